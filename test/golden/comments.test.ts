import { describe, expect, it } from 'vitest';
import { longestComment } from '../../language-server/src/core/diff/diff-markdown.ts';
import { tellCrumbStory } from '../support/crumb-story.ts';
import type { TestRepository } from '../support/git-repository.ts';
import { runInFolder } from '../support/run-in-folder.ts';

/** A refuted claim that is made to pass, on a branch. */
function tellOfGoalposts(): TestRepository {
  const story = tellCrumbStory();
  story.git('checkout', '--quiet', '-b', 'be-realistic', story.commits.refuted);
  story.write({
    'hypotheses.cdev': story
      .git('show', `${story.commits.refuted}:hypotheses.cdev`)
      .replace('>= 6 of 10 interviews', '>= 3 of 10 interviews')
      .replace('fail when < 4', 'fail when < 2\n  status validated'),
    'way.cdev': story
      .git('show', `${story.commits.refuted}:way.cdev`)
      .replace('require 10 interviews with baker', 'require 5 interviews with baker')
      .replace('on 2026-07-01', 'on 2026-04-15'),
  });
  story.commit('Be realistic', '2026-02-11');
  return story;
}

/** What cdev would write under a pull request, as files that a person reads. */
describe('the comment under a pull request', () => {
  it('tells that a refuted claim was made to pass', async () => {
    const { folder } = tellOfGoalposts();
    const argv = [
      'diff',
      'main',
      'be-realistic',
      '--merge-base',
      '--today',
      '2026-02-11',
      '--format',
      'markdown',
    ];
    const { stdout, exitCode } = await runInFolder(folder, argv);
    expect(exitCode).toBe(1);
    await expect(stdout).toMatchFileSnapshot('comment-goalposts.md');
  });

  it('tells of a pivot, and of the gate that passed after it', async () => {
    const { folder, git, commits } = tellCrumbStory();
    git('tag', 'before-the-pivot', commits.refuted);
    git('tag', 'after-the-pivot', commits['gate-passed']);
    const argv = [
      'diff',
      'before-the-pivot',
      'after-the-pivot',
      '--today',
      '2026-03-16',
      '--format',
      'markdown',
    ];
    const { stdout, exitCode } = await runInFolder(folder, argv);
    expect(exitCode).toBe(0);
    expect(stdout.length).toBeLessThan(longestComment);
    await expect(stdout).toMatchFileSnapshot('comment-pivot.md');
  });

  it('is one quiet line where everything was only moved around', async () => {
    const { folder, git, commits } = tellCrumbStory();
    git('tag', 'before', commits['first-interviews']);
    git('tag', 'after', commits['moved-around']);
    const argv = ['diff', 'before', 'after', '--today', '2026-01-21', '--format', 'markdown'];
    const { stdout } = await runInFolder(folder, argv);
    await expect(stdout).toMatchFileSnapshot('comment-nothing.md');
  });
});

describe('the same in a terminal', () => {
  it('tells that a refuted claim was made to pass', async () => {
    const argv = ['diff', 'main', 'be-realistic', '--merge-base', '--today', '2026-02-11'];
    const { folder } = tellOfGoalposts();
    const { stdout } = await runInFolder(folder, argv, { terminal: 90, environment: { NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot('diff-goalposts.txt');
  });

  it('tells a chapter of the story', async () => {
    const { folder, git, commits } = tellCrumbStory();
    git('tag', 'before-the-pivot', commits.refuted);
    git('tag', 'now', commits['first-sales']);
    const argv = ['diff', 'before-the-pivot', 'now', '--today', '2026-04-05'];
    const { stdout } = await runInFolder(folder, argv, { terminal: 90, environment: { NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot('diff-story.txt');
  });
});

describe('the history', () => {
  it.each([
    ['text', 'history-story.txt'],
    ['svg', 'history-story.svg'],
  ])('tells the story from its beginning as %s', async (format, file) => {
    const { folder } = tellCrumbStory();
    const argv = ['history', '--format', format, '--today', '2026-04-05'];
    const { stdout } = await runInFolder(folder, argv, { terminal: 90, environment: { NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot(file);
  });
});
