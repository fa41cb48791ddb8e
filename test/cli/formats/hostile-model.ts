/** Words that mean something to a forge, a browser or an XML parser, each as a founder might write it. */
export const hostileWords = [
  '::error file=x,line=1::Gotcha',
  '</details></td><script>alert(1)</script>',
  '@everyone please look',
  'see #1 and org/repository#2',
  '[click](https://example.org) ![](x)',
  ']]> &amp; &#0; <!-- -->',
  '`code` ``` fence | cell {0}',
  '%0A::set-output name=a::b',
  '\u0007bell \u202eright-to-left \ud800 alone',
] as const;

const claims = hostileWords.map(
  (words, index) =>
    `hypothesis H${index} "Many ${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')} and better" {\n` +
    '  kind problem\n  risk critical\n  status validated\n}\n',
);

const plan = `plan {\n${hostileWords
  .map((words) => `  hire "VP Sales ${words}" as sales on 2026-05-01 costs EUR 9_000 per month\n`)
  .join('')}}\n`;

/** A venture whose every title is hostile, in a file whose name is. */
export const hostileFiles: Readonly<Record<string, string>> = {
  'a, b: c %/#1 @everyone.cdev': `venture bakery "</details>" { currency EUR stage building }\n${claims.join('')}${plan}`,
};
