import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { NotificationType, RequestType } from '../protocol/request.ts';
import { unlessTakenBack } from './answering.ts';

/** Answers one of cdev's own requests; one whose parameters are not what was agreed on is refused. */
export function answer<Params, Result>(
  connection: Connection,
  request: RequestType<Params, Result>,
  handler: (params: Params, cancellation: CancellationToken) => Result | Promise<Result>,
): void {
  const answered = async (received: unknown, cancellation: CancellationToken): Promise<unknown> => {
    const params = request.params.safeParse(received ?? {});
    if (!params.success) {
      return new ResponseError(ErrorCodes.InvalidParams, params.error.message);
    }
    return unlessTakenBack(cancellation, () => handler(params.data, cancellation));
  };
  connection.onRequest(request.method, answered);
}

/** Asks the client one of cdev's own requests. */
export async function ask<Params, Result>(
  connection: Connection,
  request: RequestType<Params, Result>,
  params: Params,
): Promise<Result> {
  const received: unknown = await connection.sendRequest(request.method, params);
  const result = request.result.safeParse(received);
  if (!result.success) {
    throw new Error(`the editor answered ${request.method} in another way than agreed`);
  }
  return result.data;
}

export function tell<Params>(
  connection: Connection,
  notification: NotificationType<Params>,
  params: Params,
): void {
  void connection.sendNotification(notification.method, params);
}
