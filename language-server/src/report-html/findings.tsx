import type { JSX } from 'preact';
import type { PipelineFinding } from '../core/report/pipeline.ts';
import { plural } from '../core/report/plural.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { shortened } from './words.ts';

/** What the rules say of one element; nothing where they say nothing. */
export function Findings(props: {
  readonly on: string;
  readonly findings: readonly PipelineFinding[];
}): JSX.Element | null {
  const found = props.findings.filter((finding) => finding.on === props.on);
  const worst = (['error', 'warning', 'information'] as const).find((severity) =>
    found.some((finding) => finding.severity === severity),
  );
  return worst === undefined ? null : (
    <details class={`findings worst-${worst}`}>
      <summary>
        <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          {worst === 'information' ? (
            <path
              class="stroke"
              d="M8 7v4.500M8 4.600v.2M8 1.700a6.300 6.300 0 1 1 0 12.600a6.300 6.300 0 0 1 0-12.600"
            />
          ) : (
            <path class="stroke" d="M8 2L14.500 13.500h-13zM8 6.500v3.200M8 11.600v.2" />
          )}
        </svg>
        {sayFindings(found)}
      </summary>
      <ul>
        {found.slice(0, 8).map((finding, index) => (
          <li key={index}>
            <Source at={finding.at}>
              <span dir="auto">
                <Prose text={shortened(finding.message, 320)} />
              </span>
            </Source>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayFindings(found: readonly PipelineFinding[]): string {
  const parts = [
    { severity: 'error', noun: 'error' },
    { severity: 'warning', noun: 'warning' },
    { severity: 'information', noun: 'remark' },
  ].flatMap(({ severity, noun }) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [plural(count, noun)] : [];
  });
  return parts.join(', ');
}
