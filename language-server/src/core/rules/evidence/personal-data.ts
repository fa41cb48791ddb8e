import { type PersonalRow, placeOfRow } from '../../data/rows-answer.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { spanIn } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { findPersonalData, isFullName, type PersonalData } from './personal-data-in-text.ts';

type Found = { readonly evidence: Evidence; readonly is: PersonalData['is'] } & (
  | { readonly text: Text; readonly part: Span; readonly isRespondent: boolean }
  | { readonly row: PersonalRow; readonly others: number }
);

export const personalData = defineRule({
  name: 'personal-data',
  family: 'evidence',
  severity: 'warning',
  summary: 'A quote, its respondent or a row gives away who said it.',
  source:
    'Data protection: a repository keeps for ever what is written into it, and a pseudonym tells as much.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    yield* inRows(project, evidence);
    for (const { text, from } of evidence.quotes) {
      for (const { is, ...part } of findPersonalData(text.value)) {
        yield { evidence, is, text, part, isRespondent: false };
      }
      if (from === undefined) {
        continue;
      }
      const inRespondent = findPersonalData(from.value);
      if (isFullName(from.value)) {
        yield {
          evidence,
          is: 'name',
          text: from,
          part: { start: 0, end: from.value.length },
          isRespondent: true,
        };
      } else if (inRespondent[0]) {
        const { is, ...part } = inRespondent[0];
        yield { evidence, is, text: from, part, isRespondent: true };
      }
    }
  },
  at: (found) =>
    'row' in found ? placeOfRow(found.row.at) : placeIn(found.evidence, spanIn(found.text, found.part)),
  message: (found) =>
    'row' in found
      ? `Column '${found.row.column}' holds a ${words[found.is]} in this row${found.others > 0 ? ` and in ${found.others} more` : ''}, which stays in the repository for ever: a pseudonym such as P07 tells as much.`
      : `${found.isRespondent ? 'The respondent' : 'This quote'} ${found.isRespondent ? 'is given by' : 'holds'} a ${words[found.is]}, which stays in the repository for ever: a pseudonym such as P07 tells as much.`,
  fixes(found, project) {
    if ('row' in found) {
      return [];
    }
    const { evidence, is, text, part, isRespondent } = found;
    const pseudonym = isRespondent ? freePseudonym(project, evidence) : `[${is}]`;
    const span = isRespondent ? text : spanIn(text, part);
    const isWhole = span === text;
    return [
      {
        title: isRespondent ? `Call the respondent ${pseudonym}` : `Replace it by ${pseudonym}`,
        safe: false,
        edits: [
          replaceSpan(
            evidence,
            span,
            isRespondent
              ? `"${pseudonym}"`
              : isWhole
                ? JSON.stringify(text.value.slice(0, part.start) + pseudonym + text.value.slice(part.end))
                : pseudonym,
          ),
        ],
      },
    ];
  },
});

/** What the rows of evidence give away, each row once. */
function* inRows(project: Project, evidence: Evidence): Iterable<Found> {
  const told = new Set<string>();
  for (const bearing of evidence.bearings) {
    const { first, total } = project.rowsOf(evidence, bearing)?.personal ?? { first: [], total: 0 };
    for (const [index, row] of first.entries()) {
      const key = `${row.at.file} ${row.at.range.start.line} ${row.column}`;
      if (!told.has(key)) {
        told.add(key);
        yield { evidence, is: row.is, row, others: index === first.length - 1 ? total - first.length : 0 };
      }
    }
  }
}

const words: Readonly<Record<PersonalData['is'], string>> = {
  mail: 'mail address',
  phone: 'phone number',
  name: 'full name',
};

/** The first of P01, P02 … that no quote of the project is from. */
function freePseudonym(project: Project, evidence: Evidence): string {
  const taken = new Set(
    [evidence, ...project.all('evidence')].flatMap(({ quotes }) =>
      quotes.flatMap(({ from }) => from?.value ?? []),
    ),
  );
  let number = 1;
  while (taken.has(pseudonym(number))) {
    number++;
  }
  return pseudonym(number);
}

function pseudonym(number: number): string {
  return `P${String(number).padStart(2, '0')}`;
}
