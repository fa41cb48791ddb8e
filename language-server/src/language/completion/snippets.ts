import { methods } from '../../core/model/experiment.ts';
import { hypothesisKinds, risks } from '../../core/model/hypothesis.ts';
import { roles } from '../../core/model/profile.ts';
import { segmentKinds } from '../../core/model/segment.ts';
import { approaches, marketTypes, stages } from '../../core/model/venture.ts';
import { candidatesOf } from '../../core/names/candidates.ts';
import type { Project } from '../../core/names/project.ts';
import type { TargetType } from '../../core/names/references.ts';
import { freeName, freeNumber } from '../../core/rules/free-name.ts';
import { addDays, addMonths } from '../../core/text/dates.ts';
import { choice, place } from './snippet-syntax.ts';

/** What a snippet fills in from the project it is written for. */
export interface SnippetContext {
  readonly project: Project;
  readonly currency: string;
}

type Snippet = (context: SnippetContext) => string;

/** A declaration whole, as the formatter lays it out, by its keyword. */
export const declarationSnippets: Readonly<Record<string, Snippet>> = {
  venture: () =>
    `venture ${place(1, 'my-venture')} "${place(2, 'My Venture')}" {
  vision   "${place(3, 'What will be different for customers once this works')}"
  currency ${place(4, 'EUR')}
  market   ${choice(5, marketTypes)}
  approach ${choice(6, approaches)}
  stage    ${choice(7, stages)}
}`,
  segment: ({ project }) =>
    `segment ${place(1, freeName(project, 'new-segment'))} "${place(2, 'Who they are, so that one would recognise them')}" ${choice(3, ['niche', ...segmentKinds.filter((kind) => kind !== 'niche')])} {
  size ${place(4, '1_000')} ${place(5, 'people')} source "${place(6, 'where the number is from')}" on ${place(7, project.today)}
}`,
  profile: (context) =>
    `profile ${place(1, freeName(context.project, 'new-profile'))} of ${namePlace(2, context, 'segment')} as ${choice(3, roles)} {
  info ${place(4, 'lifestyle "how one would recognise them"')}
  job  ${place(5, 'job')}  "${place(6, 'What they try to get done')}"
  pain ${place(7, 'pain')} "${place(8, 'What hurts while they do')}" severity ${choice(9, ['3', '1', '2', '4', '5'])} ${choice(10, ['weekly', 'daily', 'monthly', 'quarterly', 'yearly'])}
  gain ${place(11, 'gain')} "${place(12, 'What would please them')}" importance ${choice(13, ['3', '1', '2', '4', '5'])}
}`,
  alternative: ({ project }) =>
    `alternative ${place(1, freeName(project, 'new-alternative'))} "${place(2, 'What they use now')}" {
  strength "${place(3, 'What it is good at')}"
  weakness "${place(4, 'Where it lets them down')}"
}`,
  product: (context) =>
    `product ${place(1, freeName(context.project, 'new-product'))} "${place(2, 'What is sold')}" {
  price ${context.currency} ${place(3, '10')} per ${place(4, 'month')} paid by ${namePlace(5, context, 'profile')}
  feature ${place(6, 'feature')} "${place(7, 'What it does')}" relieves ${namePlace(8, context, 'pain')}
}`,
  hypothesis: (context) =>
    `hypothesis ${place(1, freeNumber(context.project, 'H'))} "${place(2, 'What you believe, so that it can turn out wrong')}" {
  kind     ${choice(3, ['problem', ...hypothesisKinds.filter((kind) => kind !== 'problem')])}
  about    ${namePlace(4, context, 'profile')}
  risk     ${choice(5, risks.toReversed())}
  pass when >= ${place(6, '60%')} of ${place(7, '15')} ${place(8, 'interviews')} by ${place(9, addMonths(context.project.today, 2))}
  fail when < ${place(10, '40%')}
}`,
  experiment: (context) =>
    `experiment ${place(1, freeNumber(context.project, 'E'))} ${choice(2, ['interview', ...methods.filter((method) => method !== 'interview')])} "${place(3, 'What is done')}" {
  tests  ${namePlace(4, context, 'hypothesis')}
  with   ${namePlace(5, context, 'profile')}
  sample ${place(6, '15')}
  from   ${place(7, context.project.today)} to ${place(8, addDays(context.project.today, 28))}
}`,
  evidence: (context) =>
    `evidence ${place(1, freeNumber(context.project, 'V'))} from ${namePlace(2, context, 'experiment', 'interview')} on ${place(3, context.project.today)} {
  supports ${namePlace(4, context, 'hypothesis')} with ${place(5, '8')} of ${place(6, '10')}
  source   "${place(7, 'notes/interviews.md')}"
}`,
  economics: ({ currency }) =>
    `economics ${place(1, 'unit-economics')} {
  acquisition ${currency} ${place(2, '40')} per customer
  lifetime    ${currency} ${place(3, '900')} per customer
  margin      ${place(4, '35')}%
  payback     ${place(5, '3')} months
}`,
  roadmap: (context) =>
    `roadmap ${place(1, freeName(context.project, 'sales'))} {
  buyer ${namePlace(2, context, 'profile')}
  step "${place(3, 'call')}", "${place(4, 'trial')}", "${place(5, 'contract')}"
  cycle ${place(6, '30')} days
}`,
  gate: (context) =>
    `gate ${place(1, freeNumber(context.project, 'G'))} exits ${choice(2, stages)} {
  require ${namePlace(3, context, 'hypothesis')} validated
  require ${place(4, '10')} ${place(5, 'interviews')} with ${namePlace(6, context, 'profile')}
}`,
  decision: (context) =>
    `decision ${place(1, freeNumber(context.project, 'D'))} on ${place(2, context.project.today)} ${choice(3, ['proceed', 'persevere', 'stop'])} {
  because ${namePlace(4, context, 'evidence')}
  changes ${namePlace(5, context, 'hypothesis')}
  learned "${place(6, 'What is known now that was not known before')}"
  by      "${place(7, 'Who decided')}"
}`,
  plan: (context) =>
    `plan {
  spend "${place(1, 'What for')}" as ${choice(2, ['demand', 'sales', 'research', 'product', 'operations'])} on ${place(3, addMonths(context.project.today, 3))} costs ${context.currency} ${place(4, '1_000')} needs ${namePlace(5, context, 'gate', 'validation')}
}`,
  allow: (context) =>
    `allow ${place(1, 'rule')} on ${namePlace(2, context, 'hypothesis')} until ${place(3, addMonths(context.project.today, 1))} because "${place(4, 'why it may wait')}"`,
};

