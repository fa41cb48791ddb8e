import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Declaration, type Member, membersOf } from '../core/model/declaration.ts';
import type { LineIndex } from '../core/text/line-index.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** The outline of a file: its declarations with their members inside, parts of a segment inside their whole. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'cdev' } }),
  register: (connection, session) => {
    connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] | SymbolInformation[] | undefined => {
      const model = session.findModel(textDocument.uri);
      if (!model) {
        return undefined;
      }
      const outline = outlineOf(model.declarations, model.lines);
      return session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? [...outline]
        : outline.flatMap((symbol) => flattened(symbol, textDocument.uri));
    });
  },
};

function outlineOf(declarations: readonly Declaration[], lines: LineIndex): readonly DocumentSymbol[] {
  const symbolsIn = (whole: string | undefined): DocumentSymbol[] =>
    declarations
      .filter((declaration) => (declaration.type === 'segment' ? declaration.partOf : undefined) === whole)
      .map((declaration) => {
        const name = declaration.name?.text;
        const parts = declaration.type === 'segment' && name !== undefined ? symbolsIn(name) : [];
        const members = membersOf(declaration).map((member) => memberSymbol(member, lines));
        return {
          name: labelOf(declaration),
          detail: declaration.title?.value,
          kind: kindOf(declaration.type),
          range: rangeOf(lines, declaration),
          selectionRange: rangeOf(lines, declaration.name ?? declaration.head),
          children: [...members, ...parts],
        };
      });
  return symbolsIn(undefined);
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
    kind: kindOf(member.type),
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

/** The nearest that an editor's icons have to offer. */
function kindOf(type: Declaration['type'] | Member['type']): SymbolKind {
  switch (type) {
    case 'venture':
      return SymbolKind.Package;
    case 'segment':
      return SymbolKind.Namespace;
    case 'profile':
      return SymbolKind.Class;
    case 'alternative':
      return SymbolKind.Interface;
    case 'product':
      return SymbolKind.Module;
    case 'hypothesis':
      return SymbolKind.Boolean;
    case 'experiment':
      return SymbolKind.Method;
    case 'evidence':
      return SymbolKind.Constant;
    case 'economics':
      return SymbolKind.Number;
    case 'roadmap':
      return SymbolKind.Struct;
    case 'gate':
      return SymbolKind.Enum;
    case 'decision':
      return SymbolKind.Event;
    case 'plan':
      return SymbolKind.Array;
    case 'allow':
      return SymbolKind.Key;
    case 'feature':
      return SymbolKind.Function;
    case 'job':
    case 'pain':
    case 'gain':
      return SymbolKind.Property;
    default:
      return SymbolKind.Field;
  }
}
