import { type ChangedLines, readChangedLines } from '../core/report/changed-lines.ts';
import type { CheckReport } from '../core/report/check-report.ts';
import type { NextThing } from '../core/report/check-text.ts';
import type { Severity } from '../core/rules/card.ts';
import type { Io } from './io.ts';
import { type LoadedPaths, projectsOf } from './load-paths.ts';
import { appendToStepSummary } from './step-summary.ts';

/** The formats for other programs; `text` is for people. */
export const checkFormats = ['json', 'sarif', 'github', 'gitlab', 'rdjson', 'junit', 'lines'] as const;

export type CheckFormat = (typeof checkFormats)[number];

/** Whether files are to be named from the top of the repository, as forges do, and not from where one is. */
export function isForForges(format: CheckFormat | 'text'): boolean {
  return format !== 'text' && format !== 'json' && format !== 'lines';
}

export interface CheckPrinting {
  readonly report: CheckReport;
  readonly loaded: LoadedPaths;
  readonly next: readonly NextThing[];
  /** The severities that make the check fail. */
  readonly failing: readonly Severity[];
  /** Of cdev. */
  readonly version: string;
  readonly diffBase?: string;
  readonly rulePages?: string;
}

/** Prints a check for other programs. Each printer is loaded only when it is asked for. */
export async function printCheck(format: CheckFormat, printing: CheckPrinting, io: Io): Promise<void> {
  const { report, version, rulePages } = printing;
  // Without an address on the web a rule is still named by a URI, for some readers insist on one.
  const pageOf = (rule: string): string =>
    rulePages === undefined ? `cdev-rule:${rule}` : `${rulePages}/${rule}.md`;
  const printJson = (value: unknown): void => io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  switch (format) {
    case 'json': {
      const { checkJsonOf } = await import('../core/report/check-json.ts');
      return printJson(checkJsonOf(report));
    }
    case 'lines': {
      const { checkLinesOf } = await import('../core/report/check-lines.ts');
      io.stdout.write(checkLinesOf(report));
      return;
    }
    case 'sarif': {
      const { checkSarifOf } = await import('../core/report/check-sarif.ts');
      return printJson(checkSarifOf(report, { version, pageOf }));
    }
    case 'gitlab': {
      const { checkGitlabOf } = await import('../core/report/check-gitlab.ts');
      return printJson(checkGitlabOf(report));
    }
    case 'rdjson': {
      const { checkRdjsonOf } = await import('../core/report/check-rdjson.ts');
      return printJson(checkRdjsonOf(report, pageOf));
    }
    case 'junit':
      return printJunit(printing, io);
    case 'github':
      return printGithub(printing, io);
  }
}

async function printJunit({ report, loaded, failing }: CheckPrinting, io: Io): Promise<void> {
  const { checkJunitOf } = await import('../core/report/check-junit.ts');
  const { statusViewOf } = await import('../core/report/status-view.ts');
  const { workspace, nameOf } = loaded;
  const status = statusViewOf({
    workspace,
    nameOf,
    systemDate: report.today,
    projects: projectsOf(loaded),
  });
  io.stdout.write(checkJunitOf(report, status, failing));
}

async function printGithub({ report, next, diffBase }: CheckPrinting, io: Io): Promise<void> {
  const { checkGithubOf } = await import('../core/report/check-github.ts');
  const changed = diffBase === undefined ? undefined : await findChangedLines(diffBase, io);
  const { commands, summary, closing } = checkGithubOf(report, changed, next);
  io.stdout.write(`${commands}${closing}\n`);
  await appendToStepSummary(summary, io);
}

/** The lines that differ from where the base was left; undefined, and said why, where that cannot be told. */
async function findChangedLines(base: string, io: Io): Promise<ChangedLines | undefined> {
  const giveUp = (why: string): undefined => {
    io.stderr.write(`cdev: lines that were changed cannot go first: ${why}\n`);
    return undefined;
  };
  const repository = await io.openRepository(io.folder);
  if ('problem' in repository) {
    return giveUp(repository.problem);
  }
  try {
    const from = await repository.findCommit(base);
    const to = await repository.findCommit('HEAD');
    if (from === undefined || to === undefined) {
      return giveUp(`this clone knows no commit '${from === undefined ? base : 'HEAD'}'`);
    }
    const start = (await repository.findMergeBase(from, to)) ?? from;
    const diff = await repository.diffOf(start, to, ['**/*.cdev', '**/cdev.json']);
    return typeof diff === 'string' ? readChangedLines(diff) : giveUp(diff.problem);
  } finally {
    repository.close();
  }
}
