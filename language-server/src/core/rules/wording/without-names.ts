import type { Project } from '../../names/project.ts';
import { covers } from '../../text/span.ts';
import { findWords, type WordMatch } from '../../text/words.ts';
import { productAndVentureTitles } from './product-names.ts';

/** The matches that are no part of a name: of something declared, or of a product or the venture as people call it. */
export function withoutNames(
  project: Project,
  text: string,
  matches: readonly WordMatch[],
): readonly WordMatch[] {
  if (matches.length === 0) {
    return matches;
  }
  const titles = findWords(text, productAndVentureTitles(project));
  return matches.filter((match) => {
    const written = text.slice(match.start, match.end);
    const isDeclared = [written, written.toLowerCase()].some((name) => project.findSignature(name));
    return !isDeclared && !titles.some((title) => covers(title, match));
  });
}
