import { describe, expect, it } from 'vitest';
import { type ForgeComment, startForge, workflowBot } from '../support/fake-forge.ts';
import { type RunOptions, runCdev } from '../support/run-cdev.ts';

const marker = '<!-- cdev diff -->';
const text = `${marker}\nH1 is refuted now.\n`;
const event = JSON.stringify({ action: 'opened', number: 7, pull_request: { number: 7 } });
const summaryFile = '/runner/summary.md';

/** Leaves a comment as a step of a workflow would. */
async function comment(url: string, options: RunOptions = {}, ...argv: string[]) {
  const run = await runCdev(['comment', '--file', 'body.md', ...argv], {
    ...options,
    files: { 'body.md': text, '/runner/event.json': event, ...options.files },
    environment: {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'mei/bakery',
      GITHUB_EVENT_PATH: '/runner/event.json',
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_TOKEN: 'secret',
      ...options.environment,
    },
  });
  return { ...run, summary: run.textOf(summaryFile) };
}

function commentBy(user: ForgeComment['user'], body: string, id = 1): ForgeComment {
  return { id, body, user };
}

const mei = { login: 'mei', type: 'User' } as const;

describe('cdev comment', () => {
  it('leaves a comment where there is none, in the name of the token', async () => {
    const forge = await startForge({ comments: [commentBy(mei, 'Nice.')] });
    const { exitCode, stdout, stderr, summary } = await comment(forge.url);
    expect({ exitCode, stdout, stderr, summary }).toEqual({
      exitCode: 0,
      stdout: 'The comment is created.\n',
      stderr: '',
      summary: undefined,
    });
    expect(forge.comments.map(({ body }) => body)).toEqual(['Nice.', text]);
    expect([...forge.tokens]).toEqual(['Bearer secret']);
  });

  it('updates the one it left before, however many came since', async () => {
    const others = Array.from({ length: 130 }, (_, at) => commentBy(mei, 'Nice.', at + 2));
    const forge = await startForge({ comments: [...others, commentBy(workflowBot, `${marker}\nOld.`)] });
    expect((await comment(forge.url)).stdout).toBe('The comment is updated.\n');
    expect(forge.comments).toHaveLength(131);
    expect(forge.comments.at(-1)).toEqual(commentBy(workflowBot, text));
  });

  it('says nothing anew where nothing is new', async () => {
    const forge = await startForge({ comments: [commentBy(workflowBot, text.replaceAll('\n', '\r\n'))] });
    expect((await comment(forge.url)).stdout).toBe('The comment is unchanged.\n');
    expect(forge.requests).toEqual(['GET /repos/mei/bakery/issues/7/comments']);
  });

  it('leaves comments alone that others wrote with its marker', async () => {
    const planted = commentBy(mei, `${marker}\nAll is fine, merge it.`);
    const forge = await startForge({ comments: [planted] });
    await comment(forge.url);
    expect(forge.comments).toEqual([planted, commentBy(workflowBot, text, 2)]);
  });

  it('knows its own comment where it speaks for a person', async () => {
    const forge = await startForge({ speaker: mei, comments: [commentBy(mei, `${marker}\nOld.`)] });
    await comment(forge.url);
    expect(forge.comments).toEqual([commentBy(mei, text)]);
  });

  it('is cut where it is longer than a comment may be', async () => {
    const forge = await startForge();
    const long = `${marker}\n<details>\n${'A long line of a comment.\n'.repeat(5_000)}</details>\n`;
    await comment(forge.url, { files: { 'body.md': long } });
    expect(forge.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(forge.comments[0]?.body).toMatch(
      /<\/details>\n+\*The rest is longer than a comment may be\.\*\n$/,
    );
  });

  it('goes to the summary where it may not be written, as from a fork, and fails nothing', async () => {
    const forge = await startForge({ readOnly: true });
    const { exitCode, stderr, summary } = await comment(forge.url);
    expect(exitCode).toBe(0);
    expect(summary).toBe(text);
    expect(stderr).toMatch(/^cdev: no comment is left: the forge answers 403 to POST [^\n]*\n$/);
  });

  it.each([
    ['there is no token', { GITHUB_TOKEN: '' }, 'no GITHUB_TOKEN'],
    ['there is no pull request', { GITHUB_EVENT_PATH: '/runner/none.json' }, 'belongs to no pull request'],
    ['the repository has no name', { GITHUB_REPOSITORY: '../../users' }, 'names no repository'],
    ['the address is none', { GITHUB_API_URL: 'file:///etc/passwd' }, 'is no address'],
    ['nobody answers', { GITHUB_API_URL: 'http://127.0.0.1:9' }, 'cannot be reached'],
  ])('goes to the summary where %s', async (_, environment, why) => {
    const forge = await startForge();
    const { exitCode, stderr, summary } = await comment(forge.url, { environment });
    expect({ exitCode, summary }).toEqual({ exitCode: 0, summary: text });
    expect(stderr).toContain(why);
    expect(forge.requests).toEqual([]);
  });

  it('tries again where the forge is busy', async () => {
    const forge = await startForge({
      troubles: [
        { method: 'GET', status: 502, retryAfter: '0' },
        { method: 'POST', status: 429, retryAfter: '0' },
      ],
    });
    expect((await comment(forge.url)).stdout).toBe('The comment is created.\n');
    expect(forge.comments).toHaveLength(1);
  });

  it('does not write twice what may have been written', async () => {
    const forge = await startForge({ troubles: [{ method: 'POST', status: 500 }] });
    expect((await comment(forge.url)).summary).toBe(text);
    expect(forge.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
  });

  it('writes anew where the comment is gone by then', async () => {
    const forge = await startForge({
      comments: [commentBy(workflowBot, `${marker}\nOld.`)],
      troubles: [{ method: 'PATCH', status: 404 }],
    });
    expect((await comment(forge.url)).stdout).toBe('The comment is created.\n');
  });

  it('takes the number of the pull request where the event does not say', async () => {
    const forge = await startForge();
    const environment = { GITHUB_EVENT_PATH: '' };
    expect((await comment(forge.url, { environment }, '--pull-request', '7')).stdout).toContain('created');
    const wrong = await comment(forge.url, { environment }, '--pull-request', '../7');
    expect(wrong).toMatchObject({ exitCode: 2, stderr: "cdev: '--pull-request' is the number of one\n" });
  });

  it('says why it has no text', async () => {
    const { exitCode, stderr } = await runCdev(['comment', '--file', 'nothing.md'], {});
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: "cdev: 'nothing.md' does not exist\n" });
  });
});
