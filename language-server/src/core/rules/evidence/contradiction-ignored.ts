import type { Evidence } from '../../model/evidence.ts';
import type { Hypothesis, Status } from '../../model/hypothesis.ts';
import { called } from '../../names/called.ts';
import { formatList } from '../../text/amounts.ts';
import { removeStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: string;
  readonly status: Status;
  readonly against: readonly Evidence[];
}

export const contradictionIgnored = defineRule({
  name: 'contradiction-ignored',
  family: 'evidence',
  severity: 'error',
  summary: 'A hypothesis is called validated while evidence as strong as its support speaks against it.',
  source: 'The scientific method: what speaks against a belief weighs as much as what speaks for it.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { status, name } = hypothesis;
    if (!name || status?.word !== 'validated') {
      return;
    }
    const verdict = project.read(verdictOf, hypothesis);
    if (verdict.word === 'contested') {
      yield {
        hypothesis,
        name: name.text,
        status,
        against: [...new Set(verdict.against.map(({ evidence }) => evidence))],
      };
    }
  },
  at: ({ hypothesis, status }) => placeIn(hypothesis, status),
  message: ({ name, against }) =>
    `'${name}' is called validated and ${
      against.length === 0
        ? 'evidence'
        : formatList(
            against.map((evidence) => called(evidence)),
            3,
          )
    } as strong as its support speaks against it, so it is contested and not settled.`,
  related: ({ against }) =>
    against.map((evidence) => ({
      place: placeIn(evidence, evidence.name ?? evidence.head),
      message: 'This speaks against it.',
    })),
  fixes: ({ hypothesis, status }) => [
    { title: "Remove 'status validated'", safe: false, edits: [removeStatement(hypothesis, status)] },
  ],
});
