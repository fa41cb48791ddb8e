import * as z from 'zod';
import type { CommentBody } from '../../core/report/comment-body.ts';
import type { Api } from './github-api.ts';
import type { PullRequest } from './pull-request.ts';

/** What became of a comment. */
export type Published = { readonly done: 'created' | 'updated' | 'unchanged' } | { readonly problem: string };

const commentSchema = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
});

type Comment = z.infer<typeof commentSchema>;

/**
 * Puts a comment under a pull request, in the place of the one that an earlier run left there. That one is known by its
 * marker and its author: anybody may write the marker, and nobody else's comment is to be overwritten.
 */
export async function publishComment(
  { marker, text }: CommentBody,
  { repository, number }: PullRequest,
  api: Api,
): Promise<Published> {
  const found = await findEarlier(marker, `/repos/${repository}/issues/${number}/comments`, api);
  if ('problem' in found) {
    return found;
  }
  const { earlier } = found;
  if (earlier !== undefined) {
    if (withoutReturns(earlier.body ?? '') === withoutReturns(text)) {
      return { done: 'unchanged' };
    }
    const path = `/repos/${repository}/issues/comments/${earlier.id}`;
    const updated = await api({ method: 'PATCH', path, body: { body: text } });
    if (updated.ok) {
      return { done: 'updated' };
    }
    // It may be gone meanwhile, or belong to another program; whatever else is wrong will be wrong once more.
    if (updated.status !== 404 && updated.status !== 403) {
      return { problem: updated.problem };
    }
  }
  const path = `/repos/${repository}/issues/${number}/comments`;
  const created = await api({ method: 'POST', path, body: { body: text } });
  return created.ok ? { done: 'created' } : { problem: created.problem };
}

const perPage = 100;

/** Nobody scrolls through more comments than that. */
const mostPages = 50;

async function findEarlier(
  marker: string,
  path: string,
  api: Api,
): Promise<{ readonly earlier?: Comment } | { readonly problem: string }> {
  let login: string | undefined;
  for (let page = 1; page <= mostPages; page++) {
    const answer = await api({ method: 'GET', path: `${path}?per_page=${perPage}&page=${page}` });
    if (!answer.ok) {
      return { problem: answer.problem };
    }
    const comments = z.array(commentSchema).safeParse(answer.body);
    if (!comments.success) {
      return { problem: 'the forge answers with something that is no list of comments' };
    }
    for (const comment of comments.data) {
      if (!isMarked(comment, marker)) {
        continue;
      }
      if (comment.user?.type === 'Bot') {
        return { earlier: comment };
      }
      login ??= await loginOf(api);
      if (login !== '' && comment.user?.login === login) {
        return { earlier: comment };
      }
    }
    if (!answer.hasNextPage) {
      break;
    }
  }
  return {};
}

function isMarked({ body }: Comment, marker: string): boolean {
  return body?.startsWith(marker) ?? false;
}

/** Who the token speaks for; empty for the token of a workflow, which speaks for a bot and may not ask. */
async function loginOf(api: Api): Promise<string> {
  const answer = await api({ method: 'GET', path: '/user' });
  const user = z.object({ login: z.string() }).safeParse(answer.ok ? answer.body : undefined);
  return user.data?.login ?? '';
}

/** Forges keep line ends as browsers send them. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
