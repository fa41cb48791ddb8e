import type { EconomicsInput } from '../model/economics.ts';
import type { Requirement } from '../model/gate.ts';
import type { Comparison, Money } from '../model/quantity.ts';
import type { Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { compareDecimals, type Decimal, multiplyDecimals } from '../text/decimal.ts';
import { compareDurations } from '../text/durations.ts';
import { formatNumber } from '../text/amounts.ts';
import type { RequirementState } from './state.ts';
import { holds } from '../verdict/comparing.ts';

/** `payback <= 12 months`: every tier that states its payback keeps to it, and one does. A range is taken at its worse end. */
export function paybackRequirement(
  project: Project,
  requirement: Requirement & { readonly is: 'payback' },
): RequirementState {
  const { comparison, value } = requirement;
  const limit = { amount: value.amount, unit: value.unit };
  const tiers = knownInputs(project, 'payback').map(({ value: payback, on }) => ({
    on,
    holds: holds(
      comparison,
      compareDurations({ amount: worse(comparison, payback), unit: payback.unit }, limit),
    ),
  }));
  const text = `payback ${comparison} ${formatNumber(value.amount)} ${value.unit}`;
  return requirementOf(text, tiers, 'no economics state a payback', 'the payback stated is another');
}

/** `lifetime >= 3 acquisition`, for every tier that states both in one currency. */
export function lifetimeRequirement(
  project: Project,
  requirement: Requirement & { readonly is: 'lifetime' },
): RequirementState {
  const { comparison, times } = requirement;
  const tiers = project.all('economics').flatMap((economics) => {
    const lifetime = known(project, economics.lifetime);
    const acquisition = known(project, economics.acquisition);
    if (!lifetime || !acquisition || lifetime.value.currency !== acquisition.value.currency) {
      return [];
    }
    const least = worse(comparison, lifetime.value);
    const most = multiplyDecimals(times, worse(opposite[comparison], acquisition.value));
    const on = [lifetime.on, acquisition.on]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1);
    return [{ on, holds: holds(comparison, compareDecimals(least, most)) }];
  });
  const text = `lifetime ${comparison} ${formatNumber(times)} acquisition`;
  return requirementOf(
    text,
    tiers,
    'no economics state both in one currency',
    'the lifetime value stated is another',
  );
}

/** That the payback is known at all, whatever it is. */
export function paybackKnownRequirement(project: Project): RequirementState {
  const tiers = knownInputs(project, 'payback').map(({ on }) => ({ on, holds: true }));
  return requirementOf('a known payback', tiers.slice(0, 1), 'no economics state a payback', '');
}

interface Tier {
  readonly holds: boolean;
  readonly on: IsoDate | undefined;
}

function requirementOf(
  text: string,
  tiers: readonly Tier[],
  whenNone: string,
  otherwise: string,
): RequirementState {
  const met = tiers.length > 0 && tiers.every((tier) => tier.holds);
  return {
    text,
    met,
    metOn: met
      ? tiers
          .flatMap((tier) => tier.on ?? [])
          .sort()
          .at(-1)
      : undefined,
    have: met ? 1 : 0,
    need: 1,
    counts: false,
    missing: met ? undefined : tiers.length === 0 ? whenNone : otherwise,
    todo: met ? undefined : tiers.length === 0 ? 'Work out the unit economics' : undefined,
    hypotheses: [],
  };
}

function knownInputs(project: Project, input: 'payback') {
  return project.all('economics').flatMap((economics) => known(project, economics[input]) ?? []);
}

/** A number of the economics that stands today: not one that waits for evidence still to be found. */
function known<Value>(
  project: Project,
  input: EconomicsInput<Value> | undefined,
): { readonly value: Value; readonly on: IsoDate | undefined } | undefined {
  const on = project.findAs('evidence', input?.from)?.on?.date;
  return input === undefined || (on !== undefined && on > project.today)
    ? undefined
    : { value: input.value, on };
}

function worse(comparison: Comparison, quantity: Pick<Money, 'amount' | 'to'>): Decimal {
  const upper = quantity.to ?? quantity.amount;
  return comparison === '<' || comparison === '<=' ? upper : quantity.amount;
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };
