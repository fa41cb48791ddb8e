import type { Range, SymbolKind } from 'vscode-languageserver';
import * as z from 'zod';
import { membersOf } from '../core/model/declaration.ts';
import type { Project, Target } from '../core/names/project.ts';
import { declaredPlace } from '../core/names/symbols.ts';
import { findNameDetail } from '../core/report/name-detail.ts';
import type { FilePath } from '../core/text/span.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';
import { symbolKindOf } from './symbol-kinds.ts';
import { uriOf } from './uris.ts';

/** A thing as it is shown in a tree of what hangs together. */
export interface TargetItem {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail?: string;
  readonly uri: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly data: unknown;
}

/** Which thing it is, for the next question about it: the how-manieth of its file, and in it. */
const dataSchema = z.object({ file: z.string(), declaration: z.int(), member: z.int().optional() });

export function findTargetItem(project: Project, target: Target, session: Session): TargetItem | undefined {
  const { declaration, member } = target;
  const model = session.workspace.findFile(declaration.file);
  const place = declaredPlace(target);
  if (!model) {
    return undefined;
  }
  const shipped = member?.type === 'ship' ? member.feature?.name : undefined;
  const title = member
    ? 'text' in member
      ? (member.text?.value ?? shipped)
      : undefined
    : declaration.title?.value;
  const owner = declaration.type === 'plan' ? undefined : declaration.name?.text;
  const own = member ? [owner, member.name?.text].filter((part) => part !== undefined).join('.') : owner;
  const detail = findNameDetail(project, target);
  return {
    name: own || title || (member ?? declaration).type,
    kind: symbolKindOf((member ?? declaration).type),
    detail: [detail, own ? title : undefined].filter((part) => part).join(' · ') || undefined,
    uri: uriOf(declaration.file),
    range: rangeOf(model.lines, member ?? declaration),
    selectionRange: rangeOf(model.lines, place.span),
    data: {
      file: declaration.file,
      declaration: model.declarations.indexOf(declaration),
      ...(member && { member: membersOf(declaration).indexOf(member) }),
    },
  };
}

/** The thing an item is of; undefined where the text has changed so that it is gone. */
export function findTargetOf(
  data: unknown,
  session: Session,
): { readonly project: Project; readonly target: Target; readonly file: FilePath } | undefined {
  const parsed = dataSchema.safeParse(data).data;
  const workspace = session.settledWorkspace();
  const project = parsed && workspace.projectOf(parsed.file);
  const declaration = parsed && workspace.findFile(parsed.file)?.declarations[parsed.declaration];
  if (!parsed || !project || !declaration) {
    return undefined;
  }
  const member = parsed.member === undefined ? undefined : membersOf(declaration)[parsed.member];
  return parsed.member !== undefined && !member
    ? undefined
    : { project, file: parsed.file, target: member ? { declaration, member } : { declaration } };
}
