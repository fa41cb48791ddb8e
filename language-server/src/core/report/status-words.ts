import { formatCount, formatList, formatMoney } from '../text/amounts.ts';
import { sayValueInterval } from '../verdict/bar-words.ts';
import type { AsksToDecide, BarState, VerdictWord } from '../verdict/verdict.ts';
import type {
  GateStatus,
  HypothesisStatus,
  ItemStatus,
  ProjectStatus,
  RidingItemStatus,
  RidingStatus,
} from './status.ts';
import type { Tone } from './style.ts';

/** The sign each verdict is drawn with; one column wide everywhere. */
export const verdictMarks: Readonly<Record<VerdictWord, string>> = {
  untested: '○',
  testing: '◐',
  supported: '✓',
  refuted: '✗',
  inconclusive: '?',
  contested: '±',
  parked: '–',
  superseded: '→',
};

export const verdictTones: Readonly<Record<VerdictWord, Tone>> = {
  untested: 'warning',
  testing: 'information',
  supported: 'good',
  refuted: 'error',
  inconclusive: 'warning',
  contested: 'error',
  parked: 'dim',
  superseded: 'dim',
};

/** `H1`, or what stands for a name that a mistake has taken. */
export function nameOf({ name }: HypothesisStatus): string {
  return name ?? '(no name)';
}

/** `critical problem`; empty where neither is written. */
export function sayKind({ risk, kind }: HypothesisStatus): string {
  return [risk, kind].filter((part) => part !== undefined).join(' ');
}

/**
 * `true rate 53 to 92% (90% sure), chance to clear its bar 88%, 3 more asks decide it at this rate`; undefined while
 * nobody counts and nothing is measured over rows.
 */
export function findFiguresText({
  interval,
  chance,
  measured,
  toDecide,
}: Pick<HypothesisStatus, 'interval' | 'chance' | 'measured' | 'toDecide'>): string | undefined {
  const parts = [
    ...(measured === undefined ? [] : [`true value ${measured} (90% sure)`]),
    ...(interval ? [`true rate ${percent(interval[0])} to ${percent(interval[1])}% (90% sure)`] : []),
    ...(chance === undefined ? [] : [`chance to clear its bar ${sayChance(chance)}`]),
    ...(toDecide === undefined ? [] : [sayToDecide(toDecide)]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Between what the true value lies of what the first bar measures over rows; undefined where none does. */
export function findMeasuredText(bars: readonly BarState[]): string | undefined {
  const bar = bars.find(({ valueInterval }) => valueInterval !== undefined);
  return bar?.valueInterval && sayValueInterval(bar.pass, bar.valueInterval);
}

function sayToDecide({ asks, outcome }: AsksToDecide): string {
  const many = formatCount(asks, 'more ask');
  return outcome === 'inconclusive'
    ? `${many} end between its bars at this rate`
    : `${many} ${asks === 1 ? 'decides' : 'decide'} it at this rate (${outcome})`;
}

/** `written as validated` where the status claims what the evidence does not carry. */
export function findClaimText({ status, verdict }: HypothesisStatus): string | undefined {
  const holds =
    (status === 'validated' && verdict === 'supported') ||
    (status === 'invalidated' && verdict === 'refuted') ||
    status === 'parked' ||
    status === 'superseded';
  return status === undefined || holds ? undefined : `written as ${status}`;
}

export function sayGateState({ passed, passedOn, requirements }: GateStatus): string {
  if (passed) {
    return passedOn === undefined ? 'passed' : `passed on ${passedOn}`;
  }
  const met = requirements.filter((requirement) => requirement.met).length;
  return requirements.length === 0
    ? 'open: it requires nothing'
    : `open, ${met} of ${requirements.length} met`;
}

/** What stands for a gate: its own name, or that it is built in. */
export function sayGate({ name, builtIn }: GateStatus): string {
  return builtIn ? 'built-in gate' : name;
}

/** `SGD 9 000 per month, 1 hire, 1 launch and decision D1`. */
export function sayRiding({ money, hires, launches, shipments, raises, decisions }: RidingStatus): string {
  return formatList([
    ...money.map(formatMoney),
    ...(hires > 0 ? [formatCount(hires, 'hire')] : []),
    ...(launches > 0 ? [formatCount(launches, 'launch', 'launches')] : []),
    ...(shipments > 0 ? [formatCount(shipments, 'shipment')] : []),
    ...(raises > 0 ? [formatCount(raises, 'raise')] : []),
    ...(decisions.length > 0
      ? [`${decisions.length === 1 ? 'decision' : 'decisions'} ${formatList(decisions, 3)}`]
      : []),
  ]);
}

/** `hire "VP Sales" on 2026-05-01 for SGD 9 000 per month`. */
export function sayItem({ type, text, name, on, costs }: ItemStatus): string {
  return [
    type,
    ...(text === undefined ? (name === undefined ? [] : [name]) : [`"${text}"`]),
    ...(on === undefined ? [] : [`on ${on}`]),
    ...(costs ? [`for ${formatMoney(costs)}`] : []),
  ].join(' ');
}

/** The same with what leads from it to the hypothesis it rides on: `launch "Islandwide launch" through H2 and G2`. */
export function sayRidingItem(item: RidingItemStatus): string {
  const through = item.through.length > 0 ? ` through ${formatList(item.through)}` : '';
  return `${sayItem(item)}${through}`;
}

/** Where the venture stands, and where it says so, in one sentence. */
export function sayStage({ stage, claimedStage, steps }: ProjectStatus): string {
  const passed = steps.every((step) => step.is === 'passed');
  const reached = passed ? 'every gate has passed' : `the evidence has brought it to ${stage}`;
  if (claimedStage === undefined || claimedStage === stage) {
    return `${reached[0]?.toUpperCase()}${reached.slice(1)}.`;
  }
  return `The venture claims ${claimedStage}; ${reached}.`;
}

/** A share as whole percent, never 0 or 100 where it is neither. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  return String(share > 0 && share < 1 ? Math.min(99, Math.max(1, whole)) : whole);
}

function sayChance(chance: number): string {
  return `${chance > 0.99 && chance < 1 ? 'above 99' : chance > 0 && chance < 0.01 ? 'below 1' : percent(chance)}%`;
}
