import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../language-server/src/core/analyze.ts';
import { compareProjects } from '../../language-server/src/core/diff/compare-projects.ts';
import { dataComparisons } from '../../language-server/src/core/model/data.ts';
import { bearingVerbs } from '../../language-server/src/core/model/evidence.ts';
import { methods } from '../../language-server/src/core/model/experiment.ts';
import type { FileModel } from '../../language-server/src/core/model/file-model.ts';
import {
  courses,
  hypothesisKinds,
  risks,
  statusWords,
} from '../../language-server/src/core/model/hypothesis.ts';
import { hireDepartments, spendPurposes } from '../../language-server/src/core/model/plan.ts';
import { productSteps } from '../../language-server/src/core/model/product.ts';
import { roles } from '../../language-server/src/core/model/profile.ts';
import { comparisons, periods, timeUnits } from '../../language-server/src/core/model/quantity.ts';
import { levels, segmentKinds } from '../../language-server/src/core/model/segment.ts';
import { approaches, marketTypes, stages } from '../../language-server/src/core/model/venture.ts';
import { addDays, findDate } from '../../language-server/src/core/text/dates.ts';
import { findDecimal } from '../../language-server/src/core/text/decimal.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { repositoryRoot } from '../support/repository.ts';

/** What says where something stands, how it was written, or what type it is: another value of it means nothing. */
const meaningless = new Set([
  'start',
  'end',
  'valueStart',
  'memberStart',
  'file',
  'head',
  'block',
  'doc',
  'statement',
  'precision',
  'type',
  'is',
]);

/** Told in another way: a part of a segment by the part, a revision that is written out by what it always was. */
const elsewhere = /^segment\.parts\./;

const vocabularies: readonly (readonly string[])[] = [
  approaches,
  bearingVerbs,
  comparisons,
  courses,
  dataComparisons,
  hireDepartments,
  hypothesisKinds,
  levels,
  marketTypes,
  methods,
  periods,
  productSteps,
  risks,
  roles,
  segmentKinds,
  spendPurposes,
  stages,
  statusWords,
  timeUnits,
];

/** Another value of the same kind. */
function otherValue(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'boolean') {
    return !value;
  }
  if (typeof value === 'number') {
    return value + 1;
  }
  if (findDate(value) !== undefined) {
    return addDays(value, -1);
  }
  if (findDecimal(value) !== undefined) {
    return `${value.startsWith('9') ? '8' : '9'}${value.slice(1)}`;
  }
  const words = vocabularies.find((list) => list.includes(value));
  const at = words?.indexOf(value) ?? 0;
  return words?.[(at + 1) % words.length] ?? `${value}x`;
}

interface Leaf {
  /** The way to it without indices: `hypothesis.passBars.sample.n`. */
  readonly path: string;
  readonly holder: object;
  readonly key: string;
  readonly value: string | number | boolean;
}

function* leavesIn(holder: object, path: string): Iterable<Leaf> {
  for (const key of Object.keys(holder)) {
    const value: unknown = Reflect.get(holder, key);
    const below = Array.isArray(holder) ? path : `${path}.${key}`;
    if (meaningless.has(key)) {
      continue;
    }
    if (typeof value === 'object' && value !== null) {
      yield* leavesIn(value, below);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      yield { path: below, holder, key, value };
    }
  }
}

function projectWith(models: readonly FileModel[]) {
  const workspace = createWorkspace({ systemDate: '2026-08-01', exists: () => true, incremental: false }, [
    '/project',
  ]);
  for (const model of models) {
    workspace.update(model);
  }
  return workspace.projects()[0];
}

function modelsOf(story: string): readonly FileModel[] {
  const folder = join(repositoryRoot, 'examples', story);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cdev'))
    .map((name) => readModel(`/project/${name}`, readFileSync(join(folder, name), 'utf8')));
}

/** Statements that no example makes. */
const others = readModel(
  '/project/others.cdev',
  `segment parts segmented { segment first { trait income EUR 900..1_000 per month } beachhead business }
profile p of parts as user, buyer for p { adopter 3 switch trigger "a move" today alt costs EUR 3 budget EUR 4 per week
  pain x severity 2 3 per week }
alternative alt "Alt" { strength "near" weakness "far" costs EUR 3 link "https://example.com" }
hypothesis Q "Q" { kind solution in creation because "so" pass when median <= 14 days over 5 orders by 2026-09-01 then pivot "back"
  pass when >= 60% of 9 interviews fail when > 20 days status superseded by Q }
hypothesis R "R" { pass when >= EUR 40 over 4 presales fail when < 30% pass when >= 3 of 4 pilots }
evidence X from interview on 2026-05-01 { supports Q with 12 days over 4 contradicts R with data "notes/*.md" where (pains contains "x" or not age known) and price >= EUR 5
  among date < 2026-05-01 and share >= 5% insiders where team = yes asked 9 insiders 1 weak "friends" commitment time "an hour" commitment reputation "a name" quote "x" from "P1" by "A" replaces X }
gate GX exits building { require payback <= 12 months require lifetime >= 3 acquisition require "The board agrees" confirmed on 2026-05-01 by "A" require every critical problem hypothesis validated }
economics tier { acquisition EUR 40 per customer from X lifetime EUR 900..1_000 per customer margin 35% payback 3 months }
roadmap way { buyer p influencer "a friend" step "call", "sell" cycle 14 days positioning "cheap" roi "twice" }
decision DX on 2026-05-01 pivot from creation to discovery { because X, "we saw" changes Q learned "much" by "A" }
plan { hire who "Who" as sales on 2026-09-01 costs EUR 3 per month needs GX raise "Seed" on 2026-10-01 }
allow vague-wording on Q until 2026-12-31 because "later"
`,
);

describe('no field of the model is overlooked by a comparison', () => {
  const models = [...['fiddle-library', 'kampung-kitchen', 'lita-dairy'].flatMap(modelsOf)];
  const known = new Set<string>();
  const cases: { readonly models: readonly FileModel[]; readonly path: string; readonly nth: number }[] = [];
  for (const model of [...models, others]) {
    for (const declaration of model.declarations) {
      let nth = 0;
      for (const { path } of leavesIn(declaration, declaration.type)) {
        if (!known.has(path) && !elsewhere.test(path)) {
          known.add(path);
          cases.push({ models: [{ ...model, declarations: [declaration] }], path, nth });
        }
        nth++;
      }
    }
  }

  it('has every type of declaration to look at', () => {
    expect(new Set(cases.map(({ path }) => path.split('.')[0])).size).toBe(14);
    expect(others.problems).toEqual([]);
    expect(cases.length).toBeGreaterThan(150);
  });

  it.each(cases)('$path', ({ models: [model], nth }) => {
    const copy = structuredClone(model);
    const before = model && projectWith([model]);
    const leaf = copy?.declarations.flatMap((one) => [...leavesIn(one, one.type)])[nth];
    if (!copy || !leaf) {
      throw new Error('There is nothing to change.');
    }
    Reflect.set(leaf.holder, leaf.key, otherValue(leaf.value));
    const { changes } = compareProjects({ before, after: projectWith([copy]) });
    expect(changes).not.toEqual([]);
  });
});
