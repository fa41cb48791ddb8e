import { rowsRequestOf } from '../../core/data/rows-query.ts';
import type { Condition, DataQuery } from '../../core/model/data.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Experiment } from '../../core/model/experiment.ts';
import { columnsOf } from '../../core/names/data-at.ts';
import type { Project } from '../../core/names/project.ts';
import { evidenceFrom } from '../../core/pipeline/held.ts';
import type { NoteColumn } from '../../core/report/interview-note.ts';
import { resolvePath } from '../../core/text/paths.ts';
import type { RowSource } from '../rows/find-files.ts';

/** Which notes count for an experiment, and what is asked of them. */
export interface NoteReading {
  readonly source: RowSource;
  /** As the model calls it. */
  readonly written: string;
  readonly columns: readonly NoteColumn[];
  /** The evidence that reads them; undefined where none does. */
  readonly evidence?: Evidence;
  /** Whether it reads every new note, or one file alone. */
  readonly readsNew: boolean;
  /** The file that the rows come from where they come from no notes. */
  readonly elsewhere?: { readonly evidence: Evidence; readonly path: string };
}

/** What the evidence from an experiment asks of notes, the latest of it first; else what it would. */
export function noteReadingOf(project: Project, experiment: Experiment): NoteReading {
  const asked = evidenceFrom(project, experiment)
    .flatMap((evidence) => evidence.bearings.flatMap(({ data }) => (data ? [{ evidence, data }] : [])))
    .sort((a, b) => ((a.evidence.on?.date ?? '') < (b.evidence.on?.date ?? '') ? 1 : -1));
  const ofNotes = asked.filter(({ data }) => /\.(?:md|markdown)$/i.test(data.path.value));
  const [latest] = ofNotes;
  if (latest) {
    const { evidence, data } = latest;
    const { path, roots } = rowsRequestOf(evidence, data, project.root, project.settings);
    return {
      source: { path, roots },
      written: data.path.value,
      columns: columnsAsked(
        ofNotes.filter((one) => resolvePath(one.evidence.file, one.data.path.value) === path),
      ),
      evidence,
      readsNew: /[*?{]/.test(data.path.value),
    };
  }
  const [first] = asked;
  const written = `notes/${(experiment.name?.text ?? 'talks').toLowerCase()}/*.md`;
  return {
    source: { path: resolvePath(experiment.file, written), roots: [project.root] },
    written,
    columns: first
      ? columnsAsked(asked)
      : testedBy(experiment).map((name) => ({ name, reminder: 'yes or no, by what they did' })),
    readsNew: false,
    elsewhere: first && { evidence: first.evidence, path: first.data.path.value },
  };
}

/** The names of what an experiment tests. */
export function testedBy({ tests }: Experiment): readonly string[] {
  return [...new Set(tests.map(({ name }) => name))];
}

/** Every column that is asked for, with what it is compared with. */
function columnsAsked(asked: readonly { readonly data: DataQuery }[]): readonly NoteColumn[] {
  const compared = new Map<string, Set<string>>();
  for (const { data } of asked) {
    for (const { name } of columnsOf(data)) {
      compared.set(name, compared.get(name) ?? new Set());
    }
    for (const condition of [data.where, data.among, data.insiders]) {
      for (const { column, literal, by } of comparisonsIn(condition)) {
        if (['=', '!=', 'contains'].includes(by)) {
          compared.get(column.name)?.add(literal.value);
        }
      }
    }
  }
  return Array.from(compared, ([name, values]) => ({ name, reminder: reminderOf(values) }));
}

function comparisonsIn(
  condition: Condition | undefined,
): readonly Extract<Condition, { readonly is: 'compare' }>[] {
  switch (condition?.is) {
    case 'compare':
      return [condition];
    case 'not':
      return comparisonsIn(condition.of);
    case 'and':
    case 'or':
      return [...comparisonsIn(condition.left), ...comparisonsIn(condition.right)];
    default:
      return [];
  }
}

/** More values than these remind nobody. */
export const mostReminded = 6;
const longestReminder = 40;

/** Values as they remind of what belongs into a column. */
export function reminderOf(values: Iterable<string>): string | undefined {
  const short = [...values].filter((value) => value !== '' && value.length <= longestReminder);
  const words = short.some((value) => /^(?:yes|no)$/i.test(value))
    ? ['yes', 'no', ...short.filter((value) => !/^(?:yes|no)$/i.test(value))]
    : short;
  return words.length === 0 ? undefined : words.slice(0, mostReminded).join(', ');
}
