import type { JSX } from 'preact';
import { Source } from '../../../language-server/src/report-html/source.tsx';
import { shortened } from '../../../language-server/src/report-html/words.ts';
import type { Shown } from './messages.ts';

/** What stands in place of a venture: that it is being read, that its source cannot be, or how to begin one. */
export function Waiting(props: {
  /** Undefined until the first answer has come. */
  readonly shown: Shown | undefined;
  readonly onBegin: () => void;
}): JSX.Element {
  const { shown, onBegin } = props;
  const [broken] = shown?.broken ?? [];
  return (
    <main class="page waiting">
      <FourSteps />
      {!shown ? (
        <p role="status">Reading the model …</p>
      ) : broken ? (
        <>
          <h1>Nothing can be drawn yet</h1>
          <p role="status">
            The source has errors, and no venture can be read from it.{' '}
            <Source at={broken.at} class="stale-link">
              <span dir="auto">{shortened(broken.message, 240)}</span>
            </Source>
          </p>
        </>
      ) : (
        <>
          <h1>No venture here yet</h1>
          <p role="status">
            A model says who the customers are, what hurts, and what has to be true. Its pipeline is drawn
            here while it is written.
          </p>
          <button type="button" class="begin" onClick={onBegin}>
            Write a first model
          </button>
        </>
      )}
    </main>
  );
}

/** The four steps that nobody has taken. */
function FourSteps(): JSX.Element {
  return (
    <svg class="steps" viewBox="0 0 320 48" aria-hidden="true">
      {[0, 1, 2, 3].map((step) => (
        <g key={step} transform={`translate(${step * 92} 0)`}>
          {step > 0 && <path class="rim" d="M-38 24H-6" stroke-dasharray="3 5" />}
          <circle class="rim" cx="22" cy="24" r="20" />
        </g>
      ))}
    </svg>
  );
}
