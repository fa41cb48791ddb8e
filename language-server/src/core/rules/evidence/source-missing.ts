import type { Evidence } from '../../model/evidence.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Source, Text } from '../../model/node.ts';
import type { Segment } from '../../model/segment.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { pathAndPlaceOf } from '../../names/path-and-place.ts';
import { createFile, type Fix, insertStatement } from '../../text/edits.ts';
import { resolvePath } from '../../text/paths.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { hintUntil, isHypothesisLeanedOn, isSegmentLeanedOn } from '../leaning-severity.ts';
import { isInForce } from './in-force.ts';

type Found =
  | { readonly is: 'none'; readonly of: Evidence }
  | { readonly is: 'gone'; readonly of: Evidence | Experiment | Segment; readonly source: Source }
  /** The tally is written down beside the rows it is of, which are not there. */
  | { readonly is: 'no-rows'; readonly of: Evidence; readonly source: Text };

export const sourceMissing = defineRule({
  name: 'source-missing',
  family: 'evidence',
  severity: 'warning',
  summary: 'Evidence names no source, or a file that is named does not exist.',
  source: 'Validation notes: what customers said is written down where somebody else can read it.',
  subject: ['evidence', 'experiment', 'segment'],
  *check(subject, project): Iterable<Found> {
    if (subject.type === 'evidence') {
      if (!isInForce(project, subject)) {
        return;
      }
      const hasRows = subject.bearings.some(({ data }) => data !== undefined);
      if (!hasRows && subject.sources.every(({ value }) => value.trim() === '')) {
        yield { is: 'none', of: subject };
      }
      for (const bearing of subject.bearings) {
        const isGone = project.rowsOf(subject, bearing)?.fault?.is === 'nothing';
        if (bearing.data && bearing.tally && isGone) {
          yield { is: 'no-rows', of: subject, source: bearing.data.path };
        }
      }
    }
    for (const source of sourcesOf(subject)) {
      if (source.is === 'path' && !exists(project, subject.file, source.value)) {
        yield { is: 'gone', of: subject, source };
      }
    }
  },
  at: (found) => placeIn(found.of, found.is === 'none' ? (found.of.name ?? found.of.head) : found.source),
  severityOf: ({ of }, project) => hintUntil(isLeanedOn(project, of), 'warning'),
  message: (found) =>
    found.is === 'no-rows'
      ? `There is nothing at '${found.source.value}', so nobody can count again what ${called(found.of)} says.`
      : found.is === 'gone'
        ? `The file '${found.source.value}' does not exist, so nobody can read up ${whatItTells(found.of)}.`
        : `${calledFirst(found.of)} names no source, so nobody can read up what was said or done.`,
  fixes(found, project) {
    if (found.is === 'no-rows') {
      return [];
    }
    const note = found.is === 'gone' ? found.source.value : `notes/${found.of.name?.text ?? 'note'}.md`;
    const isThere = project.exists(found.of.file, note);
    if (!/\.(md|txt)$/i.test(note)) {
      return [];
    }
    const created = isThere ? [] : [createFile(resolvePath(found.of.file, note), textOfNote(found.of))];
    const named = found.is === 'none' ? [insertStatement(found.of, `source "${note}"`)] : [];
    const fix: Fix = {
      title: isThere ? `Name '${note}' as its source` : `Create the note '${note}'`,
      safe: false,
      edits: [...named, ...created],
    };
    return [fix];
  },
});

function sourcesOf(subject: Evidence | Experiment | Segment): readonly Source[] {
  switch (subject.type) {
    case 'evidence':
      return subject.sources;
    case 'experiment':
      return subject.script ? [subject.script] : [];
    case 'segment':
      return subject.size?.source ? [subject.size.source] : [];
  }
}

/** Whether the file is there; what follows a `#` may be a place inside it. */
function exists(project: Project, file: string, path: string): boolean {
  return project.exists(file, pathAndPlaceOf(project, file, path).path);
}

function whatItTells({ type }: Evidence | Experiment | Segment): string {
  switch (type) {
    case 'evidence':
      return 'what was said or done';
    case 'experiment':
      return 'what is asked';
    case 'segment':
      return 'how they were counted';
  }
}

/** Whether something leans on a hypothesis it bears on or tests, or on the segment it measures. */
function isLeanedOn(project: Project, subject: Evidence | Experiment | Segment): boolean {
  if (subject.type === 'segment') {
    return isSegmentLeanedOn(project, subject);
  }
  const references =
    subject.type === 'evidence' ? subject.bearings.map(({ hypothesis }) => hypothesis) : subject.tests;
  return references.some((reference) => {
    const hypothesis = project.findAs('hypothesis', reference);
    return hypothesis !== undefined && isInPlay(hypothesis) && isHypothesisLeanedOn(project, hypothesis);
  });
}

function textOfNote(subject: Evidence | Experiment | Segment): string {
  const name = subject.name?.text ?? 'Note';
  switch (subject.type) {
    case 'evidence':
      return `# ${name}\n\n${subject.on ? `Held on ${subject.on.date}.\n\n` : ''}Who was asked, what they did last time, and what they said, word for word.\n`;
    case 'experiment':
      return `# ${name}\n\nThe questions, in the order they are asked: about what people did, not about what they would do.\n`;
    case 'segment':
      return `# ${name}\n\nHow they were counted, by whom, and when.\n`;
  }
}
