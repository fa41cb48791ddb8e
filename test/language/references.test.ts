import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declarationTypes } from '../../language-server/src/core/model/declaration.ts';
import { referencesOf } from '../../language-server/src/core/names/references.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';

/** One reference in every place the language has for one. */
const everyPlace = `
venture v { stage discovery }
segment s niche { segment inner niche }
profile user-1 of s as user { job j pain p gain g today a }
profile buyer-1 of s.inner as buyer for user-1 { budget SGD 5 per month }
alternative a
product t {
  price SGD 1 per meal paid by buyer-1
  feature f relieves user-1.p creates user-1.g does user-1.j requested by buyer-1
}
hypothesis H1 { about user-1.p, t status superseded by H2 }
hypothesis H2 { rests on H1 }
experiment E1 interview { tests H1, H2 with user-1, buyer-1 }
evidence V1 from E1 on 2026-01-01 { supports H1 with 1 of 2 contradicts H2 with user-1 }
evidence V2 from interview on 2026-01-02 { informs H1 replaces V1 }
economics { acquisition SGD 1 per customer from V1 lifetime SGD 9 per customer from V1 margin 3% from V1 payback 2 months from V1 }
roadmap r { buyer buyer-1 user user-1 influencer "nurse" }
gate G1 exits discovery { require H1, H2 validated require 3 interviews with user-1 require roadmap r }
decision D1 on 2026-01-03 pivot from discovery to discovery { because V1, "words" changes H1, s, user-1.p learned "x" }
plan { launch on 2026-05-01 needs G1, validation ship t.f on 2026-05-02 hire h1 "x" as sales on 2026-05-03 needs G1 }
allow untested-hypothesis on H1 until 2026-05-01 because "x"
`;

/** Whatever in a model is shaped like a reference; the columns of data are shaped so too and are none. */
function referencesIn(value: unknown, key = ''): readonly unknown[] {
  if (typeof value !== 'object' || value === null || key === 'data') {
    return [];
  }
  const keys = Object.keys(value).filter((one) => one !== 'memberStart');
  if ('name' in value && typeof value.name === 'string' && keys.length === 3) {
    return [value];
  }
  return Object.entries(value).flatMap(([name, held]) => referencesIn(held, name));
}

function examples(): readonly [string, string][] {
  const folder = new URL('../../examples', import.meta.url).pathname;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cdev'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

describe('referencesOf', () => {
  it.each([['one of each', everyPlace] as const, ...examples()])(
    'leaves no reference out in %s',
    (name, text) => {
      const { declarations, problems } = readModel(name, text);
      expect(problems).toEqual([]);
      for (const declaration of declarations) {
        const listed = referencesOf(declaration).map(({ reference }) => reference);
        expect(new Set(listed), declaration.type).toEqual(new Set(referencesIn(declaration)));
        expect(listed.length, declaration.type).toBe(new Set(listed).size);
      }
    },
  );

  it('is tried on every type of declaration', () => {
    const tried = new Set(readModel('model.cdev', everyPlace).declarations.map(({ type }) => type));
    expect([...tried].sort()).toEqual([...declarationTypes].sort());
  });

  it('says what may stand in a place, and which words mean something there by themselves', () => {
    const { declarations } = readModel('model.cdev', everyPlace);
    const places = declarations.flatMap((declaration) =>
      referencesOf(declaration).map(({ reference, after, expects, words }) =>
        expects.length > 5
          ? `${after} ${reference.name}`
          : `${after} ${reference.name}: ${expects.join(' ')}${words.length > 0 ? ` or one of ${words.length} words` : ''}`,
      ),
    );
    expect(places).toMatchInlineSnapshot(`
      [
        "of s: segment",
        "today a: alternative",
        "of s.inner: segment",
        "for user-1: profile",
        "paid by buyer-1: profile",
        "relieves user-1.p: pain",
        "creates user-1.g: gain",
        "does user-1.j: job",
        "requested by buyer-1: profile",
        "about user-1.p",
        "about t",
        "superseded by H2: hypothesis",
        "rests on H1: hypothesis",
        "tests H1: hypothesis",
        "tests H2: hypothesis",
        "with user-1: profile",
        "with buyer-1: profile",
        "from E1: experiment or one of 15 words",
        "supports H1: hypothesis",
        "contradicts H2: hypothesis",
        "with user-1: profile",
        "from interview: experiment or one of 15 words",
        "informs H1: hypothesis",
        "replaces V1: evidence",
        "from V1: evidence",
        "from V1: evidence",
        "from V1: evidence",
        "from V1: evidence",
        "buyer buyer-1: profile",
        "user user-1: profile",
        "require H1: hypothesis",
        "require H2: hypothesis",
        "with user-1: profile",
        "roadmap r: roadmap",
        "because V1: evidence",
        "changes H1",
        "changes s",
        "changes user-1.p",
        "needs G1: gate or one of 4 words",
        "needs validation: gate or one of 4 words",
        "ship t.f: feature",
        "needs G1: gate or one of 4 words",
        "on H1",
      ]
    `);
  });
});