/** What follows the keyword of a statement, by the statement's rule; the others are filled in word by word. */
export const statementSnippets: Readonly<Record<string, Snippet>> = {
  Vision: () => `"${place(1, 'What will be different for customers once this works')}"`,
  Size: ({ project }) =>
    `${place(1, '1_000')} ${place(2, 'people')} source "${place(3, 'where the number is from')}" on ${place(4, project.today)}`,
  Job: () => `${place(1, 'job')} "${place(2, 'What they try to get done')}"`,
  Pain: () =>
    `${place(1, 'pain')} "${place(2, 'What hurts')}" severity ${choice(3, ['3', '1', '2', '4', '5'])} ${choice(4, ['weekly', 'daily', 'monthly', 'quarterly', 'yearly'])}`,
  Gain: () =>
    `${place(1, 'gain')} "${place(2, 'What would please them')}" importance ${choice(3, ['3', '1', '2', '4', '5'])}`,
  Switch: () =>
    `loss "${place(1, 'What they lose by changing over')}" weight ${choice(2, ['3', '1', '2', '4', '5'])}`,
  Budget: ({ currency }) => `${currency} ${place(1, '100')} per ${place(2, 'month')}`,
  Strength: () => `"${place(1, 'What it is good at')}"`,
  Weakness: () => `"${place(1, 'Where it lets them down')}"`,
  Costs: ({ currency }) => `${currency} ${place(1, '100')} per ${place(2, 'month')}`,
  Price: (context) =>
    `${context.currency} ${place(1, '10')} per ${place(2, 'month')} paid by ${namePlace(3, context, 'profile')}`,
  Feature: (context) =>
    `${place(1, 'feature')} "${place(2, 'What it does')}" relieves ${namePlace(3, context, 'pain')}`,
  Revision: ({ project }) =>
    `${place(1, '2')} since ${place(2, project.today)} "${place(3, 'Its wording then')}"`,
  Cost: ({ currency }) => `${currency} ${place(1, '100')}`,
  Period: ({ project }) => `${place(1, project.today)} to ${place(2, addDays(project.today, 28))}`,
  Quote: () => `"${place(1, 'Word for word')}" from "${place(2, 'P01')}"`,
  Weak: () => `"${place(1, 'Why it carries less than its method would')}"`,
  Step: () => `"${place(1, 'call')}", "${place(2, 'trial')}", "${place(3, 'contract')}"`,
  Cycle: () => `${place(1, '30')} days`,
  Positioning: () => `"${place(1, 'What it is, for whom, and instead of what')}"`,
  Roi: () => `"${place(1, 'How a buyer reckons that it pays')}"`,
  Learned: () => `"${place(1, 'What is known now that was not known before')}"`,
  By: () => `"${place(1, 'Who')}"`,
  Note: () => `"${place(1, 'A remark for the team')}"`,
  Link: () => `"${place(1, 'https://example.org')}"`,
};

/** A name of the project in a place to fill in: one of those there are, or a word that says what is wanted. */
export function namePlace(
  at: number,
  { project }: Pick<SnippetContext, 'project'>,
  type: TargetType,
  otherwise?: string,
): string {
  const names: string[] = [];
  for (const candidate of candidatesOf(project, [type])) {
    if (names.length === mostNames) {
      break;
    }
    names.push(candidate.name);
  }
  return names.length > 0 ? choice(at, names) : place(at, otherwise ?? `${type}-name`);
}

const mostNames = 20;
