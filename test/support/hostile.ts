/** What somebody might write, or paste, to make a drawing of their model do more than show it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  script: '<script>globalThis.wasRun = true</script><img src=x onerror="globalThis.wasRun = true">',
  'an end of everything': `"'></p></title></style></svg></script>]]>--><h1>`,
  'a link': 'javascript:globalThis.wasRun=true data:text/html,x',
  'characters nobody sees': '\u0000\u0007\u001b[31m\u2028\u200b\ufeff\ufffe',
  'right to left': 'كل يوم وجبة واحدة \u202e reversed \u2066 \u05d0\u05d1\u05d2',
  'half a character': '\ud83d and \ude00',
  'ten thousand characters': 'unbroken'.repeat(1250),
};

/** A model that has a text wherever a founder may write one. */
export function hostileModel(text: string): string {
  const written = `"${text.replace(/[\n\r]/g, ' ').replace(/["\\]/g, '\\$&')}"`;
  return `venture v ${written} { vision ${written} currency EUR }
segment s ${written} niche { size 10 people source ${written} on 2026-01-01 }
profile p of s as user, buyer {
  pain ache ${written} severity 5 daily
  today ${written} costs EUR 1 per day
}
product thing ${written} {
  price EUR 5 per month paid by p
  feature f ${written} relieves p.ache
  milestone testing on 2026-01-05
}
hypothesis H1 ${written} {
  kind problem
  risk critical
  about p.ache
  pass when >= 5 of 10 interviews by 2026-03-01
}
evidence V1 ${written} from interview on 2026-01-10 {
  supports H1 with 3 of 4
  with p
  commitment time ${written}
  source ${written}
  quote ${written} from ${written}
}
roadmap r ${written} {
  buyer p
  influencer ${written}
  saboteur ${written}
  step ${written}, ${written}
}
gate G1 ${written} exits discovery {
  require H1 validated
  require ${written} confirmed
}
decision D1 ${written} on 2026-01-20 pivot from validation to discovery {
  because ${written}
  learned ${written}
  by ${written}
}
plan {
  hire ${written} as sales on 2026-02-01 costs EUR 4_000 per month
  launch ${written} on 2026-09-01 needs G1
}
allow premature-hire on p until 2026-12-31 because ${written}
`;
}
