import type { Workspace } from '../core/analyze.ts';
import type { Project } from '../core/names/project.ts';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { projectPipeline } from '../core/report/pipeline-view.ts';
import { isWorthShowing } from '../core/report/status-view.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import * as protocol from '../protocol/pipeline.ts';
import { answer } from './answer.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import { pathOf, uriOf } from './uris.ts';

/**
 * A project as it is drawn. While its source cannot be read whole, the last drawing of a whole one is given, so that a
 * half-written line does not make half of the page come and go.
 */
export const pipeline: Feature = {
  register: (connection, session) => {
    const wholes = new Map<FilePath, ProjectPipeline>();
    answer(connection, protocol.pipeline, async ({ uri }) => {
      await session.ready;
      const workspace = session.settledWorkspace();
      const path = uri === undefined ? undefined : pathOf(uri).replace(/(?<=.)\/+$/, '');
      const project = findProject(workspace, path);
      const broken = project ? brokenPlaces(workspace, project) : [];
      const whole = findWhole(wholes, path ?? project?.root ?? '');
      const brokenThere = project && whole ? brokenPlaces(workspace, project, whole.root) : [];
      if (whole && brokenThere.length > 0) {
        return { project: whole.drawn, isStale: true, broken: brokenThere };
      }
      if (!project || !isWorthShowing(project)) {
        return { isStale: false, broken };
      }
      const drawn = projectPipeline(workspace, project, uriOf);
      if (broken.length === 0) {
        wholes.set(project.root, drawn);
      }
      return { project: drawn, isStale: false, broken };
    });
  },
};

/** Where nothing is asked for, the first project with something to draw, else the first there is. */
function findProject(workspace: Workspace, path: FilePath | undefined): Project | undefined {
  const projects = workspace.projects();
  return path === undefined
    ? (projects.find(isWorthShowing) ?? projects[0])
    : (workspace.projectOf(path) ?? projects.find((project) => project.root === path));
}

interface Whole {
  readonly root: FilePath;
  readonly drawn: ProjectPipeline;
}

/**
 * The last whole drawing of the innermost project a path lies in. What is broken may be the very word that makes a
 * project of its folder, so the projects there are now do not tell.
 */
function findWhole(wholes: ReadonlyMap<FilePath, ProjectPipeline>, path: FilePath): Whole | undefined {
  const [innermost] = [...wholes]
    .map(([root, drawn]) => ({ root, drawn }))
    .filter(({ root }) => isInside(root, path))
    .toSorted((a, b) => b.root.length - a.root.length);
  return innermost;
}

/** Where the source of a project cannot be read, all of it or below a folder; a few are enough to say so. */
function brokenPlaces(
  workspace: Workspace,
  project: Project,
  below?: FilePath,
): protocol.PipelineAnswer['broken'] {
  const broken: protocol.PipelineAnswer['broken'][number][] = [];
  for (const file of workspace.files()) {
    const model = workspace.findFile(file);
    const problem = model?.problems.find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
    if (
      model &&
      problem &&
      (below === undefined || isInside(below, file)) &&
      workspace.projectOf(file) === project
    ) {
      broken.push({
        message: problem.message,
        at: { file: uriOf(file), range: rangeOf(model.lines, problem) },
      });
    }
    if (broken.length >= mostBroken) {
      break;
    }
  }
  return broken;
}

const mostBroken = 5;
