import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { afterEach, describe, expect, it } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { startDirectServer } from './direct-server.ts';
import { ableClient, Editor } from './editor.ts';
import { kitchen } from './kitchen.ts';
import { fileProviders, placeProviders, workspaceProviders } from './providers.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

/** By what name each question goes over the wire, beside cdev's own, which have one name only. */
const methods: Readonly<Record<string, string>> = {
  onCompletion: protocol.CompletionRequest.method,
  onCompletionResolve: protocol.CompletionResolveRequest.method,
  onHover: protocol.HoverRequest.method,
  onDefinition: protocol.DefinitionRequest.method,
  onDeclaration: protocol.DeclarationRequest.method,
  onImplementation: protocol.ImplementationRequest.method,
  onReferences: protocol.ReferencesRequest.method,
  onDocumentHighlight: protocol.DocumentHighlightRequest.method,
  onDocumentSymbol: protocol.DocumentSymbolRequest.method,
  onWorkspaceSymbol: protocol.WorkspaceSymbolRequest.method,
  onCodeAction: protocol.CodeActionRequest.method,
  onCodeLens: protocol.CodeLensRequest.method,
  onCodeLensResolve: protocol.CodeLensResolveRequest.method,
  onDocumentFormatting: protocol.DocumentFormattingRequest.method,
  onDocumentRangeFormatting: protocol.DocumentRangeFormattingRequest.method,
  onDocumentRangesFormatting: protocol.DocumentRangesFormattingRequest.method,
  onDocumentOnTypeFormatting: protocol.DocumentOnTypeFormattingRequest.method,
  onRenameRequest: protocol.RenameRequest.method,
  onPrepareRename: protocol.PrepareRenameRequest.method,
  onDocumentLinks: protocol.DocumentLinkRequest.method,
  onFoldingRanges: protocol.FoldingRangeRequest.method,
  onSelectionRanges: protocol.SelectionRangeRequest.method,
  'languages.onLinkedEditingRange': protocol.LinkedEditingRangeRequest.method,
  'languages.inlayHint.on': protocol.InlayHintRequest.method,
  'languages.semanticTokens.on': protocol.SemanticTokensRequest.method,
  'languages.semanticTokens.onRange': protocol.SemanticTokensRangeRequest.method,
  'languages.semanticTokens.onDelta': protocol.SemanticTokensDeltaRequest.method,
  'languages.callHierarchy.onPrepare': protocol.CallHierarchyPrepareRequest.method,
  'languages.callHierarchy.onIncomingCalls': protocol.CallHierarchyIncomingCallsRequest.method,
  'languages.callHierarchy.onOutgoingCalls': protocol.CallHierarchyOutgoingCallsRequest.method,
  'languages.typeHierarchy.onPrepare': protocol.TypeHierarchyPrepareRequest.method,
  'languages.typeHierarchy.onSupertypes': protocol.TypeHierarchySupertypesRequest.method,
  'languages.typeHierarchy.onSubtypes': protocol.TypeHierarchySubtypesRequest.method,
  'languages.diagnostics.on': protocol.DocumentDiagnosticRequest.method,
  'languages.diagnostics.onWorkspace': protocol.WorkspaceDiagnosticRequest.method,
  'workspace.onWillRenameFiles': protocol.WillRenameFilesRequest.method,
};

/** Whatever the server needs no workspace for, and so answers before anybody could take the question back. */
const answeredAtOnce = new Set(['languages.diagnostics.on', 'cdev/firstModel', 'cdev/diff', 'cdev/diff/end']);

interface Question {
  readonly handler: string;
  readonly params: object;
}

/** One question of every kind that the server answers, as an editor asks it. */
async function everyQuestion(): Promise<readonly Question[]> {
  const server = await startDirectServer({ 'x.cdev': kitchen });
  await server.put('x.cdev', kitchen);
  const questions = new Map<string, Question>();
  const providers = [placeProviders, fileProviders, workspaceProviders].flatMap((all) =>
    Object.values(all).flat(),
  );
  for (const name of ['mdm-tan.lonely', 'segment seniors-alone', 'rests on H1']) {
    const line = kitchen.slice(0, kitchen.indexOf(name)).split('\n').length - 1;
    const character = (kitchen.split('\n')[line] ?? '').indexOf(name) + name.length - 1;
    const situation = {
      uri: server.uriOf('x.cdev'),
      position: { line, character },
      whole: { start: { line: 0, character: 0 }, end: { line: 128, character: 0 } },
    };
    for (const provider of providers) {
      await provider((handler, params) => {
        questions.set(handler, { handler, params });
        return server.ask(handler, params);
      }, situation);
    }
  }
  expect([...questions.keys()].sort()).toEqual([...server.questions].sort());
  return [...questions.values()];
}

function isRefusal(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

describe('a question that was taken back', () => {
  it('is not worked on any more, whatever it is', async () => {
    const server = await startDirectServer({ 'x.cdev': kitchen });
    await server.put('x.cdev', kitchen);
    const answered: string[] = [];
    for (const { handler, params } of await everyQuestion()) {
      await server.ask(handler, params, { takenBack: true }).then(
        () => answered.push(handler),
        (error: unknown) => isRefusal(error) || answered.push(handler),
      );
    }
    expect(answered).toEqual([]);
  });

  it('is refused at once while the workspace is still being read, over the protocol', async () => {
    editor = await Editor.start(
      { 'x.cdev': kitchen },
      {
        client: { ...ableClient, textDocument: { ...ableClient.textDocument, diagnostic: {} } },
        through: (disk) => ({ ...disk, list: () => new Promise(() => {}) }),
      },
    );
    const { connection } = editor;
    await editor.open('x.cdev');
    const answered: string[] = [];
    for (const { handler, params } of await everyQuestion()) {
      if (answeredAtOnce.has(handler)) {
        continue;
      }
      const source = new protocol.CancellationTokenSource();
      const method = handler.startsWith('cdev/') ? handler : (methods[handler] ?? expect.fail(handler));
      const asked = connection.sendRequest(method, params, source.token);
      // A question that nobody waits for in the meantime shows that this one has reached the server.
      await connection.sendRequest('cdev/firstModel', { folder: 'w', locale: 'en' });
      source.cancel();
      await asked.then(
        () => answered.push(handler),
        (error: unknown) => isRefusal(error) || answered.push(handler),
      );
    }
    expect(answered).toEqual([]);
  });
});
