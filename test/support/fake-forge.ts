import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

export interface ForgeComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** A forge on loopback that keeps the comments of one pull request, number 7 of `mei/bakery`. */
export interface FakeForge {
  readonly url: string;
  /** In the order they were written. */
  readonly comments: readonly ForgeComment[];
  /** `GET /repos/…`, in order. */
  readonly requests: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

export interface ForgeOptions {
  readonly comments?: readonly ForgeComment[];
  /** What the token stands for; a person may ask who they are, the bot of a workflow may not. */
  readonly speaker?: ForgeComment['user'];
  /** Answers that come before the real ones, by method; each once. */
  readonly troubles?: readonly {
    readonly method: string;
    readonly status: number;
    readonly retryAfter?: string;
  }[];
  /** Whether the token may read and no more, as that of a pull request from a fork. */
  readonly readOnly?: boolean;
}

export const workflowBot = { login: 'github-actions[bot]', type: 'Bot' } as const;

const perPage = 100;

export async function startForge(options: ForgeOptions = {}): Promise<FakeForge> {
  const { speaker = workflowBot, readOnly = false } = options;
  const comments = [...(options.comments ?? [])];
  const troubles = [...(options.troubles ?? [])];
  const requests: string[] = [];
  const tokens = new Set<string>();
  const answer = (
    method: string,
    url: URL,
    body: string,
  ): { status: number; value: unknown; link?: string } => {
    if (url.pathname === '/user') {
      return speaker.type === 'Bot' ? { status: 403, value: {} } : { status: 200, value: speaker };
    }
    const ofPull = '/repos/mei/bakery/issues/7/comments';
    if (method === 'GET' && url.pathname === ofPull) {
      const page = Number(url.searchParams.get('page') ?? 1);
      const next =
        comments.length > page * perPage
          ? `<${url.origin}${ofPull}?page=${page + 1}>; rel="next"`
          : undefined;
      return { status: 200, value: comments.slice((page - 1) * perPage, page * perPage), link: next };
    }
    if (readOnly) {
      return { status: 403, value: { message: 'Resource not accessible by integration' } };
    }
    const text = z.object({ body: z.string().max(65_536) }).parse(JSON.parse(body)).body;
    if (method === 'POST' && url.pathname === ofPull) {
      comments.push({ id: comments.length + 1, body: text, user: speaker });
      return { status: 201, value: comments.at(-1) };
    }
    const id = Number(/^\/repos\/mei\/bakery\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1]);
    const index = comments.findIndex((comment) => comment.id === id);
    const found = comments[index];
    if (method !== 'PATCH' || found === undefined) {
      return { status: 404, value: {} };
    }
    comments[index] = { ...found, body: text };
    return { status: 200, value: comments[index] };
  };
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const method = request.method ?? '';
      requests.push(`${method} ${url.pathname}`);
      tokens.add(request.headers.authorization ?? '');
      const trouble = troubles.findIndex((one) => one.method === method);
      const [known] = trouble < 0 ? [] : troubles.splice(trouble, 1);
      const { status, value, link } = known
        ? { status: known.status, value: {}, link: undefined }
        : answer(method, url, body);
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(link === undefined ? {} : { link }),
        ...(known?.retryAfter === undefined ? {} : { 'retry-after': known.retryAfter }),
      });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, comments, requests, tokens };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
  }
  return text;
}
