import * as z from 'zod';
import { commentBodyOf } from '../../core/report/comment-body.ts';
import { whyNot } from '../../language/workspace/read-file.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { createApi } from '../forge/github-api.ts';
import { publishComment } from '../forge/publish-comment.ts';
import { findPullRequest } from '../forge/pull-request.ts';
import type { Io } from '../io.ts';
import { appendToStepSummary } from '../step-summary.ts';

const optionsSchema = z.object({
  file: z.string(),
  pullRequest: z.string().regex(/^\d+$/).transform(Number).optional(),
});

/**
 * Publishes Markdown as the comment of the pull request that a workflow runs for. Where that may not be done, as for a
 * pull request from a fork, it goes to the summary of the step instead; a check does not fail for it.
 */
export async function comment(flags: unknown, io: Io): Promise<number> {
  const options = optionsSchema.safeParse(flags);
  if (!options.success) {
    throw new CommandError("'--pull-request' is the number of one");
  }
  const { file, pullRequest: asked } = options.data;
  const body = commentBodyOf(await textOf(file, io));
  const published = await publish(body, asked, io);
  if ('problem' in published) {
    io.stderr.write(`cdev: no comment is left: ${published.problem}; its text goes to the job summary\n`);
    await appendToStepSummary(body.text, io);
    return exitCodes.clean;
  }
  io.stdout.write(`The comment is ${published.done}.\n`);
  return exitCodes.clean;
}

async function publish(body: ReturnType<typeof commentBodyOf>, asked: number | undefined, io: Io) {
  const token = io.environment['GITHUB_TOKEN'] ?? '';
  const pullRequest = await findPullRequest(asked, io);
  if ('problem' in pullRequest) {
    return pullRequest;
  }
  return token === ''
    ? { problem: 'there is no GITHUB_TOKEN to speak with' }
    : publishComment(body, pullRequest, createApi(pullRequest.apiUrl, token));
}

async function textOf(file: string, io: Io): Promise<string> {
  const read = file === '-' ? { bytes: await io.readStdin() } : await io.fileSystem.read(io.resolve(file));
  if ('failure' in read) {
    throw new CommandError(`'${file}' ${whyNot(read)}`);
  }
  return new TextDecoder().decode(read.bytes).replaceAll('\r\n', '\n');
}
