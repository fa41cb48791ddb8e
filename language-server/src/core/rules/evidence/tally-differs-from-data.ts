import { type MeasuredRows, type MissingColumn, placeOfRow, type RowsTally } from '../../data/rows-answer.ts';
import type { Column, DataQuery } from '../../model/data.ts';
import type { Bearing, CountTally, Evidence, MeasuredTally } from '../../model/evidence.ts';
import type { Quantity } from '../../model/quantity.ts';
import { called, calledFirst } from '../../names/called.ts';
import { columnsOf } from '../../names/data-at.ts';
import { formatList } from '../../text/amounts.ts';
import {
  compareDecimals,
  type Decimal,
  findDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '../../text/decimal.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { writtenQuantity } from '../../text/written-values.ts';
import { unitOf } from '../../verdict/thresholds.ts';
import { quantityOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { sayRow } from './rows-in-words.ts';

type Written = CountTally | MeasuredTally;

type Found = { readonly evidence: Evidence; readonly data: DataQuery } & (
  | {
      readonly is: 'tally';
      readonly written: Written;
      /** The same as the rows have it, as it would be written. */
      readonly computed: string;
    }
  | {
      readonly is: 'column';
      readonly column: Column;
      readonly missing: MissingColumn;
      /** Those there are. */
      readonly others: readonly string[];
    }
);

export const tallyDiffersFromData = defineRule({
  name: 'tally-differs-from-data',
  family: 'evidence',
  severity: 'error',
  summary: 'A written tally and the rows it is of disagree, or the rows have no such column.',
  source: 'Statistics: a number that is copied by hand is wrong sooner or later, and the rows know better.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    for (const bearing of evidence.bearings) {
      const { data } = bearing;
      const answer = project.rowsOf(evidence, bearing);
      if (!data || !answer || answer.fault) {
        continue;
      }
      const others = answer.columns.map(({ name }) => name);
      for (const missing of answer.missing) {
        for (const column of columnsOf(data).filter(({ name }) => name === missing.name)) {
          yield { evidence, data, is: 'column', column, missing, others };
        }
      }
      const computed = answer.tally && findDifferent(bearing, answer.tally);
      if (bearing.tally && computed !== undefined) {
        yield { evidence, data, is: 'tally', written: bearing.tally, computed };
      }
    }
  },
  at: (found) => placeIn(found.evidence, found.is === 'tally' ? found.written : found.column),
  message(found) {
    const { evidence, data } = found;
    if (found.is === 'tally') {
      return `${calledFirst(evidence)} says ${sayTally(found.written)} and the rows of '${data.path.value}' say ${found.computed}, which is what counts.`;
    }
    const { name, nearest } = found.missing;
    const instead = nearest
      ? `: the nearest is '${nearest.name}', in ${sayRow(evidence, nearest.at)}`
      : `, only ${formatList(
          found.others.map((other) => `'${other}'`),
          6,
        )}`;
    return `No row of '${data.path.value}' has a column '${name}'${instead}; so ${called(evidence)} has nothing to count by.`;
  },
  related: (found) =>
    found.is === 'column' && found.missing.nearest
      ? [
          {
            place: placeOfRow(found.missing.nearest.at),
            message: `Here '${found.missing.nearest.name}' stands.`,
          },
        ]
      : [],
  fixes(found) {
    const { evidence } = found;
    if (found.is === 'tally') {
      return [
        {
          title: `Write '${found.computed}'`,
          safe: false,
          edits: [replaceSpan(evidence, found.written, found.computed)],
        },
      ];
    }
    const nearest = found.missing.nearest?.name;
    return nearest === undefined
      ? []
      : [
          {
            title: `Write '${nearest}'`,
            safe: false,
            edits: [replaceSpan(evidence, found.column, isName(nearest) ? nearest : JSON.stringify(nearest))],
          },
        ];
  },
});

/** The tally of the rows as it would be written, where it is another than the one that is. */
function findDifferent({ tally, data }: Bearing, rows: RowsTally): string | undefined {
  if (!tally) {
    return undefined;
  }
  if (!data?.measure) {
    const isSame = tally.is === 'count' && tally.hits === rows.hits && tally.n === rows.n;
    return isSame ? undefined : `${rows.hits} of ${rows.n}`;
  }
  const { measured } = rows;
  if (
    !measured ||
    (tally.is === 'measured' && tally.n === measured.n && isSameValue(tally.value, measured))
  ) {
    return undefined;
  }
  return writtenLike(tally.is === 'measured' ? tally.value : undefined, measured);
}

/** Whether a value is that of the rows, rounded as it is written. Plain numbers in rows are of any unit. */
function isSameValue(written: Quantity, measured: MeasuredRows): boolean {
  const isOfUnit = measured.is === 'number' || unitOf(written) === unitOf(quantityOf(measured));
  const difference = subtractDecimals(written.amount, measured.value).replace('-', '');
  return isOfUnit && compareDecimals(multiplyDecimals(difference, '2'), lastPlaceOf(written.amount)) <= 0;
}

/** One in the last decimal place of an amount. */
function lastPlaceOf(amount: Decimal): Decimal {
  const places = amount.split('.')[1]?.length ?? 0;
  return places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
}

/** The value of rows as it is written, in the unit of the one that is written where the rows have none. */
function writtenLike(written: Quantity | undefined, measured: MeasuredRows): string {
  const amount = rounded(measured.value);
  const unit = measured.is === 'number' && written ? written : quantityOf(measured);
  return `${writtenQuantity({ ...unit, amount, to: undefined })} over ${measured.n}`;
}

/** To two decimal places, half up. */
function rounded(amount: Decimal): Decimal {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (fraction.length <= 2) {
    return amount;
  }
  const cents =
    BigInt(`${whole.replace('-', '')}${fraction.slice(0, 2)}`) + (fraction.charAt(2) >= '5' ? 1n : 0n);
  const digits = String(cents).padStart(3, '0');
  return (
    findDecimal(`${amount.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`) ?? amount
  );
}

function sayTally(tally: Written): string {
  return tally.is === 'count'
    ? `${tally.hits} of ${tally.n}`
    : `${writtenQuantity(tally.value)} over ${tally.n}`;
}

function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*(-[\p{L}\p{M}\p{N}_]+)*$/u.test(text);
}
