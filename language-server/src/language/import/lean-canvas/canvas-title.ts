import { isMap, isScalar, parseDocument } from 'yaml';
import { isPlaceholder, withoutPlaceholders } from '../placeholders.ts';

/** What a canvas is of, from its heading: without the words for the canvas itself. Empty where it only says that. */
export function titleIn(heading: string): string {
  const title = heading
    .replace(/\b(?:the\s+)?(?:lean|business\s+model)\s+canvas\b(?:\s+(?:for|of)\b)?/i, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：|–—-]+|[\s:：|–—-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return isPlaceholder(title) ? '' : withoutPlaceholders(title);
}

/** The title that stands in front matter, if there is one. */
export function titleOfFrontMatter(matter: string | undefined): string | undefined {
  if (matter === undefined) {
    return undefined;
  }
  const { contents, errors } = parseDocument(matter, { logLevel: 'silent', prettyErrors: false });
  if (errors.length > 0 || !isMap(contents)) {
    return undefined;
  }
  for (const key of ['venture', 'name', 'title']) {
    const value: unknown = contents.get(key, true);
    if (isScalar(value) && typeof value.value === 'string' && titleIn(value.value) !== '') {
      return titleIn(value.value);
    }
  }
  return undefined;
}
