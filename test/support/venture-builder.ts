import type { Allow } from '../../language-server/src/core/model/allow.ts';
import type { Decision } from '../../language-server/src/core/model/decision.ts';
import type { Economics } from '../../language-server/src/core/model/economics.ts';
import type { Gate, Requirement } from '../../language-server/src/core/model/gate.ts';
import { type Course, hypothesisKinds, risks } from '../../language-server/src/core/model/hypothesis.ts';
import type { DeclarationBase } from '../../language-server/src/core/model/node.ts';
import type {
  Hire,
  HireDepartment,
  Launch,
  Plan,
  PlanItem,
  Raise,
  Ship,
  Spend,
} from '../../language-server/src/core/model/plan.ts';
import type { Feature, Product } from '../../language-server/src/core/model/product.ts';
import type { Profile, Role } from '../../language-server/src/core/model/profile.ts';
import { comparisons, type Duration, type Money } from '../../language-server/src/core/model/quantity.ts';
import type { Roadmap } from '../../language-server/src/core/model/roadmap.ts';
import type { Segment } from '../../language-server/src/core/model/segment.ts';
import type { Stage, Venture } from '../../language-server/src/core/model/venture.ts';
import type { IsoDate } from '../../language-server/src/core/text/dates.ts';
import { day, name, quantity, reference, setting, text } from './model-builder.ts';

/**
 * Builds by hand what surrounds hypotheses and evidence, for tests of gates, stages, plans and reports. As in
 * `model-builder.ts` every node stands at the start of its file, and what is awkward to build is written as in the
 * language: `requirement('10 interviews with wei-ling')`. A mistake in such a text throws.
 */

const nowhere = { start: 0, end: 0 };

export function venture(
  named: string,
  fields: Partial<Omit<Venture, 'type' | 'name' | 'stage' | 'currency'>> & {
    readonly stage?: Stage;
    readonly currency?: string;
  } = {},
): Venture {
  const { stage, currency, ...others } = fields;
  return {
    ...base(named),
    type: 'venture',
    ...others,
    stage: stage && setting(stage),
    currency: currency === undefined ? undefined : setting(currency),
  };
}

export function segment(
  named: string,
  fields: Partial<Omit<Segment, 'type' | 'name' | 'parts' | 'beachhead'>> & {
    readonly parts?: readonly string[];
    readonly beachhead?: boolean;
  } = {},
): Segment {
  const { parts = [], beachhead, ...others } = fields;
  return {
    ...base(named),
    type: 'segment',
    traits: [],
    ...others,
    parts: parts.map(name),
    beachhead: beachhead ? { ...nowhere } : undefined,
  };
}

/** A profile `of` a segment, with a pain of each name. */
export function profile(
  named: string,
  as: readonly Role[],
  fields: {
    readonly of?: string;
    readonly buysFor?: readonly string[];
    readonly pains?: readonly string[];
  } = {},
): Profile {
  return {
    ...base(named),
    type: 'profile',
    of: fields.of === undefined ? undefined : reference(fields.of),
    roles: as.map((role) => ({ ...nowhere, role })),
    buysFor: (fields.buysFor ?? []).map(reference),
    info: [],
    jobs: [],
    pains: (fields.pains ?? []).map((pain) => ({ ...nowhere, type: 'pain', name: name(pain) })),
    gains: [],
    today: [],
    switches: [],
  };
}

/** A product whose features each relieve the pains named. */
export function product(named: string, features: Readonly<Record<string, readonly string[]>>): Product {
  return {
    ...base(named),
    type: 'product',
    prices: [],
    features: Object.entries(features).map(
      ([feature, relieves]): Feature => ({
        ...nowhere,
        type: 'feature',
        name: name(feature),
        relieves: relieves.map(reference),
        creates: [],
        does: [],
        requestedBy: [],
      }),
    ),
    milestones: [],
  };
}

export function roadmap(
  named: string,
  fields: { readonly buyer?: string; readonly steps?: readonly string[]; readonly cycle?: string } = {},
): Roadmap {
  const cycle = fields.cycle === undefined ? undefined : duration(fields.cycle);
  return {
    ...base(named),
    type: 'roadmap',
    roles:
      fields.buyer === undefined ? [] : [{ ...nowhere, role: 'buyer', profile: reference(fields.buyer) }],
    steps: (fields.steps ?? []).map(text),
    cycle: cycle && setting(cycle),
  };
}

export function gate(named: string, exits: Stage | undefined, requirements: readonly string[]): Gate {
  return {
    ...base(named),
    type: 'gate',
    exits: exits && setting(exits),
    requirements: requirements.map(requirement),
  };
}

