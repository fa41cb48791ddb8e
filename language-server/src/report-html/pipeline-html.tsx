import type { PipelineView } from '../core/report/pipeline.ts';
import { Page } from './page.tsx';
import { standalonePage } from './standalone-page.tsx';
import { pageStyles } from './styles/page-styles.ts';

/**
 * The pipelines as a document that stands alone: nothing in it is fetched, and nothing in it runs, unless it is asked to
 * print itself as soon as it is opened.
 */
export function pipelineHtml(view: PipelineView, { prints = false } = {}): string {
  const [first] = view.projects;
  return standalonePage({
    title: first?.title ?? first?.name ?? 'Pipeline',
    styles: pageStyles,
    script: prints ? { text: printing, hash: printingHash } : undefined,
    body: (
      <main class="page">
        {view.projects.length === 0 ? (
          <p>There is no venture here yet.</p>
        ) : (
          view.projects.map((project) => (
            <article key={project.root} class="project">
              <Page project={project} />
            </article>
          ))
        )}
      </main>
    ),
  });
}

/** The one script there may be, and the name by which the policy lets it run and no other. */
export const printing = 'print()';
export const printingHash = 'sha256-Ul1RMxNBbPGH9E+ofhdT7m0RVSwiCXU33cMrTtNPpo8=';
