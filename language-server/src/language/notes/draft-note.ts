import { dayColumns } from '../../core/data/count-rows.ts';
import type { Experiment } from '../../core/model/experiment.ts';
import type { Project } from '../../core/names/project.ts';
import { interviewNote, type NoteColumn } from '../../core/report/interview-note.ts';
import { freeNumber } from '../../core/rules/free-name.ts';
import { questionsIn } from '../../core/scripts/questions.ts';
import { folded } from '../../core/text/folded.ts';
import { pathFrom } from '../../core/text/path-from.ts';
import { folderOf, resolvePath } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { findFiles, type RowSource } from '../rows/find-files.ts';
import { readNote } from '../rows/read-note.ts';
import type { RecordCell } from '../rows/record-batch.ts';
import { BrokenRows } from '../rows/row-reader.ts';
import { decodeText } from '../workspace/decode-text.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { findNextFile, mayWriteTo } from './note-file.ts';
import { mostReminded, noteReadingOf, type NoteReading, reminderOf, testedBy } from './note-reading.ts';
import { readScript } from './read-script.ts';

/** A note that nobody has written yet, and what is to be said of it. */
export interface NoteDraft {
  readonly file: FilePath;
  readonly text: string;
  /** The pseudonym of whoever the talk is with. */
  readonly respondent: string;
  /** What is to be written into the model for the note to count, in sentences. */
  readonly advice: readonly string[];
  /** The entry to write, where the model has none that reads the note. */
  readonly entry?: string;
}

export type NoteDrafted = NoteDraft | { readonly problem: string };

/** The next note of an experiment: where it goes, its front matter as the queries read it, and the questions of the script. */
export async function draftNote(
  project: Project,
  experiment: Experiment,
  fileSystem: FileSystem,
): Promise<NoteDrafted> {
  const name = experiment.name?.text ?? '';
  const asked = await questionsOf(experiment, name, project, fileSystem);
  if ('problem' in asked) {
    return asked;
  }
  const reading = noteReadingOf(project, experiment);
  const { source } = reading;
  const found = await findFiles(source, fileSystem);
  if ('is' in found && found.is !== 'nothing') {
    return {
      problem:
        found.is === 'outside'
          ? `the notes of '${name}' would go outside of the project's folder, to '${reading.written}'`
          : `'${reading.written}' finds too much to tell where a note of '${name}' belongs`,
    };
  }
  const existing = 'files' in found ? notesAmong(found.files) : [];
  const rows = await readRows(existing, fileSystem);
  const whoColumn = columnIn(rows, project.settings.data.respondents) ?? 'respondent';
  const others = await notesOfOthers(project, source, fileSystem);
  const taken = takenNumbers(
    project,
    [...rows, ...(await readRows(others, fileSystem))],
    [...existing, ...others],
  );
  const next = await findNextFile(source, existing, Math.max(0, ...taken) + 1, fileSystem);
  if (!next) {
    return { problem: `no name for a note of '${name}' fits '${reading.written}'` };
  }
  if (!(await mayWriteTo(folderOf(next.file), source.roots, fileSystem))) {
    return { problem: `the notes of '${name}' would go outside of the project's folder, to '${next.file}'` };
  }
  const respondent = `P${String(next.number).padStart(2, '0')}`;
  const whenColumn = columnIn(rows, dayColumns) ?? 'held';
  const given = [whoColumn, whenColumn];
  const text = interviewNote({
    who: [whoColumn, respondent],
    when: [whenColumn, project.today],
    columns: reading.columns
      .filter((column) => !given.includes(column.name))
      .map((column) => withReminder(column, rows)),
    title: project.titleOf(experiment) ?? '',
    questions: asked.questions,
  });
  const { advice, entry } = adviceOn(project, experiment, reading);
  return { file: next.file, text, respondent, advice: [...asked.advice, ...advice], entry };
}

/** What to ask: nothing where no script says it, for a talk that was not prepared is still written down. */
async function questionsOf(
  experiment: Experiment,
  name: string,
  project: Project,
  fileSystem: FileSystem,
): Promise<
  { readonly questions: readonly string[]; readonly advice: readonly string[] } | { readonly problem: string }
> {
  const { script: written, file } = experiment;
  if (written === undefined) {
    const script = `scripts/${name.toLowerCase()}.md`;
    return {
      questions: [],
      advice: [
        `'${name}' has no script, so the note asks nothing: write the questions into a file and name it in the experiment, as script "${script}", and they stand in the next.`,
      ],
    };
  }
  const script = await readScript(experiment, project.root, fileSystem);
  if ('problem' in script) {
    const path = written.is === 'path' ? `'${pathFrom(file, resolvePath(file, written.value))}', ` : '';
    return { problem: `the script of '${name}', ${path}${script.problem}` };
  }
  const questions = questionsIn(script.text);
  return questions.length === 0
    ? {
        problem: `the script of '${name}' asks nothing: write each question as an item of a list, or with a question mark`,
      }
    : { questions, advice: [] };
}

