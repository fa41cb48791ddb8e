import type { MeasuredRows, RowsTally } from '../data/rows-answer.ts';
import type { DataQuery } from '../model/data.ts';
import type { Bearing, CountTally, Evidence, MeasuredTally } from '../model/evidence.ts';
import { type Quantity, timeUnits } from '../model/quantity.ts';
import type { Project } from '../names/project.ts';

/** What a line of evidence says in numbers, wherever they come from, insiders still among them. */
export type LineTally = {
  readonly n: number;
  /** Everyone the evidence is of, where its rows tell of more than are counted; else `n`. */
  readonly people: number;
  /** How many of each of the two numbers are insiders, and have to be taken out. */
  readonly insiders: number;
} & (
  | { readonly is: 'count'; readonly hits: number }
  | { readonly is: 'measured'; readonly value: Quantity; readonly rows?: MeasuredRows }
);

/**
 * What a line of evidence says in numbers: everything that counts people asks here, so that it does not matter where the
 * numbers come from. What rows say goes before what is written; that stands in where the rows are not there. Undefined
 * without a tally, and for one that cannot be (9 of 8): it is reported where it stands and must not decide anything.
 */
export function tallyOf(project: Project, evidence: Evidence, bearing: Bearing): LineTally | undefined {
  const { data } = bearing;
  if (data) {
    const answer = project.rowsOf(evidence, bearing);
    if (answer && answer.fault?.is !== 'nothing') {
      // Whom `insiders where` picks are out already.
      const insiders = data.insiders ? 0 : insidersOf(evidence);
      return answer.tally && tallyOfRows(answer.tally, insiders, data);
    }
  }
  const written = writtenTally(bearing);
  return written && { ...written, people: written.n, insiders: insidersOf(evidence) };
}

/** The tally as it is written; undefined where none is, or one that cannot be. */
export function writtenTally({ tally }: Bearing): CountTally | MeasuredTally | undefined {
  if (tally === undefined || !isCount(tally.n)) {
    return undefined;
  }
  if (tally.is === 'count') {
    return isCount(tally.hits) && tally.hits <= tally.n ? tally : undefined;
  }
  return tally.value.to === undefined ? tally : undefined;
}

function tallyOfRows(tally: RowsTally, insiders: number, data: DataQuery): LineTally | undefined {
  const { n, hits, people, measured } = tally;
  if (!data.measure) {
    return { is: 'count', hits, n, people, insiders };
  }
  return (
    measured && {
      is: 'measured',
      value: quantityOf(measured),
      rows: measured,
      n: measured.n,
      people,
      insiders,
    }
  );
}

/** What was measured over rows as one quantity: of the same answer always the same object. It is written nowhere. */
export function quantityOf(measured: MeasuredRows): Quantity {
  const known = quantities.get(measured);
  if (known) {
    return known;
  }
  const quantity = makeQuantity(measured);
  quantities.set(measured, quantity);
  return quantity;
}

const quantities = new WeakMap<MeasuredRows, Quantity>();

function makeQuantity({ is, unit, value: amount }: MeasuredRows): Quantity {
  const [start, end] = [0, 0];
  switch (is) {
    case 'money':
      return { is, start, end, currency: unit ?? '', amount };
    case 'duration':
      return { is, start, end, unit: timeUnits.find((each) => each === unit) ?? 'days', amount };
    case 'percent':
    case 'number':
      return { is, start, end, amount };
  }
}

/** A number of people that cannot be is reported where it stands, and takes nobody away. */
function insidersOf({ insiders }: Evidence): number {
  return insiders && Number.isSafeInteger(insiders.value) ? Math.max(0, insiders.value) : 0;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
