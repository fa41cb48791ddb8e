import type { DataQuery } from '../../model/data.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type Setting, valueSpan } from '../../model/node.ts';
import { called, calledFirst } from '../../names/called.ts';
import { formatCount } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { isInForce } from './in-force.ts';

type Found = { readonly evidence: Evidence } & (
  | {
      readonly is: 'written';
      readonly insiders: Setting<number>;
      /** Everyone it is of. */
      readonly people: number;
    }
  | { readonly is: 'rows'; readonly data: DataQuery }
);

export const insiderEvidence = defineRule({
  name: 'insider-evidence',
  family: 'evidence',
  severity: 'warning',
  summary: 'Everyone in the evidence is team, friend or family.',
  source: 'Customer Development: an idea is validated with actual customers, and friends are kind.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    if (!isInForce(project, evidence)) {
      return;
    }
    const { insiders } = evidence;
    const sizes = evidence.bearings.flatMap((bearing) => tallyOf(project, evidence, bearing)?.people ?? []);
    const people = Math.max(...sizes);
    if (insiders && insiders.value > 0 && sizes.length > 0 && insiders.value >= people) {
      yield { evidence, is: 'written', insiders, people };
      return;
    }
    for (const bearing of evidence.bearings) {
      const rows = project.rowsOf(evidence, bearing)?.tally;
      if (bearing.data && rows && (rows.allInsiders || (rows.people === 0 && rows.insiders > 0))) {
        yield { evidence, is: 'rows', data: bearing.data };
        return;
      }
    }
  },
  at: (found) =>
    placeIn(found.evidence, found.is === 'written' ? valueSpan(found.insiders) : found.data.path),
  message: (found) =>
    found.is === 'written' && found.insiders.value > found.people
      ? `${calledFirst(found.evidence)} counts ${formatCount(found.insiders.value, 'insider')} among ${formatCount(found.people, 'person', 'people')}, which cannot be, and leaves nobody who is a customer.`
      : `Everyone in ${called(found.evidence)} is an insider${found.is === 'rows' ? ' by its rows' : ''}, so no customer has said or done anything.`,
});
