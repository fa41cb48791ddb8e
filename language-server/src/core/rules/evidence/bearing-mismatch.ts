import type { Bearing, BearingVerb, Evidence } from '../../model/evidence.ts';
import type { Bar, Hypothesis } from '../../model/hypothesis.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { multiplyDecimals, decimalOf } from '../../text/decimal.ts';
import { type Fix, insertStatement, replaceSpan, type TextEdit } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { type BarPair, pairBars } from '../../verdict/bar-pairs.ts';
import { methodOf, methodOfUnit } from '../../verdict/methods.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { clearsRate, clearsValue, isMeasured, rateOf, unitOf, valueOf } from '../../verdict/thresholds.ts';
import { defineRule } from '../card.ts';
import { type BearingInForce, bearingsInForce } from './in-force.ts';

type Verb = Exclude<BearingVerb, 'informs'>;

/** What was found, insiders left out. */
type Result =
  | { readonly is: 'count'; readonly hits: number; readonly n: number }
  | {
      readonly is: 'measured';
      readonly amount: string;
      /** Undefined for whichever the bar has. */
      readonly unit: string | undefined;
      readonly n: number;
    };

interface Found extends BearingInForce {
  readonly verb: Verb;
  readonly bar: Bar;
}

export const bearingMismatch = defineRule({
  name: 'bearing-mismatch',
  family: 'evidence',
  severity: 'warning',
  summary: 'Evidence says that it supports or contradicts, and its own numbers say the opposite.',
  source: 'The test card: whether the bar is met is read from the numbers, not from the hope.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    for (const one of bearingsInForce(project, evidence)) {
      const { bearing, hypothesis } = one;
      const result = one.isCurrent ? resultOf(project, evidence, bearing) : undefined;
      if (!result || bearing.verb === 'informs') {
        continue;
      }
      const bar = findRefutingBar(bearing.verb, result, barsFor(project, evidence, hypothesis, result));
      if (bar) {
        yield { ...one, verb: bearing.verb, bar };
      }
    }
  },
  at: ({ evidence, bearing }) => placeIn(evidence, bearing.tally ?? bearing.data ?? bearing),
  message: ({ evidence, name, verb }) =>
    verb === 'supports'
      ? `${calledFirst(evidence)} says that it supports '${name}' and its numbers miss the bar, so either the word or the count is the wrong way round.`
      : `${calledFirst(evidence)} says that it contradicts '${name}' and its numbers clear the pass bar: a tally says for how many it held, so either the word or the count is the wrong way round.`,
  related: ({ hypothesis, bar }) => [
    { place: placeIn(hypothesis, bar), message: 'The bar it is held against.' },
  ],
  fixes: (found, project) => {
    const fixes = [...otherVerb(found), ...otherCount(found, project)];
    return found.verb === 'supports' ? fixes : fixes.reverse();
  },
});

function resultOf(project: Project, evidence: Evidence, bearing: Bearing): Result | undefined {
  const tally = tallyOf(project, evidence, bearing);
  const n = tally ? tally.n - tally.insiders : 0;
  if (!tally || n <= 0) {
    return undefined;
  }
  if (tally.is === 'count') {
    return { is: 'count', hits: Math.max(0, tally.hits - tally.insiders), n };
  }
  // Plain numbers in rows are of the unit that they are held against.
  const unit = tally.rows?.is === 'number' ? undefined : unitOf(tally.value);
  return { is: 'measured', amount: tally.value.amount, unit, n };
}

/** The bars that take this evidence and can be held against its numbers. */
function barsFor(
  project: Project,
  evidence: Evidence,
  hypothesis: Hypothesis,
  result: Result,
): readonly BarPair[] {
  const method = methodOf(project, evidence);
  return pairBars(hypothesis).filter(({ pass }) => {
    const only = pass.sample && methodOfUnit(pass.sample.unit);
    const takes = only === undefined || only === method;
    return takes && pass.sample !== undefined && clears(pass, pass.sample.n, result) !== undefined;
  });
}

/** The bar that says the opposite of the verb: any one it fails speaks against it, and only all it clears speak for it. */
function findRefutingBar(verb: Verb, result: Result, bars: readonly BarPair[]): Bar | undefined {
  const passes = ({ pass }: BarPair) => clears(pass, pass.sample?.n ?? 1, result) === true;
  if (verb === 'contradicts') {
    return bars.every(passes) ? bars[0]?.pass : undefined;
  }
  for (const pair of bars) {
    const need = pair.pass.sample?.n ?? 1;
    if (pair.fail && clears(pair.fail, need, result) === true) {
      return pair.fail;
    }
    if (result.n >= need && !passes(pair)) {
      return pair.pass;
    }
  }
  return undefined;
}

/** Whether numbers clear a bar, taken as a rate or a value of their own; undefined where they are of different kinds. */
function clears(bar: Bar, need: number, result: Result): boolean | undefined {
  if (result.is === 'count') {
    const rate = isMeasured(bar) ? undefined : rateOf(bar, need);
    return rate && clearsRate(rate, result.hits, result.n);
  }
  const threshold = valueOf(bar);
  return isMeasured(bar) && (result.unit === undefined || threshold.unit === result.unit)
    ? clearsValue(threshold, multiplyDecimals(result.amount, decimalOf(result.n)), result.n)
    : undefined;
}

/** The verb is the wrong way round: of several hypotheses in one statement, this one gets a statement of its own. */
function otherVerb({ evidence, bearing, name, verb }: Found): readonly Fix[] {
  const other = verb === 'supports' ? 'contradicts' : 'supports';
  const together = evidence.bearings.filter(({ statement }) => statement.start === bearing.statement.start);
  const title = `Write '${other} ${name}'`;
  if (together.length === 1) {
    const { start } = bearing.statement;
    return [
      { title, safe: false, edits: [replaceSpan(evidence, { start, end: start + verb.length }, other)] },
    ];
  }
  const { tally, data, revision } = bearing;
  if (tally?.is !== 'count' || data) {
    return [];
  }
  const named = revision ? ` revision ${revision.value}` : '';
  return [
    {
      title,
      safe: false,
      edits: [
        withoutBearing(evidence, together, bearing),
        insertStatement(
          evidence,
          `${other} ${bearing.hypothesis.name}${named} with ${tally.hits} of ${tally.n}`,
        ),
      ],
    },
  ];
}

function withoutBearing(evidence: Evidence, together: readonly Bearing[], bearing: Bearing): TextEdit {
  const at = together.indexOf(bearing);
  const before = together[at - 1];
  const after = together[at + 1];
  return replaceSpan(
    evidence,
    before
      ? { start: before.end, end: bearing.end }
      : { start: bearing.start, end: after?.start ?? bearing.end },
    '',
  );
}

/** The count is the wrong way round: it says for how many it did not hold. */
function otherCount({ evidence, bearing, hypothesis, verb }: Found, project: Project): readonly Fix[] {
  const { tally, data } = bearing;
  if (tally?.is !== 'count' || data) {
    return [];
  }
  const turned = { ...tally, hits: tally.n - tally.hits };
  const result = resultOf(project, evidence, { ...bearing, tally: turned });
  if (!result || findRefutingBar(verb, result, barsFor(project, evidence, hypothesis, result))) {
    return [];
  }
  return [
    {
      title: `Write '${turned.hits} of ${turned.n}': it held for ${turned.hits}`,
      safe: false,
      edits: [replaceSpan(evidence, tally, `${turned.hits} of ${turned.n}`)],
    },
  ];
}
