const onlyPlain = /^[\u0020-\u024f]*$/;
const takesNone = /[\p{M}\p{Cf}]/gu;
const takesTwo =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/gu;

/**
 * How many columns of an editor a text takes on its line: marks take none, and the characters of East Asia and most
 * emoji take two.
 */
export function widthOf(text: string): number {
  if (onlyPlain.test(text)) {
    return text.length;
  }
  const seen = text.replaceAll(takesNone, '');
  const wide = seen.match(takesTwo)?.length ?? 0;
  return [...seen].length + wide;
}
