import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/node.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { findWords, spanIn, type WordMatch } from '../../text/words.ts';
import { strengthOf } from '../../verdict/strength.ts';
import { defineRule } from '../card.ts';
import { bearingsInForce } from '../evidence/in-force.ts';
import { wordsListed } from '../word-lists.ts';

interface Found {
  readonly evidence: Evidence;
  readonly quote: Text;
  readonly match: WordMatch;
  readonly is: Kind;
}

type Kind = (typeof kinds)[number];
const kinds = ['compliments', 'hypotheticals', 'generalities'] as const;

export const weakQuote = defineRule({
  name: 'weak-quote',
  family: 'wording',
  severity: 'warning',
  summary: 'A compliment, a hypothetical or a generality is brought forward as support.',
  source:
    'The Mom Test: compliments, what people would do and what they always do are no facts; what they did last time is.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    if (
      evidence.weak !== undefined ||
      evidence.quotes.length === 0 ||
      strengthOf(project, evidence) > talk ||
      !bearingsInForce(project, evidence).some(({ bearing }) => bearing.verb === 'supports')
    ) {
      return;
    }
    for (const { text } of evidence.quotes) {
      const found = findWeakness(project, text);
      if (found) {
        yield { evidence, quote: text, ...found };
      }
    }
  },
  at: ({ evidence, quote, match }) => placeIn(evidence, spanIn(quote, match)),
  message: ({ evidence, quote, match, is }) =>
    `'${quote.value.slice(match.start, match.end)}' is ${nouns[is]}: it says nothing of what anyone did, so it is no support for what ${called(evidence)} claims.`,
  fixes: ({ evidence, is }) => [
    {
      title: `Mark ${called(evidence)} as weak`,
      safe: false,
      edits: [insertStatement(evidence, `weak "It rests on ${nouns[is]}, not on what somebody did"`)],
    },
  ],
});

/** The strength up to which evidence is what people say; beyond it they did something, and a quote only goes with it. */
const talk = 2;

const nouns: Readonly<Record<Kind, string>> = {
  compliments: 'a compliment',
  hypotheticals: 'what somebody might do one day',
  generalities: 'a generality',
};

/** The first word that makes a quote worthless, whatever kind it is of. */
function findWeakness(
  project: Project,
  quote: Text,
): { readonly match: WordMatch; readonly is: Kind } | undefined {
  const found = kinds.flatMap((is) =>
    findWords(quote.value, wordsListed(project, is)).map((match) => ({ match, is })),
  );
  return found.sort((a, b) => a.match.start - b.match.start)[0];
}
