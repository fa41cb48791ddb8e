import type { Comparison } from '../../diff/comparison.ts';
import { keptEvidence } from '../../diff/kept-evidence.ts';
import type { GuardFinding } from '../../diff/guard-finding.ts';
import { type Bar, currentRevision, type Hypothesis } from '../../model/hypothesis.ts';
import { formatList } from '../../text/amounts.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn, type Span } from '../../text/span.ts';
import type { Bars } from '../../verdict/bar-pairs.ts';
import { sayBar, saySample } from '../../verdict/bar-words.ts';
import { experimentsTesting, lastEnd } from '../../verdict/experiments-testing.ts';
import { listEvidence } from '../../verdict/left-out-words.ts';
import { methodOfUnit } from '../../verdict/methods.ts';
import { isMeasured } from '../../verdict/thresholds.ts';
import type { BarState, Batch, Verdict } from '../../verdict/verdict.ts';
import { verdictBy, verdictOf } from '../../verdict/verdict-of.ts';

/**
 * Bars of which a number, a sample or a date was changed, or that came or went, under evidence that had been measured
 * against them and still counts: the revision stayed, or the new one begins before what was found. Until something has
 * been measured a bar may be changed at will.
 */
export function* movedBars(comparison: Comparison): Iterable<GuardFinding> {
  const { before, after } = comparison;
  for (const pair of comparison.pairsOf('hypothesis')) {
    const name = pair.after.name?.text;
    if (name === undefined) {
      continue;
    }
    const revision = currentRevision(pair.after);
    const isAnew = currentRevision(pair.before) !== revision;
    const is = after.read(verdictOf, pair.after);
    const known = before.read(verdictOf, pair.before);
    const was = isAnew ? asFarAsKept(comparison, known, is) : known;
    const moves = movesBetween(comparison, pair, was, is);
    const [first] = moves;
    if (!first) {
      continue;
    }
    const by = verdictBy(after, pair.after, oldBars(comparison, pair.before, pair.after));
    const measured = [...new Set(moves.flatMap(({ measured: bar }) => bar.batches))];
    const together =
      by.word === is.word
        ? `by either it is ${is.word}`
        : `by the old bar it would be ${by.word}, by the new one it is ${is.word}`;
    const advice = isAnew
      ? 'Evidence begins anew only for a revision that begins after it.'
      : 'Whoever wants another bar writes a new revision of the claim, for which evidence begins anew.';
    yield {
      subject: name,
      severity: 'error',
      side: 'after',
      place: placeIn(pair.after, first.span ?? pair.after.name ?? pair.after.head),
      message: `The goalposts of '${name}' were moved after the results of ${listEvidence(measured)} were in${isAnew ? `, which count for revision ${revision} as well` : ''}: ${formatList(
        moves.map(({ said }) => said),
      )}; ${together}. ${advice}`,
      explains: moves.flatMap(({ explains }) => explains),
    };
  }
}

/** A verdict by nothing but the evidence that counts for the new revision as well. */
function asFarAsKept(comparison: Comparison, was: Verdict, is: Verdict): Verdict {
  const kept = keptEvidence(comparison, was, is);
  const isKept = ({ evidence }: Batch): boolean => kept.has(evidence);
  return {
    ...was,
    counted: was.counted.filter(isKept),
    bars: was.bars.map((bar) => ({ ...bar, batches: bar.batches.filter(isKept) })),
  };
}

interface Move {
  /** What was moved, from where to where. */
  readonly said: string;
  readonly measured: BarState;
  /** Where it stands in `after`. */
  readonly span?: Span;
  readonly explains: readonly Span[];
}

interface Pair {
  readonly before: Hypothesis;
  readonly after: Hypothesis;
}

function movesBetween(comparison: Comparison, pair: Pair, was: Verdict, is: Verdict): readonly Move[] {
  const left = [...is.bars];
  const take = (fits: (bar: BarState) => boolean): BarState | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = was.bars.map((bar) => take((other) => sayPass(other) === sayPass(bar)));
  const paired = was.bars.map((bar, index) => ({
    bar,
    now: same[index] ?? take((other) => isAlike(bar, other)),
  }));
  const moves = paired.flatMap(({ bar, now }) => {
    if (bar.batches.length === 0) {
      return [];
    }
    return now ? movesOf(comparison, pair, bar, now) : [goneMove(bar)];
  });
  // A bar that came is held against what was there before it.
  const came = left.flatMap((bar): readonly Move[] => {
    const known = new Set(was.counted.map(({ evidence }) => comparison.afterOf(evidence)));
    const batches = bar.batches.filter(({ evidence }) => known.has(evidence));
    return was.bars.length === 0 || batches.length === 0
      ? []
      : [
          {
            said: `the bar of ${sayPass(bar)} is new`,
            measured: { ...bar, batches },
            span: bar.pass,
            explains: spansOf(bar),
          },
        ];
  });
  return [...moves, ...came];
}

