import { baseStyles } from './base-styles.ts';
import { boardStyles } from './board-styles.ts';
import { cardStyles } from './card-styles.ts';
import { planStyles } from './plan-styles.ts';
import { printStyles } from './print-styles.ts';
import { sectionStyles } from './section-styles.ts';
import { trackStyles } from './track-styles.ts';

/** All styles of the page. Colours come from VS Code's theme variables; see `standalone-theme.ts` for where there are none. */
export const pageStyles = [
  baseStyles,
  trackStyles,
  boardStyles,
  cardStyles,
  sectionStyles,
  planStyles,
  printStyles,
].join('\n');
