import type { Comparison } from '../../diff/comparison.ts';
import type { GuardFinding } from '../../diff/guard-finding.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import { compareStages, stageOfProject } from '../../pipeline/stage.ts';
import { placeIn } from '../../text/span.ts';
import type { Project } from '../../names/project.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import type { VerdictWord } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineDiffRule } from '../diff-rule.ts';

export const claimWithoutNews = defineDiffRule({
  name: 'claim-without-news',
  family: 'evidence',
  severity: 'error',
  summary:
    'A hypothesis was written as validated or invalidated, or a later stage claimed, and no evidence was added.',
  source: 'Customer Development: what a venture knows changes by what customers do, not by what is written.',
  *compare(comparison) {
    yield* claimsOfHypotheses(comparison);
    yield* claimsOfStage(comparison);
  },
});

/** What the evidence has to say for a claim to be a report of it. */
const carriedBy: Readonly<Record<'validated' | 'invalidated', VerdictWord>> = {
  validated: 'supported',
  invalidated: 'refuted',
};

function* claimsOfHypotheses(comparison: Comparison): Iterable<GuardFinding> {
  const { before, after } = comparison;
  for (const hypothesis of after.all('hypothesis')) {
    const { name, status } = hypothesis;
    const was = comparison.beforeOf(hypothesis);
    if (
      !name ||
      !status ||
      (status.word !== 'validated' && status.word !== 'invalidated') ||
      was?.status?.word === status.word ||
      newsOn(comparison, hypothesis).length > 0
    ) {
      continue;
    }
    const known = was && before.read(verdictOf, was).word;
    // Whoever writes down what has been known all along claims nothing new.
    const isKnown = known === carriedBy[status.word];
    const verdict = after.read(verdictOf, hypothesis).word;
    yield {
      subject: name.text,
      severity: isKnown ? 'information' : 'error',
      side: 'after',
      place: placeIn(hypothesis, status),
      message: isKnown
        ? `'${name.text}' is now written as ${status.word}; no evidence was added, for it has been ${known} all along.`
        : `'${name.text}' is now written as ${status.word}, though no evidence on it was added: ${known === undefined ? `the evidence makes it ${verdict}` : `before this change it was ${known}`}.`,
      explains: [status, ...(was?.status ? [was.status] : [])],
    };
  }
}

function* claimsOfStage(comparison: Comparison): Iterable<GuardFinding> {
  const { before, after } = comparison;
  for (const venture of after.all('venture')) {
    const { stage, name } = venture;
    const was = comparison.beforeOf(venture)?.stage;
    if (
      !stage ||
      compareStages(stage.value, was?.value ?? 'discovery') <= 0 ||
      after.all('evidence').some((evidence) => isNew(comparison, evidence))
    ) {
      continue;
    }
    const reached = before.read(stageOfProject, before);
    const isKnown = compareStages(reached, stage.value) >= 0;
    const now = after.read(stageOfProject, after);
    yield {
      subject: name?.text ?? 'the venture',
      severity: isKnown ? 'information' : 'error',
      side: 'after',
      place: placeIn(venture, stage),
      message: isKnown
        ? `The venture now claims ${stage.value}; no evidence was added, for it had come to ${reached} before.`
        : `The venture now claims ${stage.value}, though no evidence was added: the evidence has brought it to ${now}.`,
      explains: [stage, ...(was ? [was] : [])],
    };
  }
}

/** Evidence on a hypothesis that was not there before, or did not bear on it. */
function newsOn(comparison: Comparison, hypothesis: Hypothesis): readonly Evidence[] {
  const { before, after } = comparison;
  const bearsOn = (project: Project, evidence: Evidence, on: Hypothesis | undefined) =>
    evidence.bearings.some((bearing) => project.findAs('hypothesis', bearing.hypothesis) === on);
  const was = comparison.beforeOf(hypothesis);
  return after.referrers(hypothesis.name?.text ?? '', 'evidence').filter((evidence) => {
    const known = comparison.beforeOf(evidence);
    if (!bearsOn(after, evidence, hypothesis)) {
      return false;
    }
    return known === undefined
      ? isNew(comparison, evidence)
      : was === undefined ||
          !bearsOn(before, known, was) ||
          peopleOn(after, evidence, hypothesis) > peopleOn(before, known, was);
  });
}

/** How many people a result is of: rows that were added are news, though not a word of the model was. */
function peopleOn(project: Project, evidence: Evidence, hypothesis: Hypothesis): number {
  return evidence.bearings
    .filter((bearing) => bearing.data && project.findAs('hypothesis', bearing.hypothesis) === hypothesis)
    .reduce((sum, bearing) => sum + (tallyOf(project, evidence, bearing)?.n ?? 0), 0);
}

/** What is still to be found is no news. */
function isNew(comparison: Comparison, evidence: Evidence): boolean {
  return (
    comparison.beforeOf(evidence) === undefined &&
    evidence.on !== undefined &&
    evidence.on.date <= comparison.after.today
  );
}
