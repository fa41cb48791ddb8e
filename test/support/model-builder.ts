import { Recorder } from '../../language-server/src/core/incremental/recorder.ts';
import type { Declaration } from '../../language-server/src/core/model/declaration.ts';
import type {
  Bearing,
  BearingVerb,
  Commitment,
  CountTally,
  Evidence,
  MeasuredTally,
} from '../../language-server/src/core/model/evidence.ts';
import type { Experiment, Method } from '../../language-server/src/core/model/experiment.ts';
import type {
  Bar,
  Hypothesis,
  HypothesisKind,
  Revision,
} from '../../language-server/src/core/model/hypothesis.ts';
import type {
  DeclarationBase,
  Name,
  Reference,
  Setting,
  Text,
} from '../../language-server/src/core/model/node.ts';
import {
  comparisons,
  type Day,
  type Quantity,
  timeUnits,
} from '../../language-server/src/core/model/quantity.ts';
import { ProjectState } from '../../language-server/src/core/names/project-state.ts';
import type { Project } from '../../language-server/src/core/names/project.ts';
import { settingsSchema } from '../../language-server/src/core/settings/settings.ts';
import { findDate, type IsoDate } from '../../language-server/src/core/text/dates.ts';
import { findDecimal } from '../../language-server/src/core/text/decimal.ts';
import { lineIndexOf } from '../../language-server/src/core/text/line-index.ts';
import type { FilePath, Span } from '../../language-server/src/core/text/span.ts';

/**
 * Builds models by hand, for tests of what is computed from a model and not of how it is read. Every node stands at the
 * start of its file; what a test does not say is left as a founder leaves it who has not written it.
 *
 * What is awkward to build, bars and tallies, is written as in the language: `bar('>= 60% of 15 interviews by 2026-02-15')`,
 * `supports('H1', '8 of 10')`. A mistake in such a text throws.
 */

const nowhere: Span = { start: 0, end: 0 };

// ---- nodes

export function name(text: string): Name {
  return { ...nowhere, text };
}

export function reference(to: string): Reference {
  return { ...nowhere, name: to };
}

export function text(value: string): Text {
  return { ...nowhere, value };
}

export function setting<const Value>(value: Value): Setting<Value> {
  return { ...nowhere, valueStart: 0, value };
}

export function day(date: IsoDate): Day {
  return { ...nowhere, date: findDate(date) ?? fail('a day', date), precision: 'day' };
}

/** `60%`, `14 days`, `SGD 9.50`, `SGD 40 per month` or a plain number. */
export function quantity(written: string): Quantity {
  const match = /^(?:([A-Z]{3}) )?(-?[\d.]+)(%)?(?: ([a-z]+))?(?: per ([a-z]+))?$/.exec(written);
  const amount = findDecimal(match?.[2] ?? '') ?? fail('a quantity', written);
  const [, currency, , percent, word, per] = match ?? [];
  if (currency !== undefined) {
    return { ...nowhere, is: 'money', currency, amount, per };
  }
  if (word !== undefined) {
    const unit = timeUnits.find((unit) => unit === word) ?? fail('a unit of time', written);
    return { ...nowhere, is: 'duration', amount, unit };
  }
  return { ...nowhere, is: percent ? 'percent' : 'number', amount };
}

// ---- hypotheses

export function hypothesis(
  named: string,
  fields: Partial<Omit<Hypothesis, 'type' | 'name' | 'kind'>> & { readonly kind?: HypothesisKind } = {},
): Hypothesis {
  const { kind, ...others } = fields;
  return {
    ...base(named),
    type: 'hypothesis',
    about: [],
    restsOn: [],
    revisions: [],
    passBars: [],
    failBars: [],
    ...others,
    kind: kind && setting(kind),
  };
}

