import { SymbolKind } from 'vscode-languageserver';
import type { TargetType } from '../core/names/references.ts';

/** The nearest that an editor's icons have to offer. */
export function symbolKindOf(type: TargetType): SymbolKind {
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
