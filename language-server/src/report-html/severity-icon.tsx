import type { JSX } from 'preact';
import type { Severity } from '../core/rules/card.ts';

/** The mark of a severity: its shape alone tells it from the others. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): JSX.Element {
  return (
    <svg class={`icon icon-${severity}`} viewBox="0 0 16 16" width="16" height="16" role="img">
      <title>{severity}</title>
      <Shape severity={severity} />
    </svg>
  );
}

function Shape({ severity }: { readonly severity: Severity }): JSX.Element {
  switch (severity) {
    case 'error':
      return (
        <g>
          <circle class="body" cx="8" cy="8" r="7" />
          <path class="cut" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" />
        </g>
      );
    case 'warning':
      return <path class="stroke" d="M8 2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2" />;
    case 'information':
      return <path class="stroke" d="M8 7v4.5M8 4.6v.2M8 1.7a6.3 6.3 0 1 1 0 12.6a6.3 6.3 0 0 1 0-12.6" />;
    case 'hint':
      return <circle class="body" cx="8" cy="8" r="2.5" />;
  }
}
