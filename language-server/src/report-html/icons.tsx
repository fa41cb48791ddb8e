import type { JSX } from 'preact';
import type { VerdictWord } from '../core/verdict/verdict.ts';

/** The mark of a verdict: its shape alone tells it from the others, so that colour is never needed. */
export function VerdictIcon({ verdict }: { readonly verdict: VerdictWord }): JSX.Element {
  return (
    <svg class={`icon mark-${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <VerdictShape verdict={verdict} />
    </svg>
  );
}

/** The same shape in a square of 16 by 16, for drawings that have a canvas already. */
export function VerdictShape({ verdict }: { readonly verdict: VerdictWord }): JSX.Element {
  switch (verdict) {
    case 'untested':
      return <circle class="rim" cx="8" cy="8" r="6.25" stroke-dasharray="2.6 2.3" />;
    case 'testing':
      return (
        <g>
          <circle class="rim" cx="8" cy="8" r="6.25" />
          <path class="body" d="M8 3.5a4.5 4.5 0 0 1 0 9z" />
        </g>
      );
    case 'supported':
      return (
        <g>
          <circle class="body" cx="8" cy="8" r="7" />
          <path class="cut" d="M4.6 8.3l2.3 2.3 4.5-5" />
        </g>
      );
    case 'refuted':
      return (
        <g>
          <circle class="body" cx="8" cy="8" r="7" />
          <path class="cut" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" />
        </g>
      );
    case 'inconclusive':
      return (
        <g>
          <circle class="rim" cx="8" cy="8" r="6.25" />
          <path class="stroke" d="M5.9 6.4a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3" />
          <circle class="body" cx="8" cy="11.7" r=".9" />
        </g>
      );
    case 'contested':
      return (
        <g>
          <path class="rim" d="M8 1.6l6.4 6.4L8 14.4 1.6 8z" />
          <path class="stroke" d="M8 5v3.6M6.2 6.8h3.6M6.2 10.6h3.6" />
        </g>
      );
    case 'parked':
      return (
        <g>
          <circle class="rim" cx="8" cy="8" r="6.25" />
          <path class="stroke" d="M6.4 5.6v4.8M9.6 5.6v4.8" />
        </g>
      );
    case 'superseded':
      return (
        <g>
          <circle class="rim" cx="8" cy="8" r="6.25" />
          <path class="stroke" d="M5 8h5.4M8.3 5.6L10.8 8l-2.5 2.4" />
        </g>
      );
  }
}

/** A requirement that is met, or not yet. */
export function CheckIcon({ met }: { readonly met: boolean }): JSX.Element {
  return (
    <svg
      class={`icon ${met ? 'mark-met' : 'mark-unmet'}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {met ? (
        <path class="stroke" d="M3.2 8.6l3 3 6.6-7.2" />
      ) : (
        <rect class="rim" x="3" y="3" width="10" height="10" rx="2.5" />
      )}
    </svg>
  );
}
