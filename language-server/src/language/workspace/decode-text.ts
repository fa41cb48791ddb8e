import type { Problem } from '../../core/model/file-model.ts';

/** The text of a file and what was wrong with its bytes. */
export interface DecodedText {
  /** Without a byte order mark, as editors have it, so that positions agree. */
  readonly text: string;
  /** Whether the file begins with a byte order mark, which whoever writes it back has to keep. */
  readonly bom: boolean;
  /** Undefined for a clean text. A text with a problem must not be written back: bytes of it were not understood. */
  readonly problem?: Problem;
  /** Offsets in the text of the characters that stand for bytes that are none. */
  readonly damaged: readonly number[];
  /** Whether this is a text at all, so that reading it as a model makes sense. */
  readonly isText: boolean;
}

/** Decodes UTF-8 strictly: whatever is not is a problem with the place of the first bad byte. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = findWideEncoding(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    const message = `The file is written in ${wide.toUpperCase()}, which cdev does not read: save it as UTF-8.`;
    return { text, bom: true, problem: problemAt(0, 0, message), damaged: [], isText: false };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  const nul = content.indexOf(0);
  const strict = findStrictText(content);
  const text = strict ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  if (nul >= 0) {
    const at = text.indexOf('\0');
    const message = 'The file holds a NUL byte here, which no text has, so it was not read as a model.';
    return { text, bom, problem: problemAt(at, at + 1, message), damaged: [], isText: false };
  }
  if (strict !== undefined) {
    return { text, bom, damaged: [], isText: true };
  }
  const damages = damagesIn(content);
  const first = damages[0];
  if (first === undefined) {
    return { text, bom, damaged: [], isText: true };
  }
  const byte = `0x${(content[first.byteOffset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const others = damages.length - 1;
  const more = others === 0 ? '' : `, nor ${others === 1 ? 'does one more' : `do ${others} more`} after it`;
  const message = `The byte ${byte} here belongs to no character of UTF-8${more}: save the file as UTF-8.`;
  return {
    text,
    bom,
    problem: problemAt(first.offset, first.offset + 1, message),
    damaged: damages.map((damage) => damage.offset),
    isText: true,
  };
}

function problemAt(start: number, end: number, message: string): Problem {
  return { rule: 'syntax', severity: 'error', message, start, end };
}

function findWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function findStrictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Damage {
  readonly byteOffset: number;
  /** Where the replacement character stands in the text, in UTF-16 units. */
  readonly offset: number;
}

/**
 * Walks over the bytes as a decoder does (Encoding Standard, UTF-8 decoder), for the places at which it puts a
 * replacement character: one for each longest beginning of a character that is not carried on.
 */
function damagesIn(bytes: Uint8Array): readonly Damage[] {
  const damages: Damage[] = [];
  let offset = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      offset += length === 4 ? 2 : 1;
      at += length;
    } else {
      damages.push({ byteOffset: at, offset });
      offset += 1;
      at -= length;
    }
  }
  return damages;
}

/** The bytes of the character that begins here, or minus the number of bytes that begin one and do not end it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) {
    return 1;
  }
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0) {
    return -1;
  }
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    if (byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) {
      return -index;
    }
  }
  return length;
}
