/** What the forge answered, or why there is no answer. */
export type ApiAnswer =
  | { readonly ok: true; readonly body: unknown; readonly hasNextPage: boolean }
  | { readonly ok: false; readonly status?: number; readonly problem: string };

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the address of the API, with its query. */
  readonly path: string;
  readonly body?: unknown;
}

export type Api = (request: ApiRequest) => Promise<ApiAnswer>;

/**
 * Speaks to GitHub's API. What fails for the moment is tried again twice, after as long as the forge asks for; what makes
 * something is tried again only where it was surely not made.
 */
export function createApi(apiUrl: string, token: string): Api {
  return async (request) => {
    for (let tries = 1; ; tries++) {
      const { answer, retryAfter } = await ask(apiUrl, token, request);
      if (answer.ok || retryAfter === undefined || tries === mostTries) {
        return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, retryAfter * tries));
    }
  };
}

const mostTries = 3;

/** In milliseconds. */
const timeout = 30_000;
const pause = 1_000;
const longestPause = 60_000;

async function ask(
  apiUrl: string,
  token: string,
  { method, path, body }: ApiRequest,
): Promise<{ readonly answer: ApiAnswer; readonly retryAfter?: number }> {
  try {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'cdev',
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    });
    const { ok, status, headers } = response;
    const text = await response.text();
    if (!ok) {
      const wasTurnedAway = status === 429 || (status === 403 && headers.has('retry-after'));
      const isBusy = wasTurnedAway || (status >= 500 && method !== 'POST');
      return {
        answer: { ok, status, problem: `the forge answers ${status} to ${method} ${path}` },
        retryAfter: isBusy ? pauseOf(headers.get('retry-after')) : undefined,
      };
    }
    const hasNextPage = /\brel="next"/.test(headers.get('link') ?? '');
    return { answer: { ok, body: text === '' ? undefined : JSON.parse(text), hasNextPage } };
  } catch (error) {
    return {
      answer: { ok: false, problem: `the forge cannot be reached: ${reasonOf(error)}` },
      retryAfter: method === 'POST' ? undefined : pause,
    };
  }
}

function pauseOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(longestPause, seconds * 1_000) : pause;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
