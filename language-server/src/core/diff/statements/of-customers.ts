import type { Alternative } from '../../model/alternative.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Gain, Job, Pain, Profile } from '../../model/profile.ts';
import type { Segment } from '../../model/segment.ts';
import type { Venture } from '../../model/venture.ts';
import { formatNumber } from '../../text/amounts.ts';
import type { Naming } from '../naming.ts';
import { quoted, sayDay, sayFrequency, sayMoney, saySource, sayText, sayTrait } from './say-values.ts';
import { type Statement, statement } from './statement.ts';

export function statementsOfVenture(venture: Venture): readonly Statement[] {
  const { vision, currency, market, approach, stage, founded } = venture;
  return [
    ...statement('vision', vision && quoted(vision.value), vision),
    ...statement('currency', currency?.value, currency),
    ...statement('market', market?.value, market),
    ...statement('approach', approach?.value, approach),
    ...statement('stage', stage?.value, stage),
    ...statement('founded', founded?.value, founded),
  ];
}

export function statementsOfSegment(segment: Segment, naming: Naming): readonly Statement[] {
  const { kind, size, margin, volume, business, beachhead, traits, partOf, name, head } = segment;
  const source = size?.source;
  const sizeSaid =
    size &&
    ((said: string | undefined) =>
      [
        `${formatNumber(size.count)} ${size.unit}`,
        ...(said === undefined ? [] : [`source ${said}`]),
        ...(size.on ? [`on ${sayDay(size.on)}`] : []),
      ].join(' '));
  return [
    ...statement('kind', kind?.value, kind),
    ...(size && sizeSaid
      ? [
          {
            about: 'size',
            said: sizeSaid(source && saySource(source)),
            span: size,
            or: sizeSaid(source && pathOfSource(source, segment, naming)),
          },
        ]
      : []),
    ...statement('margin', margin?.value, margin),
    ...statement('volume', volume?.value, volume),
    ...statement('business', business && '', business),
    ...statement('beachhead', beachhead && '', beachhead),
    ...traits.map((trait) => ({ about: `trait ${trait.key}`, said: sayTrait(trait), span: trait })),
    ...statement('part of', partOf, name ?? head),
  ];
}

export function statementsOfProfile(profile: Profile, naming: Naming): readonly Statement[] {
  const { of, roles, buysFor, info, today, switches, budget, adopter } = profile;
  return [
    ...statement('of', of && naming.nameOf(of, profile), of),
    ...roles.map((word) => ({ about: 'as', said: word.role, span: word })),
    ...buysFor.map((reference) => ({
      about: 'for',
      said: naming.nameOf(reference, profile),
      span: reference,
    })),
    ...info.map((trait) => ({ about: `info ${trait.key}`, said: sayTrait(trait), span: trait })),
    ...today.map((one) => ({
      about: 'today',
      said: [
        ...(one.alternative ? [naming.nameOf(one.alternative, profile)] : []),
        ...(one.words ? [sayText(one.words)] : []),
        ...(one.costs ? [`costs ${sayMoney(one.costs)}`] : []),
      ].join(' '),
      span: one,
    })),
    ...switches.map((one) => ({
      about: `switch ${one.is}`,
      said: [sayText(one.text), ...(one.weight ? [`weight ${one.weight.value}`] : [])].join(' '),
      span: one,
    })),
    ...statement('budget', budget && sayMoney(budget.value), budget),
    ...statement('adopter', adopter && String(adopter.value), adopter),
  ];
}

export function statementsOfNeed(need: Job | Pain | Gain): readonly Statement[] {
  switch (need.type) {
    case 'job':
      return [];
    case 'pain':
      return [
        ...statement('severity', need.severity && String(need.severity.value), need.severity),
        ...statement('felt', need.frequency && sayFrequency(need.frequency), need.frequency),
      ];
    case 'gain':
      return statement('importance', need.importance && String(need.importance.value), need.importance);
  }
}

export function statementsOfAlternative({ strengths, weaknesses, costs }: Alternative): readonly Statement[] {
  return [
    ...strengths.map((text) => ({ about: 'strength', said: sayText(text), span: text })),
    ...weaknesses.map((text) => ({ about: 'weakness', said: sayText(text), span: text })),
    ...statement('costs', costs && sayMoney(costs.value), costs),
  ];
}

/** A source as it is called from the project's folder, where it is a path. */
export function pathOfSource(
  source: { readonly is: string; readonly value: string },
  from: Declaration,
  naming: Naming,
): string {
  return quoted(source.is === 'path' ? naming.pathOf(source.value, from) : source.value);
}
