import type { ProjectPipeline } from '../../language-server/src/core/report/pipeline.ts';
import { pipelineViewOf } from '../../language-server/src/core/report/pipeline-view.ts';
import { type CheckOptions, checkText } from './check.ts';

/** The drawing of the first project in some models, with paths relative to its folder. */
export function pipelineOf(
  files: string | Readonly<Record<string, string>>,
  options: CheckOptions = {},
): ProjectPipeline {
  const { workspace } = checkText(files, options);
  const view = pipelineViewOf({
    workspace,
    nameOf: (path) => path.replace('/project/', ''),
    systemDate: options.today ?? '2026-04-05',
  });
  const [project] = view.projects;
  if (project === undefined) {
    throw new Error('There is no project in these models.');
  }
  return project;
}

/** The text that a place marks. */
export function textAt(text: string, { range }: ProjectPipeline['hypotheses'][number]['at']): string {
  const lines = text.split('\n');
  const { start, end } = range;
  return start.line === end.line
    ? (lines[start.line] ?? '').slice(start.character, end.character)
    : lines.slice(start.line, end.line + 1).join('\n');
}
