import type { ExportQuestion } from '../core/export/export-question.ts';
import type { Project } from '../core/names/project.ts';
import { isWorthShowing } from '../core/report/status-view.ts';
import { formatList } from '../core/text/amounts.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { type LoadedPaths, loadPaths, projectsOf } from './load-paths.ts';

export interface ProjectRequest {
  /** A model or a folder, as typed; undefined means the folder the command was called in, `-` standard input. */
  readonly path: string | undefined;
  readonly today: IsoDate | undefined;
  readonly useCache: boolean;
}

/** Loads the one venture that a path leads to. Where it leads to several, or to none, that is an error that names them. */
export async function chooseProject(request: ProjectRequest, io: Io): Promise<ExportQuestion> {
  const { path, today, useCache } = request;
  const paths = path === undefined ? [] : [path];
  const loaded = await loadPaths({ paths, today, useCache, incremental: false }, io);
  const projects = projectsOf(loaded).filter(isWorthShowing);
  const [project, ...others] = projects;
  const where = path === undefined ? 'this folder' : `'${path}'`;
  if (!project) {
    throw new CommandError(`there is no venture in ${where} yet; 'cdev init' writes a first one`);
  }
  if (others.length > 0) {
    const named = formatList(
      projects.map((each) => calledIn(each, loaded)),
      6,
    );
    throw new CommandError(
      `there are ${projects.length} ventures in ${where}, and one is wanted: name the folder of ${named}`,
    );
  }
  return { workspace: loaded.workspace, project, nameOf: loaded.nameOf };
}

function calledIn(project: Project, { nameOf }: LoadedPaths): string {
  const name = project.all('venture')[0]?.name?.text;
  return `'${nameOf(project.root)}'${name === undefined ? '' : ` (${name})`}`;
}
