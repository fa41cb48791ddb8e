import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { sayStage } from '../core/report/status-words.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { shortened } from './words.ts';

/** What the venture is called, what it is for, and where the evidence has brought it. */
export function Header({ project }: { readonly project: ProjectPipeline }): JSX.Element {
  const { name, title, vision, root, today, at, claimedStage, stage } = project;
  const called = <span dir="auto">{shortened(title ?? name ?? root, 160)}</span>;
  const isAhead = claimedStage !== undefined && claimedStage !== stage;
  return (
    <header class="masthead">
      <h1>{at ? <Source at={at}>{called}</Source> : called}</h1>
      {vision !== undefined && (
        <p class="vision" dir="auto">
          {shortened(vision, 400)}
        </p>
      )}
      <p class={`standing ${isAhead ? 'is-claimed' : ''}`.trimEnd()}>
        <strong>{sayStage(project)}</strong>{' '}
        <span class="quiet">
          <Prose text={`As of ${today}.`} />
        </span>
      </p>
    </header>
  );
}
