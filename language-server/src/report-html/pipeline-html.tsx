import { renderToString } from 'preact-render-to-string';
import type { PipelineView } from '../core/report/pipeline.ts';
import { Page } from './page.tsx';
import { pageStyles } from './styles/page-styles.ts';
import { standaloneTheme } from './styles/standalone-theme.ts';
import { shortened } from './words.ts';

/**
 * The pipelines as a document that stands alone: nothing in it is fetched, and nothing in it runs, unless it is asked to
 * print itself as soon as it is opened.
 */
export function pipelineHtml(view: PipelineView, { prints = false } = {}): string {
  const [first] = view.projects;
  const title = shortened(first?.title ?? first?.name ?? 'Pipeline', 120);
  const body = renderToString(
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
    </main>,
  );
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={prints ? `${policy}; script-src '${printingHash}'` : policy}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
    </>,
  );
  const styles = `<style>${standaloneTheme}${pageStyles}</style>`;
  return `<!DOCTYPE html>\n<html lang="en">\n<head>${head}${styles}</head>\n<body>${body}${prints ? `<script>${printing}</script>` : ''}</body>\n</html>\n`;
}

/** What a founder wrote is text, and were it ever more than that, it still could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The one script there may be, and the name by which the policy lets it run and no other. */
export const printing = 'print()';
export const printingHash = 'sha256-Ul1RMxNBbPGH9E+ofhdT7m0RVSwiCXU33cMrTtNPpo8=';
