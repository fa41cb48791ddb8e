import type { Evidence } from '../model/evidence.ts';
import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { isOneOf } from './requirements.ts';
import type { QuestionState } from './state.ts';

/** The four questions every venture has to answer, in their order, each from the hypotheses of the kinds that ask it. */
export const questionsOf = defineQuery<Project, readonly QuestionState[]>('the four questions', (project) =>
  questions.map(({ question, kinds }) => answerOf(project, question, kinds)),
);

const questions: readonly { readonly question: string; readonly kinds: readonly HypothesisKind[] }[] = [
  {
    question: "What is the customer's problem, and how well do we understand it?",
    kinds: ['customer', 'problem'],
  },
  { question: 'How valuable is solving it?', kinds: ['pricing'] },
  { question: 'Will the product solve it?', kinds: ['solution'] },
  {
    question: 'Have we found the customers who buy at once?',
    kinds: ['channel', 'sales', 'demand'],
  },
];

function answerOf(project: Project, question: string, kinds: readonly HypothesisKind[]): QuestionState {
  const hypotheses = project
    .all('hypothesis')
    .filter((hypothesis) => isOneOf(hypothesis, [], kinds) && hypothesis.status?.word !== 'superseded');
  const supported = hypotheses.filter((hypothesis) => wordOf(project, hypothesis) === 'supported');
  const open = hypotheses.filter(
    (hypothesis) => isOneOf(hypothesis, ['critical', 'high'], []) && !supported.includes(hypothesis),
  );
  const evidence = new Set<Evidence>();
  for (const hypothesis of hypotheses) {
    for (const batch of project.read(verdictOf, hypothesis).counted) {
      evidence.add(batch.evidence);
    }
  }
  return {
    question,
    answered: supported.length > 0 && open.length === 0,
    answer: sentenceFor(project, hypotheses, supported, open),
    hypotheses,
    evidence: [...evidence],
  };
}

function sentenceFor(
  project: Project,
  hypotheses: readonly Hypothesis[],
  supported: readonly Hypothesis[],
  open: readonly Hypothesis[],
): string {
  if (hypotheses.length === 0) {
    return 'no hypothesis asks it yet';
  }
  const rest = open.length > 0 || supported.length > 0 ? open : hypotheses;
  const standing = rest.map((each) => `${nameOf(each)} is ${wordOf(project, each)}`);
  const good = supported.length > 0 ? [`${formatList(supported.map(nameOf), 3)} supported`] : [];
  return [...good, ...(standing.length > 0 ? [formatList(standing, 3)] : [])].join('; ');
}

function wordOf(project: Project, hypothesis: Hypothesis) {
  return project.read(verdictOf, hypothesis).word;
}

function nameOf(hypothesis: Hypothesis): string {
  return hypothesis.name?.text ?? 'a hypothesis';
}
