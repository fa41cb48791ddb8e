import type { JSX } from 'preact';
import type { PipelineEvidence } from '../core/report/pipeline.ts';
import { useSelectable } from './interaction.ts';
import { Source } from './source.tsx';
import { capitalized, shortened } from './words.ts';

const sides = [
  { side: 'for', heading: 'For' },
  { side: 'against', heading: 'Against' },
  { side: 'aside', heading: 'Does not count' },
] as const;

/** The evidence on a hypothesis: for it, against it, and what counts neither way with the reason. */
export function EvidenceList({ evidence }: { readonly evidence: readonly PipelineEvidence[] }): JSX.Element {
  return (
    <div class="evidence">
      {sides.map(({ side, heading }) => {
        const group = evidence.filter((each) => each.side === side);
        return group.length === 0 ? null : (
          <div key={side} class={`side side-${side}`}>
            <h5>
              {heading} <span class="count">{group.length}</span>
            </h5>
            <ul>
              {group.slice(0, mostShown).map((each) => (
                <Item key={each.id} evidence={each} />
              ))}
            </ul>
            {group.length > mostShown && <p class="quiet">and {group.length - mostShown} more</p>}
          </div>
        );
      })}
    </div>
  );
}

const mostShown = 12;

function Item({ evidence }: { readonly evidence: PipelineEvidence }): JSX.Element {
  const { id, at, name, on, method, tally, why, quote, commitment, strength } = evidence;
  return (
    <li id={id} class={useSelectable(id, 'result')}>
      <p>
        <Source at={at} id={id} class="name">
          {shortened(name ?? 'a result without a name', 60)}
        </Source>{' '}
        {tally !== undefined && <strong>{tally}</strong>}{' '}
        <span class="quiet">
          {[method, on].filter((part) => part !== undefined).join(', ')}
          {why === undefined ? '' : `: ${why}`}
        </span>{' '}
        <Strength strength={strength} />
      </p>
      {commitment !== undefined && <p class="commitment">Gave {shortened(commitment, 120)}</p>}
      {quote && (
        <blockquote dir="auto">
          {shortened(quote.text, 240)}
          {quote.from !== undefined && <cite> {capitalized(shortened(quote.from, 40))}</cite>}
        </blockquote>
      )}
    </li>
  );
}

/** What the evidence carries, from 0 (somebody's opinion) to 5 (somebody paid). */
function Strength({ strength }: { readonly strength: number }): JSX.Element {
  return (
    <svg
      class="strength"
      viewBox="0 0 30 8"
      width="30"
      height="8"
      role="img"
      aria-label={`strength ${strength} of 5`}
    >
      {[0, 1, 2, 3, 4].map((index) => (
        <rect
          key={index}
          class={index < strength ? 'on' : 'off'}
          x={index * 6}
          y="1"
          width="4.5"
          height="6"
          rx="1"
        />
      ))}
    </svg>
  );
}
