import type { JSX } from 'preact';
import { canvasTitles, wholeOf } from '../core/export/canvas-blocks.ts';
import type { CanvasBox, CanvasEntry, CanvasView } from '../core/export/canvas-view.ts';
import { verdictWords } from '../core/verdict/verdict.ts';
import { boxesIn, canvasLayouts, verdictSharesOf } from './canvas-layout.ts';
import { VerdictIcon } from './icons.tsx';
import { Masthead } from './masthead.tsx';
import { Prose } from './prose.tsx';
import { standalonePage } from './standalone-page.tsx';
import { canvasStyles } from './styles/canvas-styles.ts';
import { pageStyles } from './styles/page-styles.ts';
import { capitalized, shortened } from './words.ts';

/** A canvas as a document that stands alone: every guess on it with its verdict, light or dark as its reader has it. */
export function canvasHtml(view: CanvasView): string {
  const { title, kind } = view;
  return standalonePage({
    title: `${shortened(title, 80)}: ${canvasTitles[kind]}`,
    styles: pageStyles + canvasStyles,
    body: (
      <main class="page canvas-page">
        <Masthead
          eyebrow={canvasTitles[kind]}
          title={title}
          vision={view.vision}
          standing={view.standing}
          quiet={`As of ${view.today}.`}
        />
        <Grid view={view} />
        {view.beside.length > 0 && (
          <section class="beside">
            <h2>Beside the canvas</h2>
            <Entries entries={view.beside} most={12} />
          </section>
        )}
        <Legend view={view} />
      </main>
    ),
  });
}

function Grid({ view }: { readonly view: CanvasView }): JSX.Element {
  const { columns, halves } = canvasLayouts[view.kind];
  return (
    <div class="canvas">
      {columns.map((blocks, index) => (
        <div key={index} class={`canvas-column ${blocks.length > 1 ? 'is-split' : ''}`.trimEnd()}>
          {blocks.map((block) => (
            <Box key={block} boxes={boxesIn(view, block)} most={blocks.length > 1 ? 5 : 8} />
          ))}
        </div>
      ))}
      {halves.map((block) => (
        <div key={block} class="canvas-half">
          <Box boxes={boxesIn(view, block)} most={8} />
        </div>
      ))}
    </div>
  );
}

function Box({ boxes, most }: { readonly boxes: readonly CanvasBox[]; readonly most: number }): JSX.Element {
  return (
    <section class="box">
      {boxes.map(({ block, title, entries }) => {
        const Heading = wholeOf[block] === undefined ? 'h2' : 'h3';
        return (
          <div key={block} class={wholeOf[block] === undefined ? 'main-of' : 'part-of'}>
            <Heading>
              {title}
              {entries.length > most && <span class="count">{entries.length}</span>}
            </Heading>
            {entries.length > most + 1 && <Shares entries={entries} />}
            {entries.length === 0 ? (
              <p class="vacant quiet">Nothing yet</p>
            ) : (
              <Entries entries={entries} most={most} />
            )}
          </div>
        );
      })}
    </section>
  );
}

/** Where there are many, how many have which verdict. */
function Shares({ entries }: { readonly entries: readonly CanvasEntry[] }): JSX.Element | null {
  const shares = verdictSharesOf(entries);
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? null : (
    <svg
      class="shares"
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={shares.map(({ verdict, count }) => `${count} ${verdict}`).join(', ')}
    >
      {shares.map(({ verdict, count, before }) => (
        <rect key={verdict} class={`fill-${verdict}`} x={before} width={count} height="1">
          <title>{`${count} ${verdict}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function Entries(props: { readonly entries: readonly CanvasEntry[]; readonly most: number }): JSX.Element {
  const { entries, most } = props;
  // One that would be hidden alone is shown.
  const shown = entries.length <= most + 1 ? entries : entries.slice(0, most);
  const others = entries.slice(shown.length);
  return (
    <>
      <ul class="entries">
        {shown.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
      {others.length > 0 && (
        <details class="more">
          <summary>and {others.length} more</summary>
          <ul class="entries">
            {others.map((entry, index) => (
              <Entry key={index} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: CanvasEntry }): JSX.Element {
  const text = (
    <span dir="auto">
      <Prose text={shortened(entry.text, 280)} />
    </span>
  );
  switch (entry.is) {
    case 'guess': {
      const { name, verdict, kind, tally, risk } = entry;
      return (
        <li class={`entry verdict-${verdict}`}>
          <VerdictIcon verdict={verdict} />
          <div>
            {text}
            <p class="quiet">
              <span class="name">{shortened(name, 32)}</span>
              {kind !== undefined && `, ${kind}`}
              {' · '}
              <strong class="word">{verdict}</strong>
              {tally !== undefined && ` · ${tally}`}
              {verdict === 'untested' && risk === 'critical' && ' · critical'}
            </p>
          </div>
        </li>
      );
    }
    case 'stated':
      return (
        <li class="entry is-stated">
          <VerdictIcon verdict="untested" />
          <div>
            {text}
            <p class="quiet">stated, untested</p>
          </div>
        </li>
      );
    case 'planned':
    case 'noted':
    case 'computed':
      return (
        <li class={`entry is-${entry.is}`}>
          <OtherIcon is={entry.is} />
          <div>
            {text}
            {entry.is === 'planned' && entry.detail !== undefined && (
              <p class="quiet">
                <Prose text={entry.detail} />
              </p>
            )}
          </div>
        </li>
      );
  }
}

/** The mark of what is no guess. */
function OtherIcon({ is }: { readonly is: 'planned' | 'noted' | 'computed' }): JSX.Element {
  return (
    <svg class="icon quiet" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {is === 'planned' ? (
        <path class="stroke" d="M5 3.500l5.500 4.500L5 12.500z" />
      ) : (
        <circle class="body" cx="8" cy="8" r="1.600" />
      )}
    </svg>
  );
}

/** What the marks mean, of those that are there. */
function Legend({ view }: { readonly view: CanvasView }): JSX.Element | null {
  const entries = [...view.boxes.flatMap((box) => box.entries), ...view.beside];
  const found = verdictWords.filter((word) =>
    entries.some((entry) => entry.is === 'guess' && entry.verdict === word),
  );
  const isStated = entries.some((entry) => entry.is === 'stated');
  return entries.length === 0 ? null : (
    <ul class="legend" aria-label="What the marks mean">
      {found.map((verdict) => (
        <li key={verdict}>
          <VerdictIcon verdict={verdict} /> {capitalized(verdict)}
        </li>
      ))}
      {isStated && (
        <li>
          <VerdictIcon verdict="untested" /> Stated: no hypothesis tests it
        </li>
      )}
      {entries.some(({ is }) => is === 'planned') && (
        <li>
          <OtherIcon is="planned" /> Planned
        </li>
      )}
    </ul>
  );
}
