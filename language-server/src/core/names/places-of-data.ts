import { placeOfRow } from '../data/rows-answer.ts';
import type { Place } from '../text/span.ts';
import type { DataAt } from './data-at.ts';
import type { Project } from './project.ts';

/** More files than anyone picks from a list. */
const mostFiles = 50;

/** Where the rows are that are asked at a place of a model: a column where it is named, a path at the top of its files. */
export function placesOfData(
  project: Project,
  { evidence, bearing, column, isPath }: DataAt,
): readonly Place[] {
  const answer = project.rowsOf(evidence, bearing);
  if (column) {
    const seen = answer?.columns.find(({ name }) => name === column.name);
    return seen ? [placeOfRow(seen.at)] : [];
  }
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return isPath
    ? (answer?.files.first.slice(0, mostFiles) ?? []).map((file) => placeOfRow({ file, range: top }))
    : [];
}
