import type { Condition, DataQuery } from '../model/data.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../text/dates.ts';
import { resolvePath } from '../text/paths.ts';
import type { FilePath } from '../text/span.ts';

/** What is to be counted over rows, wherever in a model it is written. */
export interface RowsQuery {
  readonly where?: Condition;
  readonly among?: Condition;
  readonly insiders?: Condition;
  readonly measure?: { readonly by: NonNullable<DataQuery['measure']>['by']; readonly column: string };
  /** Rows dated later do not count. */
  readonly until?: IsoDate;
  /** The columns that may say who answered, the likeliest first. */
  readonly respondents: readonly string[];
}

/** A query and the rows it is over. Two that ask for the same have the same key. */
export interface RowsRequest {
  readonly key: string;
  /** The file or files, as written in the model. */
  readonly written: string;
  /** The same from the file that says it: absolute, perhaps with `*` in it. */
  readonly path: FilePath;
  /** The folders that rows may be read from. */
  readonly roots: readonly FilePath[];
  readonly query: RowsQuery;
}

/** What a line of evidence asks of its rows; `root` is the folder of the project. */
export function rowsRequestOf(
  evidence: Evidence,
  data: DataQuery,
  root: FilePath,
  settings: Settings,
): RowsRequest {
  const path = resolvePath(evidence.file, data.path.value);
  const roots = [root, ...settings.data.roots.map((folder) => resolvePath(`${root}/cdev.json`, folder))];
  const query: RowsQuery = {
    where: data.where && withoutPositions(data.where),
    among: data.among && withoutPositions(data.among),
    insiders: data.insiders && withoutPositions(data.insiders),
    measure: data.measure && { by: data.measure.by, column: data.measure.column.name },
    until: evidence.on?.date,
    respondents: settings.data.respondents,
  };
  return { key: JSON.stringify([path, roots, query]), written: data.path.value, path, roots, query };
}

/** A condition that is the same wherever it is written. */
function withoutPositions(condition: Condition): Condition {
  const nowhere = { start: 0, end: 0 };
  switch (condition.is) {
    case 'compare':
      return {
        ...condition,
        ...nowhere,
        column: { name: condition.column.name, ...nowhere },
        literal: { ...condition.literal, ...nowhere },
      };
    case 'known':
      return { ...condition, ...nowhere, column: { name: condition.column.name, ...nowhere } };
    case 'not':
      return { ...condition, ...nowhere, of: withoutPositions(condition.of) };
    case 'and':
    case 'or':
      return {
        ...condition,
        ...nowhere,
        left: withoutPositions(condition.left),
        right: withoutPositions(condition.right),
      };
  }
}
