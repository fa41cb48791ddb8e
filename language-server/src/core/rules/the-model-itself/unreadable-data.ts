import {
  type BrokenRow,
  type Listed,
  placeOfRow,
  type SourceFault,
  type UnfitRow,
} from '../../data/rows-answer.ts';
import type { DataQuery } from '../../model/data.ts';
import type { Bearing, Evidence } from '../../model/evidence.ts';
import { called } from '../../names/called.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { sayFile } from '../evidence/rows-in-words.ts';

type Found = { readonly evidence: Evidence; readonly data: DataQuery } & (
  | { readonly is: 'source'; readonly fault: SourceFault }
  | { readonly is: 'broken'; readonly row: BrokenRow; readonly others: number }
  | { readonly is: 'unfit'; readonly row: UnfitRow; readonly others: number }
);

export const unreadableData = defineRule({
  name: 'unreadable-data',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'The rows that evidence takes its tally from cannot be read, or one of them cannot.',
  subject: 'evidence',
  allowable: false,
  *check(evidence, project): Iterable<Found> {
    for (const bearing of evidence.bearings) {
      const { data } = bearing;
      const answer = project.rowsOf(evidence, bearing);
      if (!data || !answer) {
        continue;
      }
      const { fault } = answer;
      if (fault && !standsInFor(bearing, fault)) {
        yield { evidence, data, is: 'source', fault };
      }
      for (const [row, others] of counted(answer.broken)) {
        yield { evidence, data, is: 'broken', row, others };
      }
      for (const [row, others] of counted(answer.unfit)) {
        yield { evidence, data, is: 'unfit', row, others };
      }
    }
  },
  at: (found) =>
    found.is === 'source' ? placeIn(found.evidence, found.data.path) : placeOfRow(found.row.at),
  message(found) {
    const { evidence, data } = found;
    const name = called(evidence);
    if (found.is === 'source') {
      return sayFault(found.fault, data.path.value, name, (file) => sayFile(evidence, file));
    }
    const others = found.others > 0 ? `, and ${found.others} more after it` : '';
    return found.is === 'broken'
      ? `This row is passed over${others}, for ${found.row.why}: ${name} does not count it.`
      : `'${found.row.text}' is not ${found.row.wanted}, which ${name} asks of '${found.row.column}'${others}: the row is as good as blank there.`;
  },
});

/** Where the numbers are written too, a file that is gone takes away only where they are from. */
function standsInFor({ tally }: Bearing, fault: SourceFault): boolean {
  return tally !== undefined && fault.is === 'nothing';
}

/** The first few, the last of them with how many there are beyond. */
function counted<Item>({ first, total }: Listed<Item>): readonly (readonly [Item, number])[] {
  return first.map((item, index) => [item, index === first.length - 1 ? total - first.length : 0]);
}

function sayFault(fault: SourceFault, path: string, name: string, call: (file: string) => string): string {
  const follows = `so ${name} has no rows to count`;
  switch (fault.is) {
    case 'nothing':
      return `There is nothing at '${path}', ${follows}.`;
    case 'no-rows':
      return `None of the notes at '${path}' begins with front matter, which would be its row, ${follows}.`;
    case 'outside':
      return `'${path}' leads out of the project's folder, ${follows}: list the folder it is in under 'data.roots' in 'cdev.json' if it may be read.`;
    case 'too-many':
      return `'${path}' fits more than ${fault.most} files or folders, ${follows}: name them more closely.`;
    case 'bad-pattern':
      return `The braces in '${path}' can be read in too many ways, ${follows}.`;
    case 'unknown-format':
      return `'${call(fault.file)}' is of no kind that rows are read from, ${follows}: save it as CSV, TSV, JSON, JSON Lines, or as Markdown with front matter.`;
    case 'unreadable':
      return `'${call(fault.file)}' cannot be read as rows, for ${fault.why}; ${follows}.`;
  }
}