/** What follows `require`, as in the language. */
export function requirement(written: string): Requirement {
  const validated = /^(?!every )(.+) validated$/.exec(written);
  if (validated?.[1]) {
    return { ...nowhere, is: 'validated', hypotheses: validated[1].split(', ').map(reference) };
  }
  const words = written.split(' ');
  if (words[0] === 'every') {
    return {
      ...nowhere,
      is: 'every',
      risks: words.flatMap((word) => risks.find((risk) => risk === word) ?? []),
      kinds: words.flatMap((word) => hypothesisKinds.find((kind) => kind === word) ?? []),
    };
  }
  const heads = /^(\d+) (\S+)(?: (?:with|from) (\S+))?$/.exec(written);
  if (heads) {
    const [, count, unit = '', whom] = heads;
    return {
      ...nowhere,
      is: 'heads',
      count: Number(count),
      unit,
      profile: whom === undefined ? undefined : reference(whom),
    };
  }
  const confirmed = /^"([^"]*)"(?: confirmed on (\S+) by "(.*)")?$/.exec(written);
  if (confirmed) {
    const [, words = '', on, by] = confirmed;
    return {
      ...nowhere,
      is: 'confirmed',
      text: text(words),
      on: on === undefined ? undefined : day(on),
      by: by === undefined ? undefined : text(by),
    };
  }
  const economics = /^(payback|lifetime) (>=|>|<=|<) (.+?)(?: acquisition)?$/.exec(written);
  const comparison = comparisons.find((one) => one === economics?.[2]);
  if (economics?.[1] === 'payback' && comparison) {
    return { ...nowhere, is: 'payback', comparison, value: duration(economics[3] ?? '') };
  }
  if (economics && comparison) {
    return { ...nowhere, is: 'lifetime', comparison, times: economics[3] ?? '' };
  }
  if (words[0] === 'roadmap' && words[1] !== undefined) {
    return { ...nowhere, is: 'roadmap', roadmap: reference(words[1]) };
  }
  throw new Error(`'${written}' is not a requirement.`);
}

/** Unit economics; each number may be followed by the evidence it is from: `12 months from V7`. */
export function economics(
  named: string,
  fields: { readonly acquisition?: string; readonly lifetime?: string; readonly payback?: string },
): Economics {
  const input = <Value>(written: string | undefined, read: (value: string) => Value) => {
    const [value, from] = written?.split(' from ') ?? [];
    return value === undefined
      ? undefined
      : { ...nowhere, value: read(value), from: from === undefined ? undefined : reference(from) };
  };
  return {
    ...base(named),
    type: 'economics',
    acquisition: input(fields.acquisition, money),
    lifetime: input(fields.lifetime, money),
    payback: input(fields.payback, duration),
  };
}

export function decision(
  named: string,
  on: IsoDate,
  course: Course,
  fields: { readonly because?: readonly string[]; readonly changes?: readonly string[] } = {},
): Decision {
  return {
    ...base(named),
    type: 'decision',
    on: day(on),
    course: { ...nowhere, course },
    because: (fields.because ?? []).map((reason) => ({
      ...nowhere,
      is: 'reference',
      reference: reference(reason),
    })),
    changes: (fields.changes ?? []).map(reference),
    by: [],
  };
}

export function plan(...items: readonly PlanItem[]): Plan {
  return { ...base(undefined), type: 'plan', items };
}

interface ItemFields {
  readonly on?: IsoDate;
  readonly costs?: string;
  readonly needs?: readonly string[];
}

export function hire(said: string, as: HireDepartment, fields: ItemFields = {}): Hire {
  return { ...item(said, fields), type: 'hire', as: setting(as) };
}

export function spend(said: string, fields: ItemFields = {}): Spend {
  return { ...item(said, fields), type: 'spend', as: setting('demand') };
}

export function launch(said: string, fields: ItemFields = {}): Launch {
  return { ...item(said, fields), type: 'launch' };
}

export function raise(said: string, fields: ItemFields = {}): Raise {
  return { ...item(said, fields), type: 'raise' };
}

export function ship(feature: string, fields: ItemFields = {}): Ship {
  return { ...item(undefined, fields), type: 'ship', feature: reference(feature) };
}

export function allow(rule: string, on: string, until: IsoDate): Allow {
  return { ...base(undefined), type: 'allow', rule: name(rule), on: reference(on), until: day(until) };
}

/** `SGD 9.50`, `SGD 40 per month`. */
export function money(written: string): Money {
  const value = quantity(written);
  return value.is === 'money' ? value : fail('money', written);
}

function duration(written: string): Duration {
  const value = quantity(written);
  return value.is === 'duration' ? value : fail('a span of time', written);
}

function item(said: string | undefined, { on, costs, needs = [] }: ItemFields) {
  return {
    ...nowhere,
    text: said === undefined ? undefined : text(said),
    on: on === undefined ? undefined : day(on),
    costs: costs === undefined ? undefined : money(costs),
    needs: needs.map(reference),
  };
}

function base(named: string | undefined): DeclarationBase {
  return {
    ...nowhere,
    file: '/venture/model.cdev',
    name: named === undefined ? undefined : name(named),
    head: { ...nowhere },
    notes: [],
    links: [],
  };
}

function fail(what: string, written: string): never {
  throw new Error(`'${written}' is not ${what}.`);
}
