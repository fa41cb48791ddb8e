import type { JSX } from 'preact';
import { plural } from '../../../language-server/src/core/report/plural.ts';
import { Source } from '../../../language-server/src/report-html/source.tsx';
import { shortened } from '../../../language-server/src/report-html/words.ts';
import type { Shown } from './messages.ts';

/** Says that the source cannot be read as it stands, and leads to where that is. */
export function StaleBar({ shown }: { readonly shown: Shown }): JSX.Element {
  const { isStale, broken } = shown;
  const [first] = broken;
  return (
    <div class="stale-place" role="status">
      {first && (
        <div class="stale">
          <strong>{isStale ? 'Stale.' : 'Incomplete.'}</strong>{' '}
          <span>
            {isStale
              ? 'The source has errors, so this is how it stood before them. '
              : 'The source has errors, so parts of it may be missing here. '}
            <Source at={first.at} class="stale-link">
              <span dir="auto">{shortened(first.message, 160)}</span>
            </Source>
            {broken.length > 1 && ` and ${plural(broken.length - 1, 'more file')}`}
          </span>
        </div>
      )}
    </div>
  );
}
