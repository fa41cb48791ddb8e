import { columnsIn } from '../data/condition.ts';
import type { Column, DataQuery } from '../model/data.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Bearing, Evidence } from '../model/evidence.ts';
import { covers, type Span, touches } from '../text/span.ts';

/** Something about rows that stands at a place of a model. */
export interface DataAt {
  readonly evidence: Evidence;
  readonly bearing: Bearing;
  readonly data: DataQuery;
  /** The column that is named there; undefined elsewhere in what is asked. */
  readonly column?: Column;
  /** Whether it is the path. */
  readonly isPath: boolean;
  readonly span: Span;
}

/** The rows that are asked at an offset, or beside whose tally it stands; undefined where none are. */
export function findDataAt(declarations: readonly Declaration[], offset: number): DataAt | undefined {
  for (const declaration of declarations) {
    if (declaration.type !== 'evidence' || !touches(declaration, offset)) {
      continue;
    }
    for (const bearing of declaration.bearings) {
      const found = bearing.data && findIn(declaration, bearing, bearing.data, offset);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** Every column that a question names, in the order of its parts. */
export function columnsOf({ measure, where, among, insiders }: DataQuery): readonly Column[] {
  return [...(measure ? [measure.column] : []), ...[where, among, insiders].flatMap(columnsIn)];
}

function findIn(evidence: Evidence, bearing: Bearing, data: DataQuery, offset: number): DataAt | undefined {
  const found = { evidence, bearing, data };
  const column = columnsOf(data).find((each) => touches(each, offset));
  if (column) {
    return { ...found, column, isPath: false, span: column };
  }
  if (touches(data.path, offset)) {
    return { ...found, isPath: true, span: data.path };
  }
  const { tally } = bearing;
  if (tally && touches(tally, offset)) {
    return { ...found, isPath: false, span: tally };
  }
  return covers(data, { start: offset, end: offset }) ? { ...found, isPath: false, span: data } : undefined;
}
