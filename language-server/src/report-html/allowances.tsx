import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { Source } from './source.tsx';
import { shortened } from './words.ts';

/** The rules that are silenced for now; none is silenced in silence. */
export function Allowances(props: {
  readonly allowances: ProjectPipeline['allowances'];
}): JSX.Element | null {
  const { allowances } = props;
  return allowances.length === 0 ? null : (
    <section class="allowances" aria-label="Allowed for now">
      <h2>Allowed for now</h2>
      <ul>
        {allowances.map(({ rule, element, until, because, at }, index) => (
          <li key={index}>
            <Source at={at} class="name">
              {shortened(rule, 60)}
            </Source>{' '}
            on {shortened(element, 60)} until {until}
            {because !== '' && (
              <span class="quiet" dir="auto">
                , because {shortened(because, 200)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
