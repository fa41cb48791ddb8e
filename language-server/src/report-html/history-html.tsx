import type { JSX } from 'preact';
import type { ProjectHistory } from '../core/history/chronicle.ts';
import { momentsOf, sayMoment } from '../core/history/history-words.ts';
import type { HistoryView } from '../core/history/history-view.ts';
import { showable } from '../core/report/shown-text.ts';
import { HistoryDrawing } from './history-svg.tsx';
import { standalonePage } from './standalone-page.tsx';
import { shortened } from './words.ts';

/** The history as a document that stands alone: the time line, and what happened day by day. Nothing in it is fetched, and nothing runs. */
export function historyHtml(view: HistoryView): string {
  const [first] = view.projects;
  const name = first?.title ?? first?.name;
  return standalonePage({
    title: name ?? 'History',
    styles,
    body: (
      <main>
        <h1>{`The history of ${shortened(showable(name ?? 'no venture'), 120)}`}</h1>
        <figure>
          <HistoryDrawing view={view} theme="auto" />
        </figure>
        {view.projects.map((project, index) => (
          <Events key={index} project={project} isOneOfMany={view.projects.length > 1} />
        ))}
      </main>
    ),
  });
}

const styles = `
body { font-family: var(--vscode-font-family); color: var(--vscode-editor-foreground); line-height: 1.5; }
body { margin: 0; }
/* The drawing has it in its own letters. */
h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main { max-width: 1200px; margin: 0 auto; padding: 0 0 48px; }
figure { margin: 0; overflow-x: auto; } figure svg { max-width: 100%; min-width: 900px; height: auto; }
/* As far from the edge as the drawing begins. */
h2, ol { padding: 0 clamp(33px, 3.67vw, 44px); }
h2 { font-size: 1.15rem; margin: 8px 0; }
ol { list-style: none; margin: 0; }
li.moment { display: grid; grid-template-columns: 7.5em 1fr; gap: 4px 16px; padding: 10px 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
time { font-variant-numeric: tabular-nums; }
.by { opacity: 0.75; } .by code { font-family: var(--vscode-editor-font-family); font-size: 0.85em; }
ul { margin: 0; padding-left: 1.1em; } li.gate, li.stage { font-weight: 600; } li.bar { color: color-mix(in srgb, var(--vscode-charts-orange) 85%, var(--vscode-editor-foreground)); font-weight: 600; } li.pivot { color: var(--vscode-charts-purple); font-weight: 600; }
@media (max-width: 640px) { li.moment { grid-template-columns: 1fr; } h2, ol { padding: 0 16px; } }
`;

function Events(props: { readonly project: ProjectHistory; readonly isOneOfMany: boolean }): JSX.Element {
  const { project, isOneOfMany } = props;
  const called = isOneOfMany ? ` to ${project.title ?? project.name ?? 'files without a venture'}` : '';
  return (
    <section>
      <h2>{`What happened${called}`}</h2>
      <ol>
        {momentsOf(project.events).map(({ day, commit, events }, index) => (
          <li key={index} class="moment">
            <time dateTime={day}>{day}</time>
            <div>
              <div class="by">
                {commit ? (
                  <>
                    {shortened(showable(commit.subject), 120)} <code>{commit.id.slice(0, 8)}</code>
                  </>
                ) : (
                  'by the calendar alone'
                )}
              </div>
              <ul>
                {sayMoment(events).map(({ is, said }, at) => (
                  <li key={at} class={is}>
                    {shortened(showable(said), 600)}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
