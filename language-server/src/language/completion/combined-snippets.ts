import { hypothesisKinds, risks } from '../../core/model/hypothesis.ts';
import type { Project } from '../../core/names/project.ts';
import { freeName, freeNumber } from '../../core/rules/free-name.ts';
import { addDays, addMonths } from '../../core/text/dates.ts';
import { choice, place } from './snippet-syntax.ts';
import { namePlace, type SnippetContext } from './snippets.ts';

/** A hypothesis with the experiment that tests it, for where nothing has been typed yet. */
export function hypothesisSnippet(project: Project): string {
  return hypothesisWithExperiment({ project });
}

/** Declarations that belong together, written in one go. */
export interface CombinedSnippet {
  /** Begins with the keyword of the first declaration. */
  readonly label: string;
  readonly doc: string;
  readonly snippet: (context: SnippetContext) => string;
}

/** By the keyword with which they begin. */
export const combinedSnippets: Readonly<Record<string, CombinedSnippet>> = {
  segment: {
    label: 'segment with user and buyer',
    doc: 'A segment with one profile who uses what you make, and one who buys it for them: the two are seldom the same.',
    snippet: ({ project }) => {
      const [segment, user, buyer] = ['new-segment', 'new-user', 'new-buyer'].map((name) =>
        freeName(project, name),
      );
      return `segment ${place(1, segment ?? '')} "${place(2, 'Who they are, so that one would recognise them')}" ${choice(3, ['niche', 'mass'])}

profile ${place(4, user ?? '')} of ${place(1, segment ?? '')} as user {
  pain ${place(5, 'pain')} "${place(6, 'What hurts, in their words')}" severity ${choice(7, scale)} ${choice(8, often)}
}
profile ${place(9, buyer ?? '')} of ${place(1, segment ?? '')} as buyer for ${place(4, user ?? '')} {
  pain ${place(10, 'worry')} "${place(11, 'What hurts who pays, in their words')}" severity ${choice(12, scale)} ${choice(13, often)}
}`;
    },
  },
  hypothesis: {
    label: 'hypothesis with an experiment',
    doc: 'What you believe, the bar that it has to pass, and how you will find out: written before you ask anybody.',
    snippet: hypothesisWithExperiment,
  },
  decision: {
    label: 'decision to pivot',
    doc: 'Finding out that you were wrong and going back is the method at work: what it was that changed your mind, and what you know now.',
    snippet: (context) =>
      `decision ${place(1, freeNumber(context.project, 'D'))} on ${place(2, context.project.today)} pivot from ${choice(3, ['validation', 'discovery', 'creation', 'building'])} to ${choice(4, ['discovery', 'validation', 'creation', 'building'])} {
  because ${namePlace(5, context, 'evidence')}
  changes ${namePlace(6, context, 'hypothesis')}
  learned "${place(7, 'What is known now that was not known before')}"
  by      "${place(8, 'Who decided')}"
}`,
  },
};

const scale = ['3', '1', '2', '4', '5'];
const often = ['weekly', 'daily', 'monthly', 'quarterly', 'yearly'];

function hypothesisWithExperiment(context: Pick<SnippetContext, 'project'>): string {
  const { project } = context;
  const hypothesis = freeNumber(project, 'H');
  return `hypothesis ${place(1, hypothesis)} "${place(2, 'What you believe, so that it can turn out wrong')}" {
  kind     ${choice(3, ['problem', ...hypothesisKinds.filter((kind) => kind !== 'problem')])}
  about    ${namePlace(4, context, 'profile')}
  risk     ${choice(5, risks.toReversed())}
  pass when >= ${place(6, '60%')} of ${place(7, '15')} ${place(8, 'interviews')} by ${place(9, addMonths(project.today, 2))}
  fail when < ${place(10, '40%')}
}
experiment ${place(11, freeNumber(project, 'E'))} ${choice(12, ['interview', 'survey', 'observation', 'landing-page', 'presale'])} "${place(13, 'What is done')}" {
  tests  ${place(1, hypothesis)}
  with   ${namePlace(4, context, 'profile')}
  sample ${place(7, '15')}
  from   ${place(14, project.today)} to ${place(15, addDays(project.today, 28))}
}`;
}
