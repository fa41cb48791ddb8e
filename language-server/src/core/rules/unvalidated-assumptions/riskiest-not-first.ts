import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Name } from '../../model/node.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { testOfHypothesis } from '../test-of-hypothesis.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: Name;
  readonly instead: Hypothesis & { readonly name: Name };
}

export const riskiestNotFirst = defineRule({
  name: 'riskiest-not-first',
  family: 'unvalidated-assumptions',
  severity: 'information',
  summary: 'A lesser risk is being tested while a critical one has no evidence.',
  source: 'The validation board: test the riskiest assumption first.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { name } = hypothesis;
    if (name === undefined || hypothesis.risk?.value !== 'critical') {
      return;
    }
    const verdict = project.read(verdictOf, hypothesis);
    if (verdict.word !== 'untested' || verdict.running.length > 0) {
      return;
    }
    const below = foundationsOf(project, hypothesis);
    const instead = project.read(lesserUnderWay, project).find((other) => !below.has(other));
    if (instead && isNamed(instead)) {
      yield { hypothesis, name, instead };
    }
  },
  at: ({ hypothesis, name }) => placeIn(hypothesis, name),
  message: ({ name, instead }) =>
    `'${name.text}' is critical and untested while '${instead.name.text}', a lesser risk, is being tested: if '${name.text}' is wrong, that work is lost.`,
  related: ({ instead }) => [
    { place: placeIn(instead, instead.name), message: `'${instead.name.text}' is being tested.` },
  ],
  fixes: ({ hypothesis }, project) => [testOfHypothesis(project, hypothesis)],
});

/** The hypotheses of less than critical risk that are being tested today, in the order of the project. */
const lesserUnderWay = defineQuery<Project, readonly Hypothesis[]>('lesser risks under way', (project) =>
  project.all('hypothesis').filter((hypothesis) => {
    if (hypothesis.risk?.value === 'critical' || hypothesis.name === undefined) {
      return false;
    }
    const { word, running } = project.read(verdictOf, hypothesis);
    return word === 'testing' || (running.length > 0 && word !== 'parked' && word !== 'superseded');
  }),
);

/** What a hypothesis rests on, at any depth: testing that first is no detour. */
function foundationsOf(project: Project, hypothesis: Hypothesis): ReadonlySet<Hypothesis> {
  const found = new Set<Hypothesis>([hypothesis]);
  for (const each of found) {
    for (const reference of each.restsOn) {
      const below = project.findAs('hypothesis', reference);
      if (below) {
        found.add(below);
      }
    }
  }
  return found;
}

function isNamed(hypothesis: Hypothesis): hypothesis is Found['instead'] {
  return hypothesis.name !== undefined;
}
