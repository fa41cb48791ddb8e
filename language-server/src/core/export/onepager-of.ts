import type { Economics } from '../model/economics.ts';
import type { ProjectPipeline } from '../report/pipeline.ts';
import { projectPipeline } from '../report/pipeline-view.ts';
import { sayItem, sayStage } from '../report/status-words.ts';
import { formatQuantity } from '../text/quantities.ts';
import type { ExportQuestion } from './export-question.ts';
import { claimsOf } from './onepager-claims.ts';
import { factsOf } from './onepager-facts.ts';
import { gapsOf } from './onepager-gaps.ts';
import {
  limited,
  type OnepagerItem,
  type OnepagerLesson,
  type OnepagerNumber,
  type OnepagerStep,
  type OnepagerView,
} from './onepager-view.ts';
import { standingOf } from './standing.ts';

/** A venture on one page. */
export function onepagerOf({ workspace, project, nameOf }: ExportQuestion): OnepagerView {
  const pipeline = projectPipeline(workspace, project, nameOf);
  const { title, name, root, vision, today } = pipeline;
  const { settled, open } = claimsOf(pipeline);
  return {
    title: title ?? name ?? root,
    vision,
    today,
    stage: sayStage(pipeline),
    standing: standingOf(project),
    steps: pipeline.steps.map(stepOf),
    facts: factsOf(project),
    settled,
    open,
    gaps: gapsOf(project, pipeline),
    learned: lessonsOf(pipeline),
    numbers: project.all('economics').flatMap(numbersOf).slice(0, mostNumbers),
    ahead: limited(itemsAhead(pipeline), mostAhead),
    next: pipeline.next.map(({ text }) => text),
  };
}

const mostLessons = 3;
const mostNumbers = 6;
const mostAhead = 4;

function stepOf({ stage, is, here, gates }: ProjectPipeline['steps'][number]): OnepagerStep {
  const requirements = gates.flatMap((gate) => gate.requirements);
  return {
    stage,
    is,
    here,
    met: requirements.filter(({ met }) => met).length,
    of: requirements.length,
  };
}

/** What was learned, and what was decided on it. A decision that teaches nothing is no lesson. */
function lessonsOf({ decisions }: ProjectPipeline): readonly OnepagerLesson[] {
  return decisions
    .flatMap(({ on, course, learned }) => (learned === undefined ? [] : [{ on, course, text: learned }]))
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
    .slice(0, mostLessons);
}

function numbersOf(economics: Economics): readonly OnepagerNumber[] {
  const tier = economics.name === undefined ? '' : ` (${economics.name.text})`;
  const { acquisition, lifetime, margin, payback } = economics;
  return [
    ['To win a customer', acquisition] as const,
    ['A customer brings', lifetime] as const,
    ['Margin', margin] as const,
    ['Paid back in', payback] as const,
  ].flatMap(([label, input]) =>
    input ? [{ label: `${label}${tier}`, value: formatQuantity(input.value), from: input.from?.name }] : [],
  );
}

function itemsAhead({ plan, today }: ProjectPipeline): readonly OnepagerItem[] {
  return plan
    .filter(({ on }) => on === undefined || on >= today)
    .map((item) => ({
      on: item.on,
      text: sayItem({ type: item.type, text: item.text, name: item.name, costs: item.costs }),
      why: item.why,
    }));
}