function movesOf(comparison: Comparison, pair: Pair, was: BarState, is: BarState): readonly Move[] {
  const moves: Move[] = [];
  const both = [...spansOf(was), ...spansOf(is)];
  const passMoved = sayPass(was) !== sayPass(is);
  const failMoved = sayFail(was) !== sayFail(is);
  if (passMoved) {
    const said = `the pass bar from ${sayPass(was)} to ${sayPass(is)}`;
    moves.push({ said, measured: was, span: is.pass, explains: both });
  }
  if (failMoved) {
    moves.push({
      said:
        was.fail && is.fail
          ? `the fail bar from ${sayFail(was)} to ${sayFail(is)}`
          : is.fail
            ? `a fail bar of ${sayFail(is)} was set`
            : `the fail bar of ${sayFail(was)} was taken away`,
      measured: was,
      span: is.fail ?? is.pass,
      explains: both,
    });
  }
  const date = dateMove(comparison, pair, was, is);
  if (date !== undefined) {
    moves.push({ said: date.said, measured: was, span: is.pass.by ?? is.pass, explains: both });
  }
  return moves;
}

function goneMove(bar: BarState): Move {
  return { said: `the bar of ${sayPass(bar)} was taken away`, measured: bar, explains: spansOf(bar) };
}

interface DateMove {
  readonly said: string;
  /** The day it was due. */
  readonly due: IsoDate | undefined;
}

/**
 * Whether the day a bar is due was moved: its own, or where it has none the end of the very experiment it took its day
 * from. That another experiment is added is no such thing.
 */
function dateMove(comparison: Comparison, pair: Pair, was: BarState, is: BarState): DateMove | undefined {
  if (was.due === is.due) {
    return undefined;
  }
  const said = `its date from ${was.due ?? 'none'} to ${is.due ?? 'none'}`;
  if (was.pass.by !== undefined || is.pass.by !== undefined) {
    return { said, due: was.due };
  }
  const moved = experimentsTesting(comparison.before, pair.before).find((experiment) => {
    const now = comparison.afterOf(experiment);
    return now !== undefined && experiment.to?.date === was.due && now.to?.date !== experiment.to?.date;
  });
  return moved && { said: `${said} with the end of '${moved.name?.text ?? 'its experiment'}'`, due: was.due };
}

/** The bars there were, due when they were due. */
function oldBars({ before, after }: Comparison, was: Hypothesis, is: Hypothesis): Bars {
  const due = lastEnd(experimentsTesting(before, was));
  if (due === undefined || due === lastEnd(experimentsTesting(after, is))) {
    return was;
  }
  return {
    failBars: was.failBars,
    passBars: was.passBars.map((bar) => ({
      ...bar,
      by: bar.by ?? { start: bar.start, end: bar.end, date: due, precision: 'day' },
    })),
  };
}

/** What a bar measures against: a number and a sample. Its date and what follows from it are apart. */
function sayPass({ pass, need = 0 }: BarState): string {
  const bar = sayBar(pass, pass, need);
  const median = pass.threshold.is === 'value' && pass.threshold.median ? 'a median of ' : '';
  return isMeasured(pass) || pass.threshold.is !== 'count'
    ? `${median}${bar} ${isMeasured(pass) ? 'over' : 'of'} ${saySample(pass, need)}`
    : `${bar} ${pass.sample?.unit ?? ''}`.trimEnd();
}

function sayFail({ pass, fail, need = 0 }: BarState): string {
  return fail ? sayBar(fail, pass, need) : '';
}

/** Whether two bars that differ are for the same kind of evidence, so that the one has become the other. */
function isAlike(a: BarState, b: BarState): boolean {
  return isMeasured(a.pass) === isMeasured(b.pass) && unitOf(a.pass) === unitOf(b.pass);
}

function unitOf({ sample }: Bar): string | undefined {
  return sample && (methodOfUnit(sample.unit) ?? sample.unit.toLowerCase());
}

function spansOf({ pass, fail }: BarState): readonly Span[] {
  return fail ? [pass, fail] : [pass];
}
