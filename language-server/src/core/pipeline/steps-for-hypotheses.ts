import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import { fittingMethod } from '../rules/fitting-method.ts';
import { placeIn, type Span } from '../text/span.ts';
import { experimentsTesting } from '../verdict/experiments-testing.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { decisionsAnswering } from './decisions-answering.ts';
import { findRidingText, ridingOn } from './riding.ts';
import type { NextStep } from './state.ts';

/** What to do about a hypothesis that is not supported, as its verdict has it, and where. */
export function stepFor(project: Project, hypothesis: Hypothesis): NextStep {
  const verdict = project.read(verdictOf, hypothesis);
  const name = hypothesis.name?.text ?? 'this hypothesis';
  const at = (text: string, span?: Span): NextStep => ({
    text,
    place: placeIn(hypothesis, span ?? hypothesis.name ?? hypothesis.head),
  });
  switch (verdict.word) {
    case 'untested':
      return untestedStep(project, hypothesis, name);
    case 'testing':
      return at(testingText(name, verdict), verdict.bars.find((bar) => bar.outcome === 'testing')?.pass);
    case 'refuted':
      return isAnswered(project, hypothesis)
        ? at(
            `Reword ${name} with a new revision, or supersede it: it is refuted, and a decision has said so.`,
          )
        : at(`Decide what follows from ${name}, and write the decision down: ${verdict.reason}.`);
    case 'contested':
      return at(`Find out why ${name} is contested: ${verdict.reason}.`);
    case 'parked':
      return at(`Take ${name} up again, or let no gate ask for it: it is parked.`, hypothesis.status);
    case 'superseded': {
      const by = hypothesis.status?.by;
      return at(
        `Let the gate ask for ${by?.name ?? 'its successor'}: ${name} is superseded.`,
        hypothesis.status,
      );
    }
    default: {
      const bar = verdict.bars.find((each) => each.outcome === 'inconclusive');
      return hypothesis.passBars.length === 0
        ? at(`Write what would pass ${name}: ${verdict.reason}.`)
        : at(`Settle ${name}: ${bar?.reason ?? verdict.reason}.`, bar?.pass);
    }
  }
}

/** Whether a decision has answered a hypothesis since its verdict was reached. */
export function isAnswered(project: Project, hypothesis: Hypothesis): boolean {
  const { since } = project.read(verdictOf, hypothesis);
  return project
    .read(decisionsAnswering, hypothesis)
    .some(({ on }) => on !== undefined && (since === undefined || since <= on.date));
}

/** An untested hypothesis waits for its bar, for an experiment, or for somebody to write down what one has found. */
function untestedStep(project: Project, hypothesis: Hypothesis, name: string): NextStep {
  const experiments = experimentsTesting(project, hypothesis);
  const begun = experiments.find(({ from }) => from === undefined || from.date <= project.today);
  const ahead = experiments.find((experiment) => experiment !== begun);
  if (begun) {
    const ended = begun.to !== undefined && begun.to.date < project.today;
    const when = begun.to
      ? `${ended ? 'ended' : 'runs'} ${ended ? 'on' : 'until'} ${begun.to.date}`
      : 'has begun';
    return {
      text: `Write down what ${begun.name?.text ?? 'its experiment'} found about ${name}: it ${when}, and nothing it found counts yet.`,
      place: placeIn(begun, begun.name ?? begun.head),
    };
  }
  if (ahead) {
    return {
      text: `Get ${ahead.name?.text ?? 'its experiment'} ready for ${ahead.from?.date ?? 'its day'}: nothing has tested ${name} so far.`,
      place: placeIn(ahead, ahead.name ?? ahead.head),
    };
  }
  const why = whyItMatters(project, hypothesis);
  const method = fittingMethod(hypothesis);
  const how =
    hypothesis.passBars.length === 0
      ? 'say what would pass it'
      : `plan ${/^[aeiou]/.test(method) ? 'an' : 'a'} ${method}${withWhom(project, hypothesis)}`;
  return {
    text: `Test ${name}${why}: ${how}.`,
    place: placeIn(hypothesis, hypothesis.name ?? hypothesis.head),
  };
}

/** `, which is critical and carries SGD 30 000`. */
function whyItMatters(project: Project, hypothesis: Hypothesis): string {
  const risk = hypothesis.risk?.value;
  const riding = findRidingText(project.read(ridingOn, hypothesis));
  const reasons = [
    ...(risk === 'critical' || risk === 'high' ? [`is ${risk === 'high' ? 'of high risk' : risk}`] : []),
    ...(riding === undefined ? [] : [`carries ${riding}`]),
  ];
  return reasons.length > 0 ? `, which ${formatList(reasons)}` : '';
}

function withWhom(project: Project, hypothesis: Hypothesis): string {
  const profiles = hypothesis.about.flatMap((reference) => {
    const subject = project.resolve(reference, hypothesis)?.declaration;
    return subject?.type === 'profile' && subject.name ? [subject.name.text] : [];
  });
  return profiles.length > 0 ? ` with ${formatList([...new Set(profiles)], 2)}` : '';
}

function testingText(name: string, verdict: Verdict): string {
  const bar = verdict.bars.find((each) => each.outcome === 'testing');
  const sample = bar?.pass.sample;
  if (!bar || !sample || bar.need === undefined || bar.n >= bar.need) {
    return `Go on testing ${name}: ${verdict.reason}.`;
  }
  const by = bar.due === undefined ? '' : ` by ${bar.due}`;
  return `Bring ${name} to ${bar.need} ${sample.unit}${by}: ${bar.n} so far, ${bar.need - bar.n} to go.`;
}
