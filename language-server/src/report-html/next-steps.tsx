import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { shortened } from './words.ts';

/** At most three things to do next, the riskiest first. */
export function NextSteps({ next }: { readonly next: ProjectPipeline['next'] }): JSX.Element | null {
  return next.length === 0 ? null : (
    <section class="next" aria-label="Do next">
      <h2>Do next</h2>
      <ol>
        {next.map(({ text, at }, index) => (
          <li key={index}>
            <span class="next-number" aria-hidden="true">
              {index + 1}
            </span>
            <Source at={at} class="next-text">
              <span dir="auto">
                <Prose text={shortened(text, 320)} />
              </span>
            </Source>
          </li>
        ))}
      </ol>
    </section>
  );
}
