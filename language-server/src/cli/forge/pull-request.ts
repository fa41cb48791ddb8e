import * as z from 'zod';
import type { Io } from '../io.ts';

/** Which pull request of which repository is meant, and how to speak to its forge. */
export interface PullRequest {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
}

const eventSchema = z.object({
  number: z.int().positive().optional(),
  pull_request: z.object({ number: z.int().positive() }).optional(),
});

/** The pull request that a workflow of GitHub runs for, or why there is none. */
export async function findPullRequest(
  asked: number | undefined,
  { environment, fileSystem, resolve }: Io,
): Promise<PullRequest | { readonly problem: string }> {
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    return { problem: 'GITHUB_REPOSITORY names no repository' };
  }
  const apiUrl = (environment['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
    return { problem: 'GITHUB_API_URL is no address' };
  }
  const number = asked ?? (await numberInEvent(environment['GITHUB_EVENT_PATH'], fileSystem, resolve));
  return number === undefined
    ? { problem: 'this run belongs to no pull request' }
    : { apiUrl, repository, number };
}

async function numberInEvent(
  path: string | undefined,
  fileSystem: Io['fileSystem'],
  resolve: Io['resolve'],
): Promise<number | undefined> {
  if (path === undefined || path === '') {
    return undefined;
  }
  const read = await fileSystem.read(resolve(path));
  if ('failure' in read) {
    return undefined;
  }
  try {
    const event = eventSchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    return event.data?.pull_request?.number;
  } catch {
    return undefined;
  }
}
