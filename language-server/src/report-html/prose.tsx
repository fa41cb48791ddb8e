import type { JSX } from 'preact';
import { splitAtWholes } from './unbroken.ts';

/** A sentence in which dates and amounts stay whole where a line ends. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {splitAtWholes(text).map((part, index) =>
        part.isWhole ? (
          <span key={index} class="whole">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