function notesAmong(files: readonly FilePath[]): readonly FilePath[] {
  return files.filter((file) => /\.(?:md|markdown)$/i.test(file));
}

/** The notes of all other experiments: whoever was asked there goes by the same pseudonym here. */
async function notesOfOthers(
  project: Project,
  own: RowSource,
  fileSystem: FileSystem,
): Promise<readonly FilePath[]> {
  const sources = project.all('experiment').map((experiment) => noteReadingOf(project, experiment).source);
  const byPath = new Map(sources.map((source) => [source.path, source]));
  byPath.delete(own.path);
  const found = await Promise.all(Array.from(byPath.values(), (source) => findFiles(source, fileSystem)));
  return [...new Set(found.flatMap((one) => ('files' in one ? notesAmong(one.files) : [])))];
}

type NoteRow = ReadonlyMap<string, RecordCell>;

/** What stands in other notes reminds better than what is asked, where that is not everything there is. */
function withReminder(column: NoteColumn, rows: readonly NoteRow[]): NoteColumn {
  const seen = new Map<string, string>();
  for (const row of rows) {
    for (const value of [row.get(column.name) ?? []].flat()) {
      seen.set(folded(value), seen.get(folded(value)) ?? value);
    }
  }
  const values = [...seen.values()].filter((value) => !/^[\d.,%-]*$/.test(value));
  return values.length === 0 || values.length > 2 * mostReminded
    ? column
    : { name: column.name, reminder: reminderOf(values) };
}

/** More notes are not looked into. */
const mostNotes = 2000;

async function readRows(files: readonly FilePath[], fileSystem: FileSystem): Promise<readonly NoteRow[]> {
  const rows: NoteRow[] = [];
  for (const file of files.slice(-mostNotes)) {
    const read = await fileSystem.read(file);
    if ('bytes' in read) {
      const { records } = readNote(decodeText(read.bytes).text, new BrokenRows(file));
      rows.push(...records.map(({ cells }) => cells));
    }
  }
  return rows;
}

/** The first of some columns that any note has. */
function columnIn(rows: readonly NoteRow[], columns: readonly string[]): string | undefined {
  return columns.find((column) => rows.some((row) => row.has(column)));
}

/** The numbers of all pseudonyms that anyone in the project goes by. */
function takenNumbers(
  project: Project,
  rows: readonly NoteRow[],
  files: readonly FilePath[],
): readonly number[] {
  const quoted = project
    .all('evidence')
    .flatMap((evidence) => [
      ...evidence.quotes.flatMap(({ from }) => from?.value ?? []),
      ...evidence.bearings.flatMap((bearing) => project.rowsOf(evidence, bearing)?.tally?.respondents ?? []),
    ]);
  const whoColumns = ['respondent', ...project.settings.data.respondents];
  const written = rows.flatMap((row) => whoColumns.flatMap((column) => row.get(column) ?? []));
  const called = files.map((file) => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  return [...quoted, ...written, ...called].flatMap((pseudonym) => {
    const digits = /^p[ -]?(\d{1,4})$/i.exec(pseudonym.trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function adviceOn(
  project: Project,
  experiment: Experiment,
  { evidence, readsNew, elsewhere, written }: NoteReading,
): Pick<NoteDraft, 'advice' | 'entry'> {
  const { today } = project;
  if (evidence) {
    const called = evidence.name ? `'${evidence.name.text}'` : 'the evidence';
    if (!readsNew) {
      const folder = written.replace(/[^/]*$/, '');
      return {
        advice: [`${called} reads '${written}' alone: write data "${folder}*.md" there to read every note.`],
      };
    }
    const until = evidence.on?.date;
    return until !== undefined && until < today
      ? {
          advice: [
            `${called} counts what was held until ${until}: write 'on ${today}' there once the note is filled in, or add evidence of that day.`,
          ],
        }
      : { advice: [`${called} counts it as soon as it is filled in.`] };
  }
  if (elsewhere) {
    return {
      advice: [
        `'${elsewhere.evidence.name?.text ?? 'the evidence'}' takes its tally from '${elsewhere.path}': add the row there as well, or write data "${written}" in its place.`,
      ],
    };
  }
  const lines = testedBy(experiment).map(
    (name) =>
      `  supports ${name} with data "${written}" where ${name.includes('.') ? `"${name}"` : name} = yes`,
  );
  return {
    advice: [
      'Nothing in the model reads it yet. Write beside the experiment, once there is something to say:',
    ],
    entry: [
      `evidence ${freeNumber(project, 'V')} from ${experiment.name?.text ?? ''} on ${today} {`,
      ...(lines.length > 0 ? lines : [`  source "${written.replace('*.md', '')}"`]),
      '}',
    ].join('\n'),
  };
}
