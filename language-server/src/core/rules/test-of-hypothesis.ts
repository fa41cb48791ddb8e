import type { Method } from '../model/experiment.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { addDays } from '../text/dates.ts';
import { type Fix, insertAfter } from '../text/edits.ts';
import { fittingMethod } from './fitting-method.ts';
import { freeNumber } from './free-name.ts';

/** Writes an experiment after a hypothesis that is still to be tested, begun today, by a method that can carry it. */
export function testOfHypothesis(project: Project, hypothesis: Hypothesis): Fix {
  const name = hypothesis.name?.text ?? '';
  const method = fittingMethod(hypothesis);
  const experiment = freeNumber(project, 'E');
  const bar = hypothesis.passBars.find((candidate) => candidate.sample !== undefined);
  const due = bar?.by?.date;
  const until = due !== undefined && due > project.today ? due : addDays(project.today, 28);
  const profile = findWhomItIsAbout(project, hypothesis);
  const title = `Put ${name} to the test`;
  const lines = [
    `experiment ${experiment} ${method} "${title}" {`,
    `  tests  ${name}`,
    ...(profile === undefined ? [] : [`  with   ${profile}`]),
    `  sample ${bar?.sample?.n ?? usualSample[method] ?? 10}`,
    `  from   ${project.today} to ${until}`,
    '}',
  ];
  const article = /^[aeiou]/.test(method) ? 'an' : 'a';
  return {
    title: `Test '${name}' by ${article} ${method} experiment`,
    safe: false,
    edits: [insertAfter(hypothesis, lines.join('\n'), [title])],
  };
}

const usualSample: Readonly<Partial<Record<Method, number>>> = {
  interview: 15,
  presale: 20,
  signup: 200,
  research: 5,
};

/** The profile it is about, itself or one of its pains, gains and jobs; undefined where it names none. */
function findWhomItIsAbout(project: Project, hypothesis: Hypothesis): string | undefined {
  for (const reference of hypothesis.about) {
    const declaration = project.find(reference.name)?.declaration;
    if (declaration?.type === 'profile') {
      return declaration.name?.text;
    }
  }
  return undefined;
}
