import { hypothesisColumns } from '../../../core/export/hypotheses-csv.ts';
import { folded } from '../../../core/text/folded.ts';

/** What a column of a table of hypotheses can be about. */
export type CsvField =
  | 'name'
  | 'title'
  | 'kind'
  | 'risk'
  | 'about'
  | 'segments'
  | 'rests-on'
  | 'stage'
  | 'pass-when'
  | 'fail-when'
  | 'because'
  | 'status'
  | 'notes'
  | 'links';

/** How people call each, the plainest first. */
const headers: Readonly<Record<CsvField, readonly string[]>> = {
  title: [
    'title',
    'statement',
    'assumption',
    'hypothesis',
    'claim',
    'belief',
    'we believe',
    'description',
    'text',
  ],
  name: [
    'name',
    'id',
    'key',
    'ref',
    'reference',
    'code',
    'no',
    'nr',
    'number',
    '#',
    'hypothesis id',
    'assumption id',
  ],
  kind: ['kind', 'type', 'category', 'area', 'block', 'canvas block', 'box'],
  risk: ['risk', 'risk level', 'criticality', 'importance', 'priority', 'impact'],
  about: ['about', 'subject'],
  segments: [
    'segments',
    'segment',
    'customer segment',
    'customer segments',
    'customer',
    'customers',
    'persona',
    'audience',
    'for',
    'who',
  ],
  'rests-on': ['rests on', 'depends on', 'dependency', 'dependencies', 'depends'],
  stage: ['stage', 'in', 'step', 'phase'],
  'pass-when': [
    'pass when',
    'pass',
    'success criteria',
    'success criterion',
    'success metric',
    'criteria',
    'criterion',
    'target',
    'we are right if',
    'validated if',
  ],
  'fail-when': [
    'fail when',
    'fail',
    'failure criteria',
    'failure criterion',
    'we are wrong if',
    'invalidated if',
  ],
  because: ['because', 'why', 'rationale'],
  status: ['status', 'state'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks', 'remark'],
  links: ['links', 'link', 'url'],
};

export interface CsvColumns {
  /** By field the number of its column. */
  readonly fields: ReadonlyMap<CsvField, number>;
  /** Columns of something else, which are kept as notes. */
  readonly others: readonly number[];
}

/** Which column is which, from what they are called. */
export function columnsOf(names: readonly string[]): CsvColumns {
  const plain = names.map(plainHeader);
  const fields = new Map<CsvField, number>();
  const used = new Set<number>();
  const take = (field: CsvField, header: string) => {
    const column = plain.indexOf(header);
    if (column >= 0 && !fields.has(field) && !used.has(column)) {
      fields.set(field, column);
      used.add(column);
    }
  };
  for (const field of fieldsInOrder) {
    for (const header of headers[field]) {
      take(field, header);
    }
  }
  if (!fields.has('title') && names.length === 1) {
    return { fields: new Map([['title', 0]]), others: [] };
  }
  // Beside a column that says it in words, this one has the number that people call it by.
  take('name', 'hypothesis');
  const isOwn = plain.includes('verdict') && plain.includes('reason');
  const others = [...names.keys()].filter(
    (column) => !used.has(column) && !(isOwn && computed.has(plain[column] ?? '')),
  );
  return { fields, others };
}

const fieldsInOrder: readonly CsvField[] = [
  'title',
  'name',
  'kind',
  'risk',
  'about',
  'segments',
  'rests-on',
  'stage',
  'pass-when',
  'fail-when',
  'because',
  'status',
  'notes',
  'links',
];

/** `Pass-When` and `pass_when` are the same. */
function plainHeader(name: string): string {
  return folded(name)
    .replace(/[\s_:?*-]+/g, ' ')
    .trim();
}

/** What cdev computes and writes into the table: it is computed again, never taken over. */
const computed: ReadonlySet<string> = new Set(
  hypothesisColumns.slice(hypothesisColumns.indexOf('revision')).map(plainHeader),
);
