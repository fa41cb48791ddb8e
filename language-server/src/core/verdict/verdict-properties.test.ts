import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, verdictOn } from '../../../../test/support/claims.ts';
import {
  bar,
  commitment,
  contradicts,
  evidence,
  experiment,
  informs,
  projectOf,
  reference,
  revision,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Evidence } from '../model/evidence.ts';
import { methods } from '../model/experiment.ts';
import type { Bar } from '../model/hypothesis.ts';
import { bearingsOn } from './batches.ts';
import { judgeRate } from './rate-bar.ts';
import { clearsRate, rateOf } from './thresholds.ts';
import type { Verdict } from './verdict.ts';

const tally = fc.nat(12).chain((n) => fc.nat(n).map((hits) => `${hits} of ${n}`));

const sample = fc.integer({ min: 1, max: 20 });

/** What a bar compares with, on a sample of so many. */
const threshold = (need: number) =>
  fc.oneof(
    fc.nat(100).map((percent) => `${percent}%`),
    fc.nat(need).map((count) => `${count}`),
  );

describe('a verdict', () => {
  it('stays supported when more support of the same kind comes in', () => {
    const bars = sample.chain((need) =>
      fc.tuple(
        fc.constantFrom('>=', '>'),
        threshold(need),
        fc.option(fc.tuple(fc.constantFrom('<=', '<'), threshold(need))),
        fc.constant(need),
      ),
    );
    fc.assert(
      fc.property(
        bars,
        fc.array(tally, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        ([comparison, pass, fail, need], tallies, more) => {
          fc.pre(fail === null || !overlap(pass, fail[1], need));
          const hypothesis = claim(
            `${comparison} ${pass} of ${need} people`,
            fail ? [`${fail[0]} ${fail[1]}`] : [],
          );
          const before = tallies.map((written, index) => interview(index, written));
          const word = verdictOn([hypothesis, ...before]).word;
          const after = verdictOn([hypothesis, ...before, interview(99, `${more} of ${more}`)]).word;
          expect(word === 'supported' && after !== 'supported').toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which evidence is written', () => {
    fc.assert(
      fc.property(
        models.chain((model) =>
          fc.tuple(fc.constant(model), fc.shuffledSubarray([...model], { minLength: model.length })),
        ),
        ([model, shuffled]) => {
          expect(summary(verdictOn(shuffled))).toEqual(summary(verdictOn(model)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts or leaves out every line on its hypothesis, and none twice', () => {
    fc.assert(
      fc.property(models, (model) => {
        const project = projectOf(model);
        const [hypothesis] = project.all('hypothesis');
        const verdict = verdictOn(model);
        const told = [...verdict.counted, ...verdict.leftOut].map(({ bearing }) => bearing);
        expect(new Set(told).size).toBe(told.length);
        expect(new Set(told)).toEqual(
          new Set(hypothesis ? bearingsOn(project, hypothesis).map(({ bearing }) => bearing) : []),
        );
        const sizes = verdict.bars.map(({ batches, leftOut }) => batches.length + leftOut.length);
        expect(new Set(sizes).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a rate that is not full', () => {
  it('is decided exactly when every completion would decide it the same', () => {
    const cases = sample.chain((need) =>
      fc.record({
        need: fc.constant(need),
        moreIsBetter: fc.boolean(),
        strict: fc.boolean(),
        pass: threshold(need),
        fail: fc.option(threshold(need)),
        n: fc.integer({ min: 1, max: need }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        isOver: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ need, moreIsBetter, strict, pass, fail, n, share, isOver }) => {
        const hits = Math.floor(share * n);
        const [up, down] = strict ? ['>', '<'] : ['>=', '<='];
        const passBar = bar(`${moreIsBetter ? up : down} ${pass} of ${need} people`);
        const failBar = fail === null ? undefined : bar(`${moreIsBetter ? down : up} ${fail}`);
        const passRate = rateOf(passBar, need);
        if (!passRate) {
          throw new Error('The bar is no rate.');
        }
        const ends = new Set<string>();
        for (let more = 0; more <= need - n; more++) {
          ends.add(ending(passBar, failBar, hits + more, need));
        }
        const judged = judgeRate(
          { pass: passRate, fail: failBar && rateOf(failBar, need), need },
          { hits, n },
          isOver,
        );
        const [only, ...others] = ends;
        expect(judged.outcome).toBe(others.length === 0 ? only : isOver ? 'inconclusive' : 'testing');
      }),
      { numRuns: 2000 },
    );
  });
});

/** The verdict table, for a full sample. */
function ending(pass: Bar, fail: Bar | undefined, hits: number, need: number): string {
  const clears = (one: Bar) => {
    const rate = rateOf(one, need);
    return rate !== undefined && clearsRate(rate, hits, need);
  };
  const passes = clears(pass);
  const fails = fail ? clears(fail) : !passes;
  return passes === fails ? 'inconclusive' : passes ? 'supported' : 'refuted';
}

function overlap(pass: string, fail: string, need: number): boolean {
  const share = (written: string) =>
    written.endsWith('%') ? Number.parseInt(written, 10) / 100 : Number(written) / need;
  return share(fail) >= share(pass);
}

function interview(index: number, written: string): Evidence {
  return evidence(`V${index}`, 'interview', '2026-02-01', [supports('H1', written)]);
}

function summary({ bars, counted, leftOut, against, running, ...plain }: Verdict): unknown {
  const names = (batches: readonly { readonly evidence: Evidence }[]) =>
    batches.map((batch) => batch.evidence.name?.text);
  return {
    ...plain,
    bars: bars.map(({ reason, outcome, since, batches }) => ({
      reason,
      outcome,
      since,
      names: names(batches),
    })),
    counted: names(counted),
    leftOut: leftOut.map(({ evidence, why }) => [evidence.name?.text, why]),
    against: names(against),
    running: running.length,
  };
}

const dates = fc.constantFrom('2026-01-01', '2026-01-30', '2026-02-10', '2026-03-01', '2026-05-01');

const bearings = fc
  .record({
    verb: fc.constantFrom(supports, supports, contradicts, informs),
    to: fc.constantFrom('H1', 'H1', 'H1', 'H2'),
    tally: fc.option(
      fc.oneof(
        tally,
        fc.nat(9).map((n) => `12 days over ${n}`),
      ),
      { nil: undefined },
    ),
    revision: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ verb, to, tally: written, revision: number }) =>
    verb(to, written, number === undefined ? {} : { revision: setting(number) }),
  );

const found = fc.record({
  from: fc.constantFrom(...methods, 'E1', 'nowhere'),
  on: dates,
  bearings: fc.array(bearings, { minLength: 1, maxLength: 3 }),
  insiders: fc.option(fc.nat(5), { nil: undefined }),
  weak: fc.boolean(),
  paid: fc.boolean(),
  replaces: fc.option(fc.nat(7), { nil: undefined }),
});

/** A hypothesis H1 with any bars, an experiment, and any evidence. */
const models: fc.Arbitrary<readonly Declaration[]> = fc
  .record({
    bars: fc.subarray([
      '>= 60% of 15 interviews by 2026-02-15',
      '>= 5 of 20 presales',
      '<= 14 days over 5 orders by 2026-12-31',
      '> 20% of 6 people',
    ]),
    revised: fc.boolean(),
    all: fc.array(found, { maxLength: 8 }),
  })
  .map(({ bars, revised, all }) => [
    claim(bars, ['< 40% of 15 interviews'], { revisions: revised ? [revision(2, '2026-01-30')] : [] }),
    experiment('E1', 'presale', { tests: [reference('H1')] }),
    ...all.map((one, index) =>
      evidence(`V${index}`, one.from, one.on, one.bearings, {
        insiders: one.insiders === undefined ? undefined : setting(one.insiders),
        weak: one.weak ? setting('praise') : undefined,
        commitments: one.paid ? [commitment('money', 'SGD 5')] : [],
        replaces: one.replaces === undefined ? [] : [reference(`V${one.replaces}`)],
      }),
    ),
  ]);
