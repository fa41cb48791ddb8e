import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OpenFile, Session } from './session.ts';

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers what is asked about a file that is open in the editor, once the workspace has been read. A question that was
 * taken back meanwhile is refused, and so is one about a text that has changed since: its positions mean nothing now.
 */
export function answering<Params extends OnDocument, Answer>(
  session: Session,
  answer: (file: OpenFile, params: Params, cancellation: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, cancellation: CancellationToken) => Promise<Answer | null> {
  return async (params, cancellation) => {
    const { uri } = params.textDocument;
    const version = session.findVersion(uri);
    await session.ready;
    throwIfTakenBack(cancellation);
    if (session.findVersion(uri) !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
    }
    const file = session.findOpenFile(uri);
    return file ? answer(file, params, cancellation) : null;
  };
}

export function throwIfTakenBack(cancellation: CancellationToken): void {
  if (cancellation.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
  }
}
