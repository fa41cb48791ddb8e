import * as z from 'zod';
import type { Paint } from '../../core/report/style.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { GitRepository } from '../../language/node/git/git-repository.ts';
import { joinPath } from '../../language/workspace/file-system.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import { attributeLines, withAttributes, withoutAttributes } from '../git-attributes.ts';
import { driverSettings } from '../git-driver.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../terminal-style.ts';

const optionsSchema = z.object({ yes: z.boolean().default(false), undo: z.boolean().default(false) });

/**
 * Has git compare models however they are laid out and name the declaration a change is in, and has forges colour them.
 * Says what it would write, and writes when that is wanted; undoes just that.
 */
export async function gitSetup(flags: unknown, io: Io): Promise<number> {
  const { yes, undo } = optionsSchema.parse(flags);
  const repository = await io.openRepository(io.folder);
  if ('problem' in repository) {
    throw new CommandError(`git cannot be set up here: ${repository.problem}`);
  }
  try {
    if (repository.isBare) {
      throw new CommandError('git cannot be set up here: there is no working tree to put .gitattributes in');
    }
    const style = paintFor(io.stdout, io.environment);
    const settings = await readSettings(repository);
    const steps = [
      ...(await attributeSteps(repository, undo, io)),
      ...settings.flatMap((setting) => settingSteps(repository, setting, undo)),
    ];
    const kept = undo ? [] : settings.filter(({ isForeign }) => isForeign);
    io.stdout.write(
      kept.map(({ key }) => `${key} is set to something else already, and stays so.\n`).join(''),
    );
    if (steps.length === 0) {
      io.stdout.write(undo ? 'There is nothing to undo.\n' : 'Everything is set up already.\n');
      return exitCodes.clean;
    }
    io.stdout.write(`${stepsText(steps, undo, style)}\n`);
    if (!yes && !(await isWanted(io))) {
      io.stdout.write('Nothing was written.\n');
      return exitCodes.clean;
    }
    for (const { where, take } of steps) {
      const problem = await take();
      if (problem !== undefined) {
        throw new CommandError(`${where} could not be changed: ${problem}`);
      }
    }
    io.stdout.write(
      undo ? `${style.paint('good', 'Undone.')}\n` : `${style.paint('good', 'Done.')} ${advice}`,
    );
    return exitCodes.clean;
  } finally {
    repository.close();
  }
}

const advice =
  'Commit .gitattributes for everybody; whoever clones calls this command once for the rest.\n' +
  "'cdev git-setup --undo' takes all of it back.\n";

interface Step {
  /** What is changed, as it is called to the reader. */
  readonly where: string;
  /** What is written, or taken away. */
  readonly what: readonly string[];
  /** Does it, and says what went wrong. */
  readonly take: () => Promise<string | undefined>;
}

interface FoundSetting {
  readonly key: string;
  /** What it is to be set to. */
  readonly value: string;
  readonly now?: string;
  /** True where somebody else has set it. */
  readonly isForeign: boolean;
}

async function readSettings(repository: GitRepository): Promise<readonly FoundSetting[]> {
  const found: FoundSetting[] = [];
  for (const { key, value, isOurs } of driverSettings) {
    const now = await repository.findSetting(key);
    found.push({ key, value, now, isForeign: now !== undefined && !isOurs(now) });
  }
  return found;
}

function settingSteps(
  repository: GitRepository,
  { key, value, now, isForeign }: FoundSetting,
  undo: boolean,
): readonly Step[] {
  const isDone = undo ? now === undefined : now === value;
  return isForeign || isDone
    ? []
    : [
        {
          where: "this clone's configuration of git",
          what: [`${key} = ${undo ? now : value}`],
          take: async () => (await repository.changeSetting(key, undo ? undefined : value))?.problem,
        },
      ];
}

async function attributeSteps(repository: GitRepository, undo: boolean, io: Io): Promise<readonly Step[]> {
  const path = joinPath(repository.root, '.gitattributes');
  const where = relativeName(io.folder, path);
  const before = await readBytes(path, where, repository, io);
  const after = undo ? before && withoutAttributes(before) : withAttributes(before);
  if (after === before) {
    return [];
  }
  const take = async () => {
    const bytes = after === undefined ? undefined : Buffer.from(after, 'latin1');
    return (bytes === undefined ? await io.removeFile(path) : await io.writeFile(path, bytes)).problem;
  };
  return [{ where, what: attributeLines, take }];
}

/** A text with a character for each byte; undefined where there is no file. A link might lead out of the repository. */
async function readBytes(
  path: FilePath,
  called: string,
  repository: GitRepository,
  io: Io,
): Promise<string | undefined> {
  const listed = await io.fileSystem.list(repository.root);
  if ('entries' in listed && listed.entries.some((entry) => entry.path === path && entry.kind === 'link')) {
    throw new CommandError(`'${called}' is a link, which git does not follow, so it is left as it is`);
  }
  const read = await io.fileSystem.read(path);
  if ('bytes' in read) {
    return Buffer.from(read.bytes).toString('latin1');
  }
  if (read.failure !== 'missing') {
    throw new CommandError(`'${called}' cannot be read (${read.detail})`);
  }
  return undefined;
}

function stepsText(steps: readonly Step[], undo: boolean, style: Paint): string {
  const places = [...new Set(steps.map(({ where }) => where))];
  return places
    .map((place) => {
      const lines = steps.filter(({ where }) => where === place).flatMap(({ what }) => what);
      const does = undo ? 'takes from' : 'adds to';
      return `${style.paint('strong', `This ${does} ${place}`)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('\n');
}

async function isWanted(io: Io): Promise<boolean> {
  const answer = await io.ask('Go on? [y/N] ');
  if (answer === undefined) {
    throw new CommandError(
      "nobody can be asked here, so nothing was written; '--yes' goes on without asking",
    );
  }
  return /^\s*y(es)?\s*$/i.test(answer);
}
