import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Text } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { insertAfter, replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { findWords, spanIn, type WordList, type WordMatch, wordsOf } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { freeName } from '../free-name.ts';
import { isInPlay } from '../in-play.ts';
import { wordsListed } from '../word-lists.ts';
import { withoutNames } from './without-names.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: string;
  readonly title: Text;
  /** Where the one clause ends and the other begins. */
  readonly joint: WordMatch;
}

export const compoundHypothesis = defineRule({
  name: 'compound-hypothesis',
  family: 'wording',
  severity: 'hint',
  summary: 'A hypothesis says two things at once.',
  source:
    'The test card: one claim, one test, for of two claims in one only the half that failed is ever in doubt.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { title, name } = hypothesis;
    const joint = title && isInPlay(hypothesis) ? findJoint(project, title.value) : undefined;
    if (name && title && joint) {
      yield { hypothesis, name: name.text, title, joint };
    }
  },
  at: ({ hypothesis, title, joint }) => placeIn(hypothesis, spanIn(title, joint)),
  message: ({ name, joint }) =>
    `'${name}' says two things, joined by '${joint.listed}', so one result could speak for the one and against the other.`,
  fixes({ hypothesis, name, title, joint }, project) {
    const first = title.value.slice(0, joint.start).replace(/[\s,;:]+$/u, '');
    const second = title.value.slice(joint.end).trim();
    const { kind, risk, about } = hypothesis;
    const lines = [
      ...(kind ? [`  kind ${kind.value}`] : []),
      ...(about.length > 0 ? [`  about ${about.map((reference) => reference.name).join(', ')}`] : []),
      ...(risk ? [`  risk ${risk.value}`] : []),
    ];
    const block = lines.length > 0 ? ` {\n${lines.join('\n')}\n}` : '';
    const other = freeName(project, name);
    return [
      {
        title: `Split '${name}' in two`,
        safe: false,
        edits: [
          replaceSpan(hypothesis, title, quoted(first)),
          insertAfter(hypothesis, `hypothesis ${other} ${quoted(capitalised(second))}${block}`),
        ],
      },
    ];
  },
});

/** The first and, or, but or semicolon with a clause on either side. */
function findJoint(project: Project, title: string): WordMatch | undefined {
  const words = findWords(title, wordsListed(project, 'conjunctions'));
  const semicolons = [...title.matchAll(/[;；]/gu)].map(
    (match): WordMatch => ({ start: match.index, end: match.index + 1, listed: ';' }),
  );
  const verbs = wordsListed(project, 'verbs');
  return withoutNames(
    project,
    title,
    [...words, ...semicolons].sort((a, b) => a.start - b.start),
  ).find(({ start, end }) => isClause(title.slice(0, start), verbs) && isClause(title.slice(end), verbs));
}

/** Whether it has a verb of its own, beside one for each relative or dependent clause in it. */
function isClause(text: string, verbs: WordList): boolean {
  const words = wordsOf(text);
  const dependent = words.filter(({ folded }) => subordinating.has(folded)).length;
  const found = findWords(text, verbs).filter(({ start }) => {
    const before = words.filter((word) => word.end <= start).at(-1);
    return before === undefined || !beforeNouns.has(before.folded);
  });
  return found.length > dependent;
}

const subordinating: ReadonlySet<string> = new Set([
  ...[
    'who',
    'whom',
    'whose',
    'which',
    'that',
    'when',
    'whenever',
    'where',
    'while',
    'because',
    'if',
    'unless',
  ],
  ...['until', 'since', 'although', 'though', 'before', 'after', 'once', 'whether', 'how', 'why', 'what'],
]);

/** What stands before a noun or an infinitive: `the need`, `to buy`. */
const beforeNouns: ReadonlySet<string> = new Set([
  ...['to', 'the', 'a', 'an', 'of', 'for', 'in', 'on', 'at', 'with', 'without', 'from', 'by', 'no', 'as'],
  ...['their', 'its', 'his', 'her', 'our', 'my', 'your', 'this', 'these', 'those', 'daily', 'weekly'],
]);

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