/** `[median] CMP COUNT|PERCENT|VALUE [of|over N UNIT] [by DATE]`, for pass and fail bars alike. */
export function bar(written: string): Bar {
  const match = /^(median )?(>=|>|<=|<) (.+?)(?: (of|over) (\d+) (\S+))?(?: by (\S+))?$/.exec(written);
  const [, median, operator, value = '', word, n, unit = '', by] = match ?? fail('a bar', written);
  const amount = quantity(value);
  const comparison = comparisons.find((comparison) => comparison === operator) ?? fail('a bar', written);
  const isMeasured = word === 'over' || median !== undefined;
  return {
    ...nowhere,
    comparison,
    threshold:
      amount.is === 'percent' && !isMeasured
        ? { ...nowhere, is: 'share', percent: amount.amount }
        : amount.is === 'number' && !isMeasured
          ? { ...nowhere, is: 'count', count: amount.amount }
          : { ...nowhere, is: 'value', value: amount, median: median !== undefined },
    sample: word === undefined ? undefined : { ...nowhere, n: Number(n), unit, measured: word === 'over' },
    by: by === undefined ? undefined : day(by),
  };
}

export function revision(number: number, since?: IsoDate): Revision {
  return { ...nowhere, number, since: since === undefined ? undefined : day(since) };
}

// ---- evidence

export function experiment(
  named: string,
  method: Method,
  fields: Partial<Omit<Experiment, 'type' | 'name' | 'method'>> = {},
): Experiment {
  return {
    ...base(named),
    type: 'experiment',
    method: { ...nowhere, method },
    tests: [],
    with: [],
    ...fields,
  };
}

/** Evidence from an experiment or a bare method, found on a day. */
export function evidence(
  named: string,
  from: string,
  on: IsoDate,
  bearings: readonly Bearing[] = [],
  fields: Partial<Omit<Evidence, 'type' | 'name' | 'from' | 'on' | 'bearings'>> = {},
): Evidence {
  return {
    ...base(named),
    type: 'evidence',
    from: reference(from),
    on: day(on),
    bearings,
    with: [],
    commitments: [],
    sources: [],
    quotes: [],
    by: [],
    replaces: [],
    ...fields,
  };
}

/** `supports('H1', '8 of 10')`, `supports('H1', '12 days over 5')`, and without a tally. */
export function supports(to: string, tally?: string, fields: Partial<Bearing> = {}): Bearing {
  return bearing('supports', to, tally, fields);
}

export function contradicts(to: string, tally?: string, fields: Partial<Bearing> = {}): Bearing {
  return bearing('contradicts', to, tally, fields);
}

export function informs(to: string, tally?: string, fields: Partial<Bearing> = {}): Bearing {
  return bearing('informs', to, tally, fields);
}

/** What someone gave up; money as `SGD 190`. */
export function commitment(is: Commitment['is'], money?: string): Commitment {
  const amount = money === undefined ? undefined : quantity(money);
  return { ...nowhere, is, money: amount?.is === 'money' ? amount : undefined };
}

/** `8 of 10` or `12 days over 5`. */
export function tallyAsWritten(written: string): CountTally | MeasuredTally {
  const match = /^(.+) (of|over) (\d+)$/.exec(written);
  const [, first = '', word, n] = match ?? fail('a tally', written);
  return word === 'of'
    ? { ...nowhere, is: 'count', hits: Number(first), n: Number(n) }
    : { ...nowhere, is: 'measured', value: quantity(first), n: Number(n) };
}

// ---- projects

export interface ProjectFields {
  readonly today?: IsoDate;
  /** What `cdev.json` says. */
  readonly settings?: unknown;
  readonly exists?: (path: FilePath) => boolean;
}

/** A project of one file that holds these declarations. */
export function projectOf(declarations: readonly Declaration[], fields: ProjectFields = {}): Project {
  const { today = '2026-04-05', settings = {}, exists = () => false } = fields;
  const project = new ProjectState('/venture', settingsSchema.parse(settings), {
    recorder: new Recorder(false),
    exists,
    findingsBefore: () => [],
    todayFor: (read) => read.today ?? today,
  });
  project.updateFile({ path: file, declarations, problems: [], lines: lineIndexOf(''), length: 0 });
  return project;
}

const file = '/venture/model.cdev';

function base(named: string): DeclarationBase {
  return { ...nowhere, file, name: name(named), head: nowhere, notes: [], links: [] };
}

function bearing(
  verb: BearingVerb,
  to: string,
  tally: string | undefined,
  fields: Partial<Bearing>,
): Bearing {
  return {
    ...nowhere,
    verb,
    hypothesis: reference(to),
    tally: tally === undefined ? undefined : tallyAsWritten(tally),
    statement: nowhere,
    ...fields,
  };
}

function fail(what: string, written: string): never {
  throw new Error(`'${written}' is not ${what}.`);
}
