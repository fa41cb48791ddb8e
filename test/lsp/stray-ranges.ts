import { offsetAt } from '../../language-server/src/core/text/line-index.ts';

/** A text as far as ranges in it can be judged. */
export interface RangedText {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Every range in an answer that lies outside the file it is said of, or ends before it begins; as JSON. */
export function strayRanges(
  answer: unknown,
  uri: string,
  findText: (uri: string) => RangedText | undefined,
): readonly string[] {
  // What is stale says so, and means the text as it was.
  if (typeof answer !== 'object' || answer === null || Reflect.get(answer, 'isStale') === true) {
    return [];
  }
  const of = uriIn(answer) ?? uri;
  const text = findText(of);
  const range = rangeOf(answer);
  if (range) {
    return text === undefined || isInside(range, text) ? [] : [`${of} ${JSON.stringify(answer)}`];
  }
  return Object.entries(answer).flatMap(([key, part]) => strayRanges(part, isUri(key) ? key : of, findText));
}

/** Whose ranges an object holds, where it says so. */
function uriIn(value: object): string | undefined {
  for (const name of ['uri', 'targetUri', 'file']) {
    const uri: unknown = Reflect.get(value, name);
    if (typeof uri === 'string') {
      return uri;
    }
  }
  const document: unknown = Reflect.get(value, 'textDocument');
  const caller: unknown = Reflect.get(value, 'from');
  for (const part of [document, caller]) {
    if (typeof part === 'object' && part !== null) {
      return uriIn(part);
    }
  }
  return undefined;
}

function isUri(key: string): boolean {
  return key.startsWith('file://');
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function rangeOf(value: object): { readonly start: Place; readonly end: Place } | undefined {
  const [start, end] = [placeOf(Reflect.get(value, 'start')), placeOf(Reflect.get(value, 'end'))];
  return start && end && { start, end };
}

function placeOf(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const line: unknown = Reflect.get(value, 'line');
  const character: unknown = Reflect.get(value, 'character');
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}

function isInside({ start, end }: { start: Place; end: Place }, { text, lines }: RangedText): boolean {
  const stands = ({ line, character }: Place) => {
    const from = lines[line];
    const to = lines[line + 1] ?? text.length;
    return from !== undefined && character >= 0 && from + character <= to;
  };
  return stands(start) && stands(end) && offsetAt(lines, start) <= offsetAt(lines, end);
}
