import { type Setting, valueSpan } from '../../model/node.ts';
import type { Stage, Venture } from '../../model/venture.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly stage: Setting<Stage>;
}

export const marketTypeMissing = defineRule({
  name: 'market-type-missing',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'Customer creation is claimed and the type of market is not chosen.',
  source: 'The four types of startup market: how demand is created depends on which of them one is in.',
  subject: 'venture',
  *check(venture): Iterable<Found> {
    const { stage, market } = venture;
    if (market === undefined && (stage?.value === 'creation' || stage?.value === 'building')) {
      yield { venture, stage };
    }
  },
  at: ({ venture, stage }) => placeIn(venture, valueSpan(stage)),
  message: ({ stage }) =>
    `The stage is ${stage.value} and no market is chosen: whether it is existing, new or resegmented decides how demand is created.`,
});
