/**
 * The fingerprints that GitHub's code scanning gives to the lines of a text, by line from 0: `5a1f…:2` for the second
 * line of that kind. Its uploader computes the same ones and distrusts others. A fingerprint is made from the hundred
 * characters that follow the beginning of the line, blanks and tabs left out, so it moves with its line.
 */
export function lineFingerprintsOf(text: string): readonly string[] {
  const fingerprints: string[] = [];
  const seen = new Map<bigint, number>();
  const ring = new Uint16Array(windowLength);
  /** By place in the ring, the line that begins there; -1 where none does. */
  const lineAt = new Int32Array(windowLength).fill(-1);
  let hash = 0n;
  let at = 0;
  let lines = 0;
  let beginsLine = true;
  let followsReturn = false;

  /** Whatever is pushed out of the ring was followed by a hundred characters, which is when its line can be named. */
  const push = (code: number): void => {
    const line = lineAt[at] ?? -1;
    if (line >= 0) {
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      fingerprints[line] = `${hash.toString(16)}:${count}`;
      lineAt[at] = -1;
    }
    if (beginsLine) {
      beginsLine = false;
      lineAt[at] = lines++;
    }
    const left = BigInt(ring[at] ?? 0);
    hash = BigInt.asUintN(64, hash * factor + BigInt(code) - left * leavingFactor);
    ring[at] = code;
    at = (at + 1) % windowLength;
  };

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === space || code === tab || (followsReturn && code === lineFeed)) {
      followsReturn = false;
      continue;
    }
    followsReturn = code === carriageReturn;
    const isEnd = followsReturn || code === lineFeed;
    push(isEnd ? lineFeed : code);
    beginsLine = isEnd;
  }
  push(endOfText);
  for (let index = 0; index < windowLength; index++) {
    push(0);
  }
  return fingerprints;
}

const windowLength = 100;
const factor = 37n;
/** What a character has been multiplied by when it leaves the window. */
const leavingFactor = BigInt.asUintN(64, factor ** BigInt(windowLength));

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const endOfText = 65_535;
