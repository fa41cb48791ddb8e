import { Command, CommanderError } from 'commander';
import { checkFormats } from './check-formats.ts';
import { CommandError, exitCodes } from './command-error.ts';
import { addExportCommands } from './export-commands.ts';
import { addImportCommands } from './import-commands.ts';
import type { Io } from './io.ts';
import {
  cacheOption,
  failOnOption,
  formatOption,
  rulePagesOption,
  stdinPathOption,
  todayOption,
} from './options.ts';

/** Runs the command with its arguments (without those of Node) and gives the code to exit with. */
export async function main(argv: readonly string[], io: Io, version: string): Promise<number> {
  let exitCode: number = exitCodes.clean;
  const program = programFor(io, version, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun;
    }
    const message = error instanceof Error ? error.message : String(error);
    const isOurs = !(error instanceof CommandError);
    io.stderr.write(isOurs ? `cdev: a fault of cdev itself: ${message}\n` : `cdev: ${message}\n`);
    if (isOurs && io.environment['CDEV_DEBUG'] !== undefined && error instanceof Error) {
      io.stderr.write(`${error.stack}\n`);
    }
    return exitCodes.couldNotRun;
  }
}

const pathsArgument = '[paths...]';
const pathsHelp = "models or folders; '-' reads standard input (default: this folder)";

function programFor(io: Io, version: string, finish: (exitCode: number) => void): Command {
  const program = new Command('cdev')
    .description('Customer development as code: claims are written, verdicts are computed from the evidence.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help, also after a command: cdev check --help')
    .helpCommand(false)
    .addHelpText('after', overview)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'cdev: ')),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    });

  program
    .command('check')
    .description('say what is wrong with the models, and what to do next')
    .argument(pathsArgument, pathsHelp)
    .addOption(formatOption(['text', ...checkFormats]))
    .addOption(failOnOption())
    .addOption(todayOption())
    .option('-q, --quiet', 'print findings and nothing else')
    .option('--fixes', 'print how each finding could be mended')
    .option('--diff-base <ref>', "with '--format github': show findings on lines changed since then first")
    .addOption(rulePagesOption())
    .addOption(stdinPathOption())
    .addOption(cacheOption())
    .addHelpText('after', checkHelp)
    .action(async (paths: string[], flags: unknown) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(paths, flags, io, version));
    });

  program
    .command('status')
    .description('show the four steps with their gates, the verdicts, and what rides on what')
    .argument(pathsArgument, pathsHelp)
    .addOption(formatOption(['text', 'json', 'markdown', 'html', 'svg', 'mermaid']))
    .addOption(todayOption())
    .addOption(cacheOption())
    .action(async (paths: string[], flags: unknown) => {
      const { status } = await import('./commands/status.ts');
      finish(await status(paths, flags, io));
    });

  program
    .command('diff')
    .description('say what changed in meaning between two revisions, and what has to be looked at first')
    .argument('<before>', 'a branch, a tag, a commit; or, of two, a folder')
    .argument('[after]', 'what to compare it with (default: the working tree)')
    .addOption(formatOption(['text', 'markdown', 'json', 'github']))
    .addOption(failOnOption())
    .addOption(todayOption())
    .option('--merge-base', 'begin where the two went apart, as a pull request does')
    .addOption(cacheOption())
    .addHelpText('after', diffHelp)
    .action(async (before: string, after: string | undefined, flags: unknown) => {
      const { diff } = await import('./commands/diff.ts');
      finish(await diff(before, after, flags, io));
    });

  program
    .command('history')
    .description('tell what happened commit by commit: the gates passed, the verdicts, the pivots')
    .argument('[commit]', 'a branch, a tag or a commit to go up to', 'HEAD')
    .addOption(formatOption(['text', 'json', 'svg', 'html']))
    .addOption(todayOption())
    .action(async (commit: string, flags: unknown) => {
      const { history } = await import('./commands/history.ts');
      finish(await history(commit, flags, io));
    });

  program
    .command('note')
    .description('write the note of the next talk of an experiment, with the questions of its script')
    .argument('<experiment>', 'its name in the model')
    .argument('[path]', 'the model or the folder it is in (default: this folder)')
    .addOption(todayOption())
    .addOption(cacheOption())
    .action(async (experiment: string, path: string | undefined, flags: unknown) => {
      const { note } = await import('./commands/note.ts');
      finish(await note(experiment, path, flags, io));
    });

  program
    .command('explain')
    .description('tell why a rule says what it says, what is wrong and what is right')
    .argument('<rule>', 'its name, as a finding shows it')
    .action(async (rule: string) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(rule, io));
    });

  program
    .command('rules')
    .description('list the rules')
    .addOption(formatOption(['text', 'json']))
    .action(async (flags: unknown) => {
      const { rules } = await import('./commands/rules.ts');
      finish(await rules(flags, io));
    });

  program
    .command('fmt')
    .description('lay models out in the one way everybody does')
    .argument(pathsArgument, pathsHelp)
    .option('--check', 'change nothing; exit with 1 where a model is laid out otherwise')
    .addOption(stdinPathOption())
    .action(async (paths: string[], flags: unknown) => {
      const { fmt } = await import('./commands/fmt.ts');
      finish(await fmt(paths, flags, io));
    });

  program
    .command('fix')
    .description('apply the fixes that keep what you meant')
    .argument(pathsArgument, pathsHelp)
    .option('--dry-run', 'say what would be done and change nothing')
    .addOption(todayOption())
    .addOption(stdinPathOption())
    .addOption(cacheOption())
    .action(async (paths: string[], flags: unknown) => {
      const { fix } = await import('./commands/fix.ts');
      finish(await fix(paths, flags, io));
    });

  addImportCommands(program, io, finish);
  addExportCommands(program, io, finish);

  program
    .command('comment', { hidden: true })
    .description('leave a Markdown text under the pull request that a workflow of GitHub runs for')
    .requiredOption('--file <path>', "the text; its hidden first line marks it; '-' reads standard input")
    .option('--pull-request <number>', 'which one, where the event of the workflow does not say')
    .addHelpText('after', commentHelp)
    .action(async (flags: unknown) => {
      const { comment } = await import('./commands/comment.ts');
      finish(await comment(flags, io));
    });

  program
    .command('init')
    .description('write a first model that is valid and shows how to go on')
    .argument('[folder]', 'where to; it is made where there is none', '.')
    .action(async (folder: string) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(folder, io));
    });

  program
    .command('git-setup')
    .description('have git and forges show models well: asks before it writes')
    .option('--yes', 'write without asking')
    .option('--undo', 'take back what it has written')
    .action(async (flags: unknown) => {
      const { gitSetup } = await import('./commands/git-setup.ts');
      finish(await gitSetup(flags, io));
    });

  program
    .command('git-textconv', { hidden: true })
    .description('print a model as it would be laid out, for git to compare')
    .argument('<file>', 'where git has put it')
    .action(async (file: string) => {
      const { gitTextconv } = await import('./commands/git-textconv.ts');
      finish(await gitTextconv(file, io));
    });
  return program;
}

