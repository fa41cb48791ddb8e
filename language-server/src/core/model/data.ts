import type { Span } from '../text/span.ts';
import type { Text } from './node.ts';
import type { Decimal } from '../text/decimal.ts';
import type { IsoDate } from '../text/dates.ts';

/** `data "notes/e1/*.md" where pains contains "lonely" among age >= 70 insiders where team = yes`. */
export interface DataQuery extends Span {
  readonly path: Text;
  /** For a measured quantity: how the rows' values are put together, and the column they stand in. */
  readonly measure?: DataMeasure;
  readonly where?: Condition;
  readonly among?: Condition;
  readonly insiders?: Condition;
}

export const dataMeasures = ['median', 'mean', 'count', 'share'] as const;
export type DataMeasureWord = (typeof dataMeasures)[number];

export interface DataMeasure extends Span {
  readonly by: DataMeasureWord;
  readonly column: Column;
}

export interface Column extends Span {
  readonly name: string;
}

export const dataComparisons = ['=', '!=', '<', '<=', '>', '>=', 'contains'] as const;
export type DataComparison = (typeof dataComparisons)[number];

export type DataLiteral =
  | ({ readonly is: 'text'; readonly value: string } & Span)
  | ({ readonly is: 'number'; readonly value: Decimal } & Span)
  | ({ readonly is: 'percent'; readonly value: Decimal } & Span)
  | ({ readonly is: 'money'; readonly currency: string; readonly value: Decimal } & Span)
  | ({ readonly is: 'date'; readonly value: IsoDate } & Span)
  /** A bare word: `yes`, `true`, a member of a list. */
  | ({ readonly is: 'word'; readonly value: string } & Span);

export type Condition =
  | ({
      readonly is: 'compare';
      readonly column: Column;
      readonly by: DataComparison;
      readonly literal: DataLiteral;
    } & Span)
  | ({ readonly is: 'known'; readonly column: Column } & Span)
  | ({ readonly is: 'not'; readonly of: Condition } & Span)
  | ({ readonly is: 'and' | 'or'; readonly left: Condition; readonly right: Condition } & Span);
