import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { type Declaration, type Member, membersOf } from '../core/model/declaration.ts';
import type { Project } from '../core/names/project.ts';
import { findNameDetail } from '../core/report/name-detail.ts';
import type { LineIndex } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** The outline of a file: its declarations with their members inside, parts of a segment inside their whole. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'cdev' } }),
  register: (connection, session) => {
    connection.onDocumentSymbol(
      answering(session, ({ uri, model, project }): DocumentSymbol[] | SymbolInformation[] => {
        const outline = outlineOf(project, model.declarations, model.lines);
        return session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
          ? [...outline]
          : outline.flatMap((symbol) => flattened(symbol, uri));
      }),
    );
  },
};

/** Parts of a segment stand beside it in the model; in the outline they stand inside it, as in the text. */
function outlineOf(
  project: Project,
  declarations: readonly Declaration[],
  lines: LineIndex,
): readonly DocumentSymbol[] {
  const outermost: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly inside: DocumentSymbol[] }[] = [];
  for (const declaration of declarations.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < declaration.end) {
      open.pop();
    }
    const children = membersOf(declaration).map((member) => memberSymbol(member, lines));
    (open.at(-1)?.inside ?? outermost).push({
      name: labelOf(declaration),
      detail: detailOf(project, declaration),
      kind: symbolKindOf(declaration.type),
      range: rangeOf(lines, declaration),
      selectionRange: rangeOf(lines, declaration.name ?? declaration.head),
      children,
    });
    open.push({ end: declaration.end, inside: children });
  }
  return outermost;
}

/** How hypotheses and gates stand, and the parts people play, before the title; of what has no title, what it is. */
function detailOf(project: Project, declaration: Declaration): string | undefined {
  const { type, title } = declaration;
  const isTold = title === undefined || type === 'hypothesis' || type === 'gate' || type === 'profile';
  const parts = [isTold ? findNameDetail(project, { declaration }) || undefined : undefined, title?.value];
  return parts.filter((part) => part !== undefined).join(' · ') || undefined;
}

/** Editors refuse a symbol without a name, so what has none is called by what it is. */
function labelOf(declaration: Declaration): string {
  if (declaration.type === 'allow') {
    return `allow ${declaration.rule?.text ?? ''} on ${declaration.on?.name ?? ''}`.trim();
  }
  return declaration.name?.text ?? declaration.type;
}

function memberSymbol(member: Member, lines: LineIndex): DocumentSymbol {
  const title = 'title' in member ? member.title?.value : 'text' in member ? member.text?.value : undefined;
  const shipped = member.type === 'ship' ? member.feature?.name : undefined;
  return {
    name: member.name?.text || title || shipped || member.type,
    detail: member.name ? title : member.type,
    kind: symbolKindOf(member.type),
    range: rangeOf(lines, member),
    selectionRange: rangeOf(lines, member.name ?? member),
  };
}

function flattened(symbol: DocumentSymbol, uri: string, container?: string): SymbolInformation[] {
  return [
    {
      name: symbol.name,
      kind: symbol.kind,
      location: { uri, range: symbol.range },
      containerName: container,
    },
    ...(symbol.children ?? []).flatMap((child) => flattened(child, uri, symbol.name)),
  ];
}