const overview = `
Begin with 'cdev init', write down what you believe and what you saw, then:

  cdev check              what the evidence does not carry, and what to do next
  cdev status             where the venture stands in the four steps
  cdev diff main          what changed in meaning since main
  cdev explain RULE       why a rule says what it says, with an example

Every word of the language is told in language-server/docs/language.md of cdev's repository.
Exit codes: 0 clean, 1 findings, 2 could not run.`;

const diffHelp = `
Examples:
  cdev diff main                    what the working tree changes
  cdev diff main HEAD --merge-base  what a branch changes, as a pull request shows it
  cdev diff main --format markdown  the same as a comment
  cdev diff ../then ../now          two folders

A bar that was moved after it had been measured is an error; 'cdev explain moved-goalposts' tells why.`;

const checkHelp = `
Examples:
  cdev check                              everything below this folder
  cdev check --fail-on warning            be stricter, as in a pipeline
  cdev check --format json --fixes        for other programs; sarif, github, gitlab, rdjson, junit for forges
  cdev check - --stdin-path model.cdev    a text that is not saved yet

A rule is silenced on one element with an 'allow' in the model, and set louder or off in cdev.json.`;

const commentHelp = `
The comment that an earlier run left is updated. It speaks to GITHUB_API_URL with GITHUB_TOKEN, of GITHUB_REPOSITORY and
the pull request in GITHUB_EVENT_PATH. Where it may not, the text goes to GITHUB_STEP_SUMMARY.`;
