import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { spanIn } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { findPersonalData, isFullName, type PersonalData } from './personal-data-in-text.ts';

interface Found {
  readonly evidence: Evidence;
  readonly is: PersonalData['is'];
  readonly text: Text;
  readonly part: Span;
  readonly isRespondent: boolean;
}

export const personalData = defineRule({
  name: 'personal-data',
  family: 'evidence',
  severity: 'warning',
  summary: 'A quote or its respondent gives away who said it.',
  source:
    'Data protection: a repository keeps for ever what is written into it, and a pseudonym tells as much.',
  subject: 'evidence',
  *check(evidence): Iterable<Found> {
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
  at: ({ evidence, text, part }) => placeIn(evidence, spanIn(text, part)),
  message: ({ is, isRespondent }) =>
    `${isRespondent ? 'The respondent' : 'This quote'} ${isRespondent ? 'is given by' : 'holds'} a ${words[is]}, which stays in the repository for ever: a pseudonym such as P07 tells as much.`,
  fixes({ evidence, is, text, part, isRespondent }, project) {
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
