import type { Workspace } from '../core/analyze.ts';
import type { Project } from '../core/names/project.ts';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { projectPipeline } from '../core/report/pipeline-view.ts';
import { isWorthShowing } from '../core/report/status-view.ts';
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
    const lastWhole = new Map<FilePath, ProjectPipeline>();
    answer(connection, protocol.pipeline, async ({ uri }) => {
      await session.ready;
      const workspace = session.settledWorkspace();
      const project = findProject(workspace, uri);
      if (!project) {
        return { isStale: false, broken: [] };
      }
      const broken = brokenPlaces(workspace, project);
      const whole = lastWhole.get(project.root);
      if (broken.length > 0 && whole) {
        return { project: whole, isStale: true, broken };
      }
      const drawn = projectPipeline(workspace, project, uriOf);
      if (broken.length === 0) {
        lastWhole.set(project.root, drawn);
      }
      return { project: drawn, isStale: false, broken };
    });
  },
};

function findProject(workspace: Workspace, uri: string | undefined): Project | undefined {
  const path = uri === undefined ? undefined : pathOf(uri).replace(/(?<=.)\/+$/, '');
  const found =
    path === undefined
      ? undefined
      : (workspace.projectOf(path) ?? workspace.projects().find((project) => project.root === path));
  const candidates = path === undefined ? workspace.projects() : found ? [found] : [];
  return candidates.find(isWorthShowing);
}

/** Where the source of a project cannot be read; a few are enough to say so. */
function brokenPlaces(workspace: Workspace, project: Project): protocol.PipelineAnswer['broken'] {
  const broken: protocol.PipelineAnswer['broken'][number][] = [];
  for (const file of workspace.files()) {
    const model = workspace.findFile(file);
    const problem = model?.problems.find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
    if (model && problem && workspace.projectOf(file) === project) {
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
