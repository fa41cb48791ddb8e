import type { JSX } from 'preact';
import { shortened } from './words.ts';

/** What stands above a venture that is handed on: which drawing it is, what the venture is called and is for, and where it stands. */
export function Masthead(props: {
  readonly eyebrow: string;
  readonly title: string;
  readonly vision: string | undefined;
  readonly standing: string;
  /** What is said behind where it stands. */
  readonly quiet: string;
}): JSX.Element {
  const { eyebrow, title, vision, standing, quiet } = props;
  return (
    <header class="masthead">
      <p class="eyebrow">{eyebrow}</p>
      <h1 dir="auto">{shortened(title, 160)}</h1>
      {vision !== undefined && (
        <p class="vision" dir="auto">
          {shortened(vision, 400)}
        </p>
      )}
      <p class="standing">
        <strong>{standing}</strong> <span class="quiet">{quiet}</span>
      </p>
    </header>
  );
}
