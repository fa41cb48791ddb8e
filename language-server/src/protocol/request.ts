/**
 * What cdev's own client and server say to each other beyond the language server protocol. Each message is a name and
 * the schemas of what it carries; both sides check what reaches them.
 */
import type * as z from 'zod';

/** A question with its answer. */
export interface RequestType<Params, Result> {
  readonly method: string;
  readonly params: z.ZodType<Params>;
  readonly result: z.ZodType<Result>;
}

/** Something told, which nobody answers. */
export interface NotificationType<Params> {
  readonly method: string;
  readonly params: z.ZodType<Params>;
}

export function defineRequest<Params, Result>(
  request: RequestType<Params, Result>,
): RequestType<Params, Result> {
  return request;
}

export function defineNotification<Params>(notification: NotificationType<Params>): NotificationType<Params> {
  return notification;
}
