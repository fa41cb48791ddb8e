import type { Hire, Plan } from '../../model/plan.ts';
import type { Project } from '../../names/project.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { addNeed, comesAfter, nameOfNeed } from '../../pipeline/waiting.ts';
import { placeIn } from '../../text/span.ts';
import { findWords } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { spanOfItem, titleOfItem } from '../plan-item.ts';
import { wordsListed } from '../word-lists.ts';

interface Found {
  readonly plan: Plan;
  readonly hire: Hire;
  /** The word in its text that means a department; undefined where what it is hired as says so. */
  readonly word?: string;
}

/** Where `premature-hire` speaks of the same hire this is silent: see the table of what silences what. */
export const prematureBuildUp = defineRule({
  name: 'premature-build-up',
  family: 'stage-gating',
  severity: 'warning',
  summary: 'A department is built up before there is demand for it to serve.',
  source:
    'Customer Development: founders are builders and executives are operators; departments belong to the last step, company building.',
  subject: 'plan',
  *check(plan, project): Iterable<Found> {
    for (const item of plan.items) {
      if (item.type !== 'hire' || comesAfter(project, item, 'creation')) {
        continue;
      }
      const word = findBuildUpWord(item, project);
      if (word !== undefined || isBuildUpDepartment(item, project)) {
        yield { plan, hire: item, word };
      }
    }
  },
  at: ({ plan, hire }) => placeIn(plan, spanOfItem(hire)),
  message: ({ hire, word }, project) =>
    `${titleOfItem(hire)} ${word === undefined ? `is hired as ${hire.as?.value}` : `is a hire with '${word}' in its title`} ${isPast(hire, project) ? 'on a day when the creation gate was open' : 'without waiting for the creation gate'}, so a department is built for a demand that is not there yet.`,
  related: (_, project) =>
    gatesExiting(project, 'creation').flatMap(({ gate }) =>
      gate ? [{ place: placeIn(gate, gate.name ?? gate.head), message: 'The gate to wait for.' }] : [],
    ),
  fixes: ({ plan, hire }, project) => {
    if (isPast(hire, project)) {
      return [];
    }
    const gate = nameOfNeed(project, 'creation');
    return [{ title: `Hire only once ${gate} has passed`, safe: false, edits: [addNeed(plan, hire, gate)] }];
  },
});

function isBuildUpDepartment(hire: Hire, project: Project): boolean {
  return hire.as !== undefined && project.settings.families.buildUpHires.includes(hire.as.value);
}

function findBuildUpWord(hire: Hire, project: Project): string | undefined {
  return hire.text && findWords(hire.text.value, wordsListed(project, 'buildUp'))[0]?.listed;
}

function isPast(hire: Hire, project: Project): boolean {
  return hire.on !== undefined && hire.on.date <= project.today;
}
