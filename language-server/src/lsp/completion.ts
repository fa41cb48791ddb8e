import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import * as z from 'zod';
import type { SeenColumn } from '../core/data/rows-answer.ts';
import type { TargetType } from '../core/names/references.ts';
import { hoverOf } from '../core/report/hover/hover.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { resolvePath } from '../core/text/paths.ts';
import { verdictOf } from '../core/verdict/verdict-of.ts';
import { proposePaths } from '../language/completion/path-proposals.ts';
import type { Proposal } from '../language/completion/proposal.ts';
import { propose, type Proposals } from '../language/completion/propose.ts';
import { answering, answeringAnything, withRows } from './answering.ts';
import { findClientCommand } from './client-commands.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';

/** Whatever can be written at the cursor, and nothing that cannot. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: ['.', '"', '/', ' '], resolveProvider: true },
  }),
  register: (connection, session) => {
    connection.onCompletion(
      answering(session, async (file, { position, context }, cancellation) => {
        const offset = offsetAt(file.model.lines, position);
        const trigger =
          context?.triggerKind === CompletionTriggerKind.TriggerCharacter
            ? context.triggerCharacter
            : undefined;
        const onlyNeeded = trigger === ' ';
        const first = proposeAt(file, offset, onlyNeeded, session);
        const known = first.lacksRows ? await withRows(session, file, patienceOfTyping, cancellation) : file;
        const { proposals, lacksRows } =
          known && first.lacksRows ? proposeAt(known, offset, onlyNeeded, session) : first;
        const offered = proposals ?? (await proposePaths(file.text, offset, file.path, session.fileSystem));
        return offered
          ? listOf(offered, offset, file, session, lacksRows)
          : lacksRows
            ? { isIncomplete: true, items: [] }
            : undefined;
      }),
    );
    connection.onCompletionResolve(
      answeringAnything(session, (item: CompletionItem) => withDocumentation(item, session)),
    );
  },
};

/** What can be written, and whether rows that have not been read yet would tell more. */
function proposeAt(
  { text, path, project }: OpenFile,
  offset: number,
  onlyNeeded: boolean,
  { workspace }: Session,
): { readonly proposals: Proposals | undefined; readonly lacksRows: boolean } {
  let lacksRows = false;
  const columnsAt = (written: string): readonly SeenColumn[] => {
    const columns = workspace.findColumnsAt(resolvePath(path, written));
    lacksRows ||= columns === undefined;
    return columns ?? [];
  };
  const proposals = propose(text, offset, project, path, { onlyNeeded, columnsAt });
  return { proposals, lacksRows };
}

/** Whoever types does not wait longer for the names of columns, in milliseconds. */
const patienceOfTyping = 150;

function listOf(
  { span, proposals, isCut }: Proposals,
  offset: number,
  file: OpenFile,
  session: Session,
  lacksRows: boolean,
): CompletionList {
  const { lines } = file.model;
  const replace = rangeOf(lines, span);
  const insert = rangeOf(lines, { start: span.start, end: offset });
  const { completionItem } = session.client.textDocument?.completion ?? {};
  const digits = String(proposals.length).length;
  return {
    isIncomplete: isCut || lacksRows,
    items: proposals.map((proposal, index): CompletionItem => {
      const isSnippet = completionItem?.snippetSupport === true && proposal.snippet !== undefined;
      const newText = isSnippet ? (proposal.snippet ?? '') : proposal.text;
      return {
        label: proposal.label,
        kind: kindOf(proposal),
        detail: proposal.detail || undefined,
        labelDetails:
          completionItem?.labelDetailsSupport && proposal.detail
            ? { description: proposal.detail }
            : undefined,
        documentation:
          proposal.doc === undefined ? undefined : { kind: MarkupKind.Markdown, value: proposal.doc },
        sortText: String(index).padStart(digits, '0'),
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: completionItem?.insertReplaceSupport
          ? { newText, insert, replace }
          : { newText, range: replace },
        tags: isGone(proposal, file) ? [CompletionItemTag.Deprecated] : undefined,
        command: proposal.goesOn ? findClientCommand(session, 'suggest') : undefined,
        data: proposal.target ? { uri: file.uri, name: proposal.text } : undefined,
      };
    }),
  };
}

/** A hypothesis that another has taken the place of is still there, and nothing new should rest on it. */
function isGone({ target }: Proposal, { project }: OpenFile): boolean {
  const declaration = target?.declaration;
  return declaration?.type === 'hypothesis' && project.read(verdictOf, declaration).word === 'superseded';
}

const dataSchema = z.object({ uri: z.string(), name: z.string() });

function withDocumentation(item: CompletionItem, session: Session): CompletionItem {
  const data = dataSchema.safeParse(item.data);
  const file = data.success ? session.findOpenFile(data.data.uri) : undefined;
  const target = data.success && file ? file.project.find(data.data.name) : undefined;
  return file && target
    ? { ...item, documentation: { kind: MarkupKind.Markdown, value: hoverOf(file.project, target) } }
    : item;
}

function kindOf({ kind, type }: Proposal): CompletionItemKind {
  switch (kind) {
    case 'declaration':
      return CompletionItemKind.Snippet;
    case 'statement':
    case 'clause':
      return CompletionItemKind.Keyword;
    case 'value':
      return CompletionItemKind.EnumMember;
    case 'new-name':
    case 'text':
      return CompletionItemKind.Text;
    case 'date':
    case 'number':
      return CompletionItemKind.Value;
    case 'currency':
    case 'unit':
      return CompletionItemKind.Unit;
    case 'rule':
      return CompletionItemKind.Constant;
    case 'file':
      return CompletionItemKind.File;
    case 'folder':
      return CompletionItemKind.Folder;
    case 'column':
      return CompletionItemKind.Field;
    case 'name':
      return kindOfName(type);
  }
}

/** The nearest that an editor's icons have to offer; the outline has the same. */
function kindOfName(type: TargetType | undefined): CompletionItemKind {
  switch (type) {
    case 'segment':
    case 'venture':
    case 'product':
      return CompletionItemKind.Module;
    case 'profile':
      return CompletionItemKind.Class;
    case 'alternative':
      return CompletionItemKind.Interface;
    case 'hypothesis':
      return CompletionItemKind.Event;
    case 'experiment':
      return CompletionItemKind.Method;
    case 'evidence':
      return CompletionItemKind.Constant;
    case 'gate':
    case 'roadmap':
      return CompletionItemKind.Enum;
    case 'feature':
      return CompletionItemKind.Function;
    case 'job':
    case 'pain':
    case 'gain':
      return CompletionItemKind.Property;
    default:
      return CompletionItemKind.Reference;
  }
}
