import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Name } from '../../model/node.ts';
import { decisionsAnswering } from '../../pipeline/decisions-answering.ts';
import { insertAfter, insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { freeNumber } from '../free-name.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: Name;
  readonly verdict: Verdict;
}

export const verdictWithoutClaim = defineRule({
  name: 'verdict-without-claim',
  family: 'unvalidated-assumptions',
  severity: 'information',
  summary:
    'The evidence has decided a hypothesis, and nobody has taken note: there is no status and no decision.',
  source: 'The validation board: what was learned is written down, and then one pivots or perseveres.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { name } = hypothesis;
    if (name === undefined || hypothesis.status !== undefined) {
      return;
    }
    const verdict = project.read(verdictOf, hypothesis);
    const isDecided = verdict.word === 'supported' || verdict.word === 'refuted';
    if (isDecided && project.read(decisionsAnswering, hypothesis).length === 0) {
      yield { hypothesis, name, verdict };
    }
  },
  at: ({ hypothesis, name }) => placeIn(hypothesis, name),
  message: ({ name, verdict }) =>
    `The evidence has ${verdict.word} '${name.text}' (${verdict.reason}), and neither a status nor a decision says so: write down what was learned.`,
  fixes({ hypothesis, name, verdict }, project) {
    const isSupported = verdict.word === 'supported';
    const claim = `status ${isSupported ? 'validated' : 'invalidated'}`;
    const evidence = verdict.counted.findLast((batch) => batch.evidence.name !== undefined)?.evidence.name;
    const decision = [
      `decision ${freeNumber(project, 'D')} on ${project.today} ${isSupported ? 'proceed' : 'persevere'} {`,
      `  because ${evidence?.text ?? '"the bar was met"'}`,
      `  changes ${name.text}`,
      '}',
    ].join('\n');
    return [
      { title: `Write '${claim}'`, safe: false, edits: [insertStatement(hypothesis, claim)] },
      { title: 'Write a decision', safe: false, edits: [insertAfter(hypothesis, decision)] },
    ];
  },
});
