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
  return (params, cancellation) => {
    const { uri } = params.textDocument;
    const version = session.findVersion(uri);
    return unlessTakenBack(cancellation, async () => {
      await untilReady(session, cancellation);
      throwIfChanged(session, uri, version);
      const file = session.findOpenFile(uri);
      return file ? answer(file, params, cancellation) : null;
    });
  };
}

/** Answers what is asked about nothing that is open, once the workspace has been read. */
export function answeringAnything<Params, Answer>(
  session: Session,
  answer: (params: Params, cancellation: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, cancellation: CancellationToken) => Promise<Answer> {
  return (params, cancellation) =>
    unlessTakenBack(cancellation, async () => {
      await untilReady(session, cancellation);
      return answer(params, cancellation);
    });
}

/**
 * The answer to a question, or its refusal as soon as it is taken back: who has turned to something else does not wait
 * for a disk. Whatever takes its time asks between two steps whether anybody still wants it.
 */
export async function unlessTakenBack<Answer>(
  cancellation: CancellationToken,
  answer: () => Answer | Promise<Answer>,
): Promise<Answer> {
  throwIfTakenBack(cancellation);
  const refusal = Promise.withResolvers<never>();
  const subscription = cancellation.onCancellationRequested(() => refusal.reject(takenBack()));
  try {
    return await Promise.race([answer(), refusal.promise]);
  } finally {
    subscription.dispose();
  }
}

/** Waits until the workspace has been read. */
async function untilReady(session: Session, cancellation: CancellationToken): Promise<void> {
  await session.ready;
  throwIfTakenBack(cancellation);
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
    throw takenBack();
  }
}

function takenBack(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
}

function throwIfChanged(session: Session, uri: string, version: number | undefined): void {
  if (session.findVersion(uri) !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
  }
}
