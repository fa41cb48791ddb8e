import type { Workspace } from '../core/analyze.ts';
import type { Project } from '../core/names/project.ts';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { projectPipeline } from '../core/report/pipeline-view.ts';
import { isWorthShowing } from '../core/report/status-view.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import * as protocol from '../protocol/pipeline.ts';
import { answer } from './answer.ts';
import { answeringAnything } from './answering.ts';
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
    answer(
      connection,
      protocol.pipeline,
      answeringAnything(session, ({ uri }) => {
        const workspace = session.settledWorkspace();
        const path = uri === undefined ? undefined : pathOf(uri).replace(/(?<=.)\/+$/, '');
        const project = findProject(workspace, path);
        const stale = findStale(workspace, wholes, project, path);
        if (stale) {
          return stale;
        }
        const broken = project ? brokenPlaces(workspace, (_, owner) => owner === project) : [];
        if (!project || !isWorthShowing(project)) {
          return { isStale: false, broken };
        }
        const drawn = projectPipeline(workspace, project, uriOf);
        if (broken.length === 0) {
          wholes.set(project.root, drawn);
        }
        return { project: drawn, isStale: false, broken };
      }),
    );
  },
};

/** Where nothing is asked for, the first project with something to draw, else the first there is. */
function findProject(workspace: Workspace, path: FilePath | undefined): Project | undefined {
  const projects = workspace.projects();
  return path === undefined
    ? (projects.find(isWorthShowing) ?? projects[0])
    : (workspace.projectOf(path) ?? projects.find((project) => project.root === path));
}

/**
 * The last whole drawing of the innermost project a path lies in, where that is broken now. What is broken may be the
 * very word that makes a project of its folder: until it is mended the folder belongs to whatever lies around.
 */
function findStale(
  workspace: Workspace,
  wholes: ReadonlyMap<FilePath, ProjectPipeline>,
  project: Project | undefined,
  path = project?.root ?? '',
): protocol.PipelineAnswer | undefined {
  const [root] = [...wholes.keys()]
    .filter((each) => isInside(each, path))
    .toSorted((a, b) => b.length - a.length);
  if (root === undefined || !isOfOrAround(root, project)) {
    return undefined;
  }
  const broken = brokenPlaces(workspace, (file, owner) => isInside(root, file) && isOfOrAround(root, owner));
  return broken.length === 0 ? undefined : { project: wholes.get(root), isStale: true, broken };
}

/** Whether a project is the one of a folder or one that encloses it, not one that lies deeper. */
function isOfOrAround(root: FilePath, project: Project | undefined): boolean {
  return project === undefined || isInside(project.root, root);
}

/** Where source cannot be read; a few places are enough to say so. */
function brokenPlaces(
  workspace: Workspace,
  isMeant: (file: FilePath, owner: Project | undefined) => boolean,
): protocol.PipelineAnswer['broken'] {
  const broken: protocol.PipelineAnswer['broken'][number][] = [];
  for (const file of workspace.files()) {
    const model = workspace.findFile(file);
    const problem = model?.problems.find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
    if (model && problem && isMeant(file, workspace.projectOf(file))) {
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
