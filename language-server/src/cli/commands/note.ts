import * as z from 'zod';
import type { Experiment } from '../../core/model/experiment.ts';
import type { Project } from '../../core/names/project.ts';
import { typeWithArticle } from '../../core/names/type-names.ts';
import { formatList } from '../../core/text/amounts.ts';
import { findNearest } from '../../core/text/nearest.ts';
import { folderOf } from '../../core/text/paths.ts';
import { draftNote } from '../../language/notes/draft-note.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import type { Io } from '../io.ts';
import { loadPaths, projectsOf } from '../load-paths.ts';
import { paintFor } from '../terminal-style.ts';

const optionsSchema = z.object({ today: z.string().optional(), cache: z.boolean() });

/** Writes the note of the next talk of an experiment, with what its evidence reads on top and the questions below. */
export async function note(name: string, path: string | undefined, flags: unknown, io: Io): Promise<number> {
  const { today, cache: useCache } = optionsSchema.parse(flags);
  const paths = path === undefined ? [] : [path];
  const loaded = await loadPaths({ paths, today, useCache, incremental: false }, io);
  const { project, experiment } = experimentCalled(name.normalize('NFC'), projectsOf(loaded), io);
  const draft = await draftNote(project, experiment, io.fileSystem);
  if ('problem' in draft) {
    throw new CommandError(draft.problem);
  }
  const called = relativeName(io.folder, draft.file);
  const made = await io.makeFolder(folderOf(draft.file));
  const written =
    made.problem === undefined ? await io.createFile(draft.file, new TextEncoder().encode(draft.text)) : made;
  if (written.problem !== undefined) {
    throw new CommandError(`'${called}' could not be written: ${written.problem}`);
  }
  const style = paintFor(io.stdout, io.environment);
  const entry = draft.entry?.replace(/^/gm, '  ');
  io.stdout.write(
    [
      `${style.paint('good', 'Wrote')} ${called}, the note of a talk with ${draft.respondent}.`,
      ...draft.advice,
      ...(entry === undefined ? [] : ['', entry]),
      '',
    ].join('\n'),
  );
  return exitCodes.clean;
}

function experimentCalled(
  name: string,
  projects: readonly Project[],
  io: Io,
): { readonly project: Project; readonly experiment: Experiment } {
  const found = projects.flatMap((project) => {
    const declaration = project.find(name)?.declaration;
    return declaration?.type === 'experiment' ? [{ project, experiment: declaration }] : [];
  });
  const [first] = found;
  if (found.length > 1) {
    const folders = found.map(({ project }) => `'${relativeName(io.folder, project.root)}'`);
    throw new CommandError(`'${name}' is an experiment of ${formatList(folders, 5)}: name the folder of one`);
  }
  if (first) {
    return first;
  }
  const other = projects.find((project) => project.find(name))?.find(name)?.declaration;
  if (other) {
    throw new CommandError(`'${name}' is no experiment, but ${typeWithArticle(other.type)}`);
  }
  const names = projects.flatMap((project) =>
    project.all('experiment').flatMap((one) => one.name?.text ?? []),
  );
  const nearest = findNearest(name, names);
  const there =
    nearest !== undefined
      ? `did you mean '${nearest}'?`
      : names.length > 0
        ? `there are ${formatList(names, 8)}`
        : 'there is none at all';
  throw new CommandError(`there is no experiment '${name}'; ${there}`);
}
