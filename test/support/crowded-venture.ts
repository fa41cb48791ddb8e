import { addDays } from '../../language-server/src/core/text/dates.ts';
import { randomFrom } from '../bench/generate.ts';

/** The day for which a crowded venture is at its busiest. */
export const crowdedToday = '2026-07-01';

/**
 * A venture with so many hypotheses that nobody could read them one by one, in every verdict there is, with the
 * segments, gates, pivots, products and plans to go with them. The same number gives the same text.
 */
export function crowdedVenture(hypotheses: number, seed = 1): string {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[Math.floor(random() * items.length)] ?? otherwise;
  const parts = [ventureText, ...segmentNames.map(segmentText), productText];
  for (let index = 1; index <= hypotheses; index++) {
    parts.push(hypothesisText(index, random, pick));
  }
  return [...parts, gatesText(hypotheses), decisionsText, planText(random)].join('\n');
}

const segmentNames = [
  'bakers',
  'florists',
  'cobblers',
  'tailors',
  'grocers',
  'framers',
  'printers',
  'luthiers',
];

const ventureText = `venture harbour "Harbour, one till for every small shop of a street" {
  vision   "A street of small shops sells together what none of them could sell alone"
  currency EUR
  market   resegmented niche
  approach customer-first
  stage    creation
}`;

function segmentText(name: string, index: number): string {
  const owner =
    index % 3 === 2
      ? ''
      : `
profile owner-of-${name} of ${name} as buyer${index % 4 === 0 ? ', decider' : ''} for clerk-of-${name} {
  info   age 30..65, income EUR 2_900 per month
  pain   fees-${name} "Every card payment costs more than the bag it is carried in" severity 4 daily
  budget EUR ${40 + index * 10} per month
}`;
  return `segment ${name} "Independent ${name} in towns below 50 000 people" niche {
  size ${900 + index * 137} shops source "chamber of trades, 2025" on 2025-12-31${index === 0 ? '\n  beachhead' : ''}
}
profile clerk-of-${name} of ${name} as user {
  info age 18..60, lifestyle "alone in the shop most of the day"
  pain queue-${name} "Whoever waits at the till walks out" severity ${2 + (index % 4)} daily
}${owner}`;
}

const productText = `product till "One till for the street" {
  price EUR 29 per month paid by owner-of-bakers
  feature shared-basket "One basket for several shops" relieves clerk-of-bakers.queue-bakers
  feature quick-pay "Pays in two seconds" relieves clerk-of-florists.queue-florists
  milestone concept on 2025-11-10
  milestone development on 2026-01-20
  milestone testing on 2026-05-04
  milestone launch on 2026-09-15
}
product window "A shop window on the phone" {
  feature reserve "Put aside until six o'clock" relieves clerk-of-tailors.queue-tailors
  milestone concept on 2026-04-01
}
roadmap street {
  buyer      owner-of-bakers
  influencer "the head of the traders' association"
  saboteur   "the agent of the card terminal"
  step "walk in", "trial week", "yearly contract"
  cycle 21 days
}`;

const kinds = [
  { kind: 'problem', says: 'lose a customer a day to the queue', unit: 'interviews', method: 'interview' },
  { kind: 'problem', says: 'do not know what sold by noon', unit: 'interviews', method: 'interview' },
  { kind: 'customer', says: 'choose their own till', unit: 'interviews', method: 'interview' },
  { kind: 'solution', says: 'use the shared basket in a trial week', unit: 'pilots', method: 'pilot' },
  { kind: 'pricing', says: 'pay EUR 29 a month ahead', unit: 'presales', method: 'presale' },
  { kind: 'channel', says: "sign up at the traders' evening", unit: 'signups', method: 'signup' },
  { kind: 'sales', says: 'order within 21 days', unit: 'orders', method: 'order' },
  { kind: 'demand', says: 'ask for it after a neighbour has it', unit: 'signups', method: 'signup' },
  { kind: 'team', says: 'are served by two part-time fitters', unit: 'pilots', method: 'pilot' },
] as const;

const risks = ['critical', 'high', 'high', 'medium', 'medium', 'medium', 'low'] as const;

