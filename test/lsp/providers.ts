import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Ask } from './direct-server.ts';

/** A file with the cursor in it. */
export interface Situation {
  readonly uri: string;
  readonly position: Position;
  readonly whole: Range;
}

/** What an editor asks, to the end: what has to be resolved is resolved, and who is named is asked for. */
export type Provider = (ask: Ask, situation: Situation) => Promise<unknown>;

const options = { tabSize: 2, insertSpaces: true };

/** What is asked about the place of the cursor, by the capability with which the server promises an answer. */
export const placeProviders: Readonly<Record<string, readonly Provider[]>> = {
  completionProvider: [
    async (ask, situation) => {
      const list = await ask('onCompletion', atCursor(situation));
      const [named] = listIn(list, 'items').filter((item) => partOf(item, 'data') !== undefined);
      return named && [list, await ask('onCompletionResolve', named)];
    },
    (ask, situation) =>
      ask('onCompletion', {
        ...atCursor(situation),
        context: { triggerKind: 2, triggerCharacter: ' ' },
      }),
  ],
  hoverProvider: [(ask, situation) => ask('onHover', atCursor(situation))],
  definitionProvider: [(ask, situation) => ask('onDefinition', atCursor(situation))],
  declarationProvider: [(ask, situation) => ask('onDeclaration', atCursor(situation))],
  implementationProvider: [(ask, situation) => ask('onImplementation', atCursor(situation))],
  referencesProvider: [
    (ask, situation) =>
      ask('onReferences', { ...atCursor(situation), context: { includeDeclaration: true } }),
  ],
  documentHighlightProvider: [(ask, situation) => ask('onDocumentHighlight', atCursor(situation))],
  linkedEditingRangeProvider: [
    (ask, situation) => ask('languages.onLinkedEditingRange', atCursor(situation)),
  ],
  renameProvider: [
    async (ask, situation) => {
      const asked = atCursor(situation);
      const prepared = await ask('onPrepareRename', asked);
      return prepared && ask('onRenameRequest', { ...asked, newName: 'a-name-nobody-has' });
    },
  ],
  codeActionProvider: [
    (ask, { uri, position }) =>
      ask('onCodeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
  ],
  selectionRangeProvider: [
    (ask, { uri, position }) => ask('onSelectionRanges', { textDocument: { uri }, positions: [position] }),
  ],
  documentOnTypeFormattingProvider: [
    (ask, situation) => ask('onDocumentOnTypeFormatting', { ...atCursor(situation), ch: '\n', options }),
    (ask, situation) => ask('onDocumentOnTypeFormatting', { ...atCursor(situation), ch: '}', options }),
  ],
  callHierarchyProvider: [
    async (ask, situation) => {
      const [item] = listOf(await ask('languages.callHierarchy.onPrepare', atCursor(situation)));
      return (
        item && [
          await ask('languages.callHierarchy.onIncomingCalls', { item }),
          await ask('languages.callHierarchy.onOutgoingCalls', { item }),
        ]
      );
    },
  ],
  typeHierarchyProvider: [
    async (ask, situation) => {
      const [item] = listOf(await ask('languages.typeHierarchy.onPrepare', atCursor(situation)));
      return (
        item && [
          await ask('languages.typeHierarchy.onSupertypes', { item }),
          await ask('languages.typeHierarchy.onSubtypes', { item }),
        ]
      );
    },
  ],
};

/** What is asked about a whole file. */
export const fileProviders: Readonly<Record<string, readonly Provider[]>> = {
  diagnosticProvider: [(ask, { uri }) => ask('languages.diagnostics.on', { textDocument: { uri } })],
  documentSymbolProvider: [(ask, { uri }) => ask('onDocumentSymbol', { textDocument: { uri } })],
  codeActionProvider: [
    (ask, { uri, whole }) =>
      ask('onCodeAction', {
        textDocument: { uri },
        range: whole,
        context: { diagnostics: [], only: ['source'] },
      }),
  ],
  codeLensProvider: [
    async (ask, { uri }) => {
      const lens = listOf(await ask('onCodeLens', { textDocument: { uri } })).at(-1);
      return lens && ask('onCodeLensResolve', lens);
    },
  ],
  inlayHintProvider: [
    (ask, { uri, whole }) => ask('languages.inlayHint.on', { textDocument: { uri }, range: whole }),
  ],
  semanticTokensProvider: [
    (ask, { uri }) => ask('languages.semanticTokens.on', { textDocument: { uri } }),
    (ask, { uri, whole }) => ask('languages.semanticTokens.onRange', { textDocument: { uri }, range: whole }),
    (ask, { uri }) =>
      ask('languages.semanticTokens.onDelta', { textDocument: { uri }, previousResultId: '1' }),
  ],
  foldingRangeProvider: [(ask, { uri }) => ask('onFoldingRanges', { textDocument: { uri } })],
  documentLinkProvider: [(ask, { uri }) => ask('onDocumentLinks', { textDocument: { uri } })],
  documentFormattingProvider: [
    (ask, { uri }) => ask('onDocumentFormatting', { textDocument: { uri }, options }),
  ],
  documentRangeFormattingProvider: [
    (ask, { uri, position }) =>
      ask('onDocumentRangeFormatting', {
        textDocument: { uri },
        range: { start: position, end: position },
        options,
      }),
  ],
};

/** What is asked about everything there is. */
export const workspaceProviders: Readonly<Record<string, readonly Provider[]>> = {
  workspaceSymbolProvider: [(ask) => ask('onWorkspaceSymbol', { query: 'h1' })],
  diagnosticProvider: [(ask) => ask('languages.diagnostics.onWorkspace', { previousResultIds: [] })],
  documentRangeFormattingProvider: [
    (ask, { uri, whole }) =>
      ask('onDocumentRangesFormatting', { textDocument: { uri }, ranges: [whole, whole], options }),
  ],
  workspace: [
    (ask, { uri }) => ask('workspace.onWillRenameFiles', { files: [{ oldUri: uri, newUri: `${uri}.cdev` }] }),
    (ask, { uri }) => ask('cdev/pipeline', { uri }),
    (ask) => ask('cdev/status', {}),
    (ask) =>
      ask('cdev/diff/begin', {
        folder: 'file:///w',
        commit: '0'.repeat(40),
        mergeBase: true,
        called: 'main',
      }),
    (ask) => ask('cdev/diff', {}),
    (ask) => ask('cdev/diff/end', {}),
    (ask) => ask('cdev/firstModel', { folder: 'w', locale: 'en' }),
    (ask) => ask('cdev/experiments', {}),
    (ask, { uri }) => ask('cdev/interviewNote', { uri, experiment: 'E1' }),
    (ask, { uri, position }) =>
      ask('cdev/evidenceEntry', { uri, position, sources: ['file:///w/notes/p07.md'] }),
    (ask, { uri, position }) => ask('cdev/hypothesisEntry', { uri, position }),
  ],
};

function atCursor({ uri, position }: Situation) {
  return { textDocument: { uri }, position };
}

function listIn(value: unknown, name: string): readonly object[] {
  return listOf(partOf(value, name));
}

function listOf(value: unknown): readonly object[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => typeof item === 'object' && item !== null);
}

/** A property of an answer, whatever that is. */
export function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
