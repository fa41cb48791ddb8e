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
    throwIfChanged(session, uri, version);
    const file = session.findOpenFile(uri);
    return file ? answer(file, params, cancellation) : null;
  };
}

/** Who asks about rows waits this long for them, in milliseconds. */
export const patienceForRows = 1000;

/** The same file once the rows that it asks of have been read, or after so many milliseconds with what is known then. */
export async function withRows(
  session: Session,
  { uri }: OpenFile,
  most: number,
  cancellation: CancellationToken,
): Promise<OpenFile | undefined> {
  const version = session.findVersion(uri);
  await session.untilRowsRead(most, cancellation);
  throwIfTakenBack(cancellation);
  throwIfChanged(session, uri, version);
  return session.findOpenFile(uri);
}

export function throwIfTakenBack(cancellation: CancellationToken): void {
  if (cancellation.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
  }
}

function throwIfChanged(session: Session, uri: string, version: number | undefined): void {
  if (session.findVersion(uri) !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
  }
}
