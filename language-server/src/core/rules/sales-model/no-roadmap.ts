import type { Stage, Venture } from '../../model/venture.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { compareStages, stageOfProject } from '../../pipeline/stage.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly span: Span;
  readonly stage: Stage;
}

export const noRoadmap = defineRule({
  name: 'no-roadmap',
  family: 'sales-model',
  severity: 'warning',
  summary: 'The venture is past discovery and has no sales roadmap.',
  source:
    'Customer Development: validation ends in a repeatable sales process, written down as who buys, in which steps and how long it takes.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    if (project.read(hasRoadmap, project)) {
      return;
    }
    const claimed = venture.stage;
    if (claimed && compareStages(claimed.value, 'discovery') > 0) {
      yield { venture, span: claimed, stage: claimed.value };
      return;
    }
    const reached = project.read(stageOfProject, project);
    if (compareStages(reached, 'discovery') > 0) {
      yield { venture, span: venture.stage ?? venture.name ?? venture.head, stage: reached };
    }
  },
  at: ({ venture, span }) => placeIn(venture, span),
  message: ({ stage }) =>
    `The venture is in ${stage} and has no \`roadmap\`, so nobody can say who buys, in which steps and how long a sale takes.`,
});

const hasRoadmap = defineQuery<Project, boolean>(
  'whether there is a roadmap',
  (project) => project.all('roadmap').length > 0,
);
