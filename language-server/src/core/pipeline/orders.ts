import type { Evidence } from '../model/evidence.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { methodOf } from '../verdict/methods.ts';
import { tallyOf } from '../verdict/tally-of.ts';
import { isFromOutside } from './asked.ts';
import { whoWasAsked } from './who-was-asked.ts';

/** Evidence of customers who ordered, or paid ahead. */
export interface Orders {
  readonly evidence: Evidence;
  readonly on: IsoDate;
  /** How many ordered, insiders left out; of what was measured over orders, how many these are. */
  readonly customers: number;
}

/** The orders in a piece of evidence; undefined where it is of another method, has none, or is not in force today. */
export const ordersIn = defineQuery<Evidence, Orders | undefined>(
  'orders in evidence',
  (project, evidence) => {
    const on = evidence.on?.date;
    if (on === undefined || !isOrder(project, evidence) || !isFromOutside(project, evidence)) {
      return undefined;
    }
    const tallies = evidence.bearings.flatMap((bearing) => tallyOf(project, evidence, bearing) ?? []);
    const customers = Math.max(
      0,
      ...tallies.map((tally) => (tally.is === 'count' ? tally.hits : tally.n) - tally.insiders),
    );
    return customers > 0 ? { evidence, on, customers } : undefined;
  },
);

/**
 * The orders of the same customers or for the same claim as those in a piece of evidence, with its own: whatever shares
 * a profile or a hypothesis with it. The earliest come first.
 */
export function ordersBeside(project: Project, evidence: Evidence): readonly Orders[] {
  const beside = new Set<Evidence>([evidence]);
  for (const { hypothesis } of evidence.bearings) {
    for (const other of project.referrers(hypothesis.name, 'evidence')) {
      beside.add(other);
    }
  }
  for (const profile of whoWasAsked(project, evidence)) {
    const name = profile.name?.text ?? '';
    for (const other of project.referrers(name, 'evidence')) {
      beside.add(other);
    }
    for (const experiment of project.referrers(name, 'experiment')) {
      for (const other of experiment.name ? project.referrers(experiment.name.text, 'evidence') : []) {
        beside.add(other);
      }
    }
  }
  return [...beside]
    .flatMap((other) => project.read(ordersIn, other) ?? [])
    .toSorted((a, b) => compareTexts(a.on, b.on) || compareTexts(nameOf(a), nameOf(b)));
}

/** Those of one day follow each other by name, so that whoever asks sees them in one order. */
function nameOf({ evidence }: Orders): string {
  return evidence.name?.text ?? '';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isOrder(project: Project, evidence: Evidence): boolean {
  const method = methodOf(project, evidence);
  return method === 'order' || method === 'presale';
}
