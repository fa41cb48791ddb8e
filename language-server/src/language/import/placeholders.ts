import { englishPlaceholders } from '../../core/rules/word-lists.ts';
import { findWords, wordList } from '../../core/text/words.ts';

const words = wordList(englishPlaceholders);

/** Whether a text only holds the place of one that is still to be written, as templates have it. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/[\s.…:;,_–—*()?#-]+/g, ' ').trim();
  return (
    bare === '' ||
    /^(?:n a|na|none|none known|none yet|unknown|not known|empty|blank)$/i.test(bare) ||
    /^(?:\[[^\]]*\]|\{\{?[^}]*\}\}?|<[^>]*>)[.,;:]?$/.test(text) ||
    /^(?:problem|feature|solution|metric|segment|channel|customer|alternative|cost|revenue|item|point|step)s?\s*\d*$/i.test(
      bare,
    ) ||
    /^\d+$/.test(bare) ||
    findWords(text, words).some(({ start, end }) => text.slice(0, start).trim() === '' && end > start)
  );
}

/** A text without the words in it that something is still to be written for. */
export function withoutPlaceholders(text: string): string {
  const found = findWords(text, words);
  if (found.length === 0) {
    return text.replace(/\s+/g, ' ').trim();
  }
  return found
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/\(\s*[:;,]?\s*\)|\[\s*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text has words, and all of them say that it is still to be written. */
export function isUnwritten(text: string): boolean {
  return findWords(text, words).length > 0 && !/[\p{L}\p{N}]/u.test(withoutPlaceholders(text));
}