function hypothesisText(
  index: number,
  random: () => number,
  pick: <Item>(items: readonly Item[], otherwise: Item) => Item,
): string {
  const { kind, says, unit, method } = pick(kinds, kinds[0]);
  const segment = pick(segmentNames, 'bakers');
  const need = pick([8, 12, 15, 20, 24, 60, 200], 12);
  const name = `H${index}`;
  const day = addDays('2026-01-05', Math.floor(random() * 170));
  const fate = random();
  const asked = fate < 0.25 ? 0 : fate < 0.5 ? Math.max(1, Math.floor(need * random())) : need;
  const held = Math.floor(asked * (fate > 0.85 ? 0.2 * random() : 0.4 + 0.6 * random()));
  const restsOn = index > 12 && random() < 0.3 ? `\n  rests on H${1 + Math.floor(random() * 10)}` : '';
  const status = fate > 0.96 ? '\n  status parked' : fate > 0.9 ? '\n  status validated' : '';
  const about = kind === 'pricing' || kind === 'sales' ? `${segment}` : `clerk-of-${segment}`;
  const second = fate > 0.6 && fate < 0.72;
  const hypothesis = `hypothesis ${name} "${Math.round(40 + 50 * random())}% of ${segment} in a street of ${6 + (index % 30)} shops ${says}" {
  kind  ${kind}
  about ${about}
  risk  ${pick(risks, 'medium')}${restsOn}
  pass when >= ${pick([40, 50, 60, 70], 60)}% of ${need} ${unit} by ${addDays(day, 40)}
  fail when < 25%${status}
}`;
  if (asked === 0) {
    return hypothesis;
  }
  const half = Math.ceil(asked / 2);
  const tallies =
    second && asked > 3
      ? [
          [Math.min(held, half), half],
          [Math.floor((asked - half) * 0.2), asked - half],
        ]
      : [[held, asked]];
  return [
    hypothesis,
    ...tallies.map(
      (
        [hits, n],
        part,
      ) => `evidence V${index}${part === 0 ? '' : 'b'} from ${method} on ${addDays(day, part * 3)} {
  ${part === 0 ? 'supports' : 'contradicts'} ${name} with ${hits} of ${n}
  with     clerk-of-${segment}
  source   "notebook ${index}, pages ${index % 7} to ${(index % 7) + 9}"
  quote    "${part === 0 ? 'On Saturdays I stop counting who leaves' : 'I would rather keep the one I know'}" from "P${index}"
}`,
    ),
  ].join('\n');
}

function gatesText(hypotheses: number): string {
  const named = [1, 2, 3, 4, 5, 6].filter((index) => index <= hypotheses).map((index) => `H${index}`);
  return `gate G1 exits discovery {
  require ${named.join(', ')} validated
  require 40 interviews with clerk-of-bakers
  require every critical problem hypothesis validated
}
gate G2 exits validation {
  require every critical pricing or sales hypothesis validated
  require 25 orders from owner-of-bakers
  require roadmap street
}
gate G3 exits creation {
  require every critical demand hypothesis validated
  require "The association puts its name to it" confirmed
}`;
}

const decisionsText = `decision D1 on 2026-02-20 pivot from discovery to discovery {
  because V3, V7
  changes bakers
  learned "It is the queue, not the fees"
  by      "Maren"
}
decision D2 on 2026-05-22 pivot from validation to discovery {
  because V12, V20
  changes H4
  learned "Owners pay for the basket they share, nobody pays for a quicker card"
  by      "Maren", "Jo"
}
decision D3 on 2026-06-12 persevere {
  because V31
  learned "One bad Saturday is no street"
  by      "Jo"
}`;

function planText(random: () => number): string {
  const items = Array.from({ length: 26 }, (_, index) => {
    const on = addDays('2026-03-01', Math.floor(random() * 300));
    const needs = index % 4 === 3 ? '' : ` needs ${['G1', 'G2', 'G3', 'building'][index % 4] ?? 'G1'}`;
    const cost = 500 * (1 + Math.floor(random() * 60));
    switch (index % 5) {
      case 0:
        return `  hire   "Fitter for quarter ${index}" as operations on ${on} costs EUR ${1_800 + index * 40} per month${needs}`;
      case 1:
        return `  spend  "Stand at the fair of town ${index}" as demand on ${on} costs EUR ${cost}${needs}`;
      case 2:
        return `  launch "Street ${index}" on ${on}${needs}`;
      case 3:
        return index < 5
          ? `  ship   till.shared-basket on 2026-06-15`
          : `  spend  "Terminals for street ${index}" as product on ${on} costs EUR ${cost}${needs}`;
      default:
        return `  raise  "Round ${index} of the street's own money" on ${on}${needs}`;
    }
  });
  return `plan {\n${items.join('\n')}\n}\n`;
}
