import type { Launch, Plan } from '../../model/plan.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { gatesNeeded } from '../../pipeline/needs.ts';
import type { GateState } from '../../pipeline/state.ts';
import { addNeed, hadPassedBy, hasUnknownNeed, nameOfNeed } from '../../pipeline/waiting.ts';
import { formatList } from '../../text/amounts.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { spanOfItem, titleOfItem } from '../plan-item.ts';

interface Found {
  readonly plan: Plan;
  readonly launch: Launch;
  readonly on: IsoDate;
  /** The gates it was to wait for that were open on its day; none where it waits for nothing. */
  readonly open: readonly GateState[];
}

export const launchWithoutGate = defineRule({
  name: 'launch-without-gate',
  family: 'stage-gating',
  severity: 'warning',
  summary: 'A launch has a date and waits for no gate, or its date came while its gate was open.',
  source:
    'Product development fixates on the launch date; customer development launches when customers have been found, whatever the calendar says.',
  subject: 'plan',
  *check(plan, project): Iterable<Found> {
    for (const launch of plan.items) {
      if (launch.type !== 'launch' || !launch.on || hasUnknownNeed(project, launch)) {
        continue;
      }
      const on = launch.on.date;
      const open =
        on > project.today ? [] : gatesNeeded(project, launch).filter((gate) => !hadPassedBy(gate, on));
      if (launch.needs.length === 0 || open.length > 0) {
        yield { plan, launch, on, open };
      }
    }
  },
  at: ({ plan, launch }) => placeIn(plan, spanOfItem(launch)),
  message: ({ launch, on, open }) =>
    open.length > 0
      ? `${titleOfItem(launch)} was due on ${on} while ${formatList(open.map((gate) => `'${gate.name}'`))} was open, so it either launched to nobody or its date is no longer true.`
      : `${titleOfItem(launch)} has a date, ${on}, and waits for no gate, so the calendar decides and not the customers.`,
  related: ({ open }) =>
    open.flatMap(({ gate }) =>
      gate ? [{ place: placeIn(gate, gate.name ?? gate.head), message: 'The gate that was open.' }] : [],
    ),
  fixes: ({ plan, launch, on, open }, project) => {
    const isMended =
      on > project.today ||
      (open.length === 0 && gatesExiting(project, 'validation').every((gate) => hadPassedBy(gate, on)));
    if (!isMended) {
      return [];
    }
    const gate = nameOfNeed(project, 'validation');
    return [
      { title: `Launch only once ${gate} has passed`, safe: false, edits: [addNeed(plan, launch, gate)] },
    ];
  },
});
