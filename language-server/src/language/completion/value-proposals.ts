import { methods } from '../../core/model/experiment.ts';
import { periods } from '../../core/model/quantity.ts';
import type { Project } from '../../core/names/project.ts';
import { freeNumber } from '../../core/rules/free-name.ts';
import { rules } from '../../core/rules/index.ts';
import { addDays, addMonths, daysInMonth, formatDate, type IsoDate } from '../../core/text/dates.ts';
import type { ExpectationAt } from '../expectations/expectation-at.ts';
import { nameOfFeature, propertyOf, ruleOf, type Step } from '../expectations/grammar-walk.ts';
import { findKeywordDocOf } from '../expectations/keyword-doc.ts';
import type { GrammarReader } from '../expectations/reader.ts';
import { currencyCodes } from '../lexing/currencies.ts';
import { wantedAmount } from './amounts.ts';
import type { Proposal } from './proposal.ts';

/** What can be written where a name, a number or a day is wanted that refers to nothing. */
export function proposeValues(
  expectation: ExpectationAt,
  reader: GrammarReader,
  project: Project,
): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const step of expectation.steps) {
    for (const proposal of valuesOf(step, expectation, reader, project)) {
      found.set(proposal.label, found.get(proposal.label) ?? proposal);
    }
  }
  return [...found.values()];
}

function valuesOf(
  step: Step,
  expectation: ExpectationAt,
  { walk }: GrammarReader,
  project: Project,
): readonly Proposal[] {
  const { feature } = step;
  const rule = ruleOf(feature)?.name ?? '';
  const property = propertyOf(feature) ?? '';
  const place = `${rule}.${property}`;
  switch (nameOfFeature(feature)) {
    case 'DATE':
      return datesAround(project.today, place);
    case 'NUMBER':
      return (scales[place] ?? []).map(
        ([number, detail]): Proposal => ({ ...plain('number', number), detail }),
      );
    case 'ID':
      break;
    default:
      return [];
  }
  switch (place) {
    case 'Currency.currency':
      return currencyCodes.map((code) => ({ ...plain('currency', code), detail: nameOfCurrency(code) }));
    case 'Amount.currency': {
      const wanted = wantedAmount(walk.callsAround(step)[0], expectation);
      return wanted === 'any' || wanted === 'money' ? currenciesOf(project).map(moneyIn) : [];
    }
    case 'Literal.currency':
      return currenciesOf(project).map(moneyIn);
    case 'Amount.per':
      return ['month', 'year', 'week', 'day', 'customer'].map((unit) => plain('unit', unit));
    case 'Frequency.period':
      return periods.map((period) => plain('unit', period));
    case 'BarSample.unit':
      return [...methods.map(unitOf), ...['people', 'customers'].map((unit) => plain('unit', unit))];
    case 'Require.unit':
      return methods.map((method) => {
        const unit = unitOf(method);
        return { ...unit, text: `${unit.text} `, goesOn: true };
      });
    case 'Size.unit':
      return ['people', 'households', 'businesses'].map((unit) => plain('unit', unit));
    case 'Fact.key':
      return ['age', 'income', 'lifestyle', 'reason'].map((key) => ({
        ...plain('unit', `${key} `),
        label: key,
        goesOn: true,
      }));
    case 'Allow.rule':
      return rules
        .filter(({ allowable }) => allowable)
        .map(({ name, summary }): Proposal => ({ ...plain('rule', name), doc: summary }));
    default:
      return property === 'name' ? newNamesFor(rule, project) : [];
  }
}

function plain(kind: Proposal['kind'], text: string): Proposal {
  return { kind, label: text, text, goesOn: false };
}

/** A currency is no sum yet. */
function moneyIn(code: string): Proposal {
  return { ...plain('currency', `${code} `), label: code, detail: nameOfCurrency(code), goesOn: true };
}

let namesOfCurrencies: Intl.DisplayNames | undefined;

/** What a code stands for, which few know by heart of any but their own. */
function nameOfCurrency(code: string): string | undefined {
  namesOfCurrencies ??= new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
  return /^[A-Z]{3}$/.test(code) ? namesOfCurrencies.of(code) : undefined;
}

/** The currency of the venture. */
export function currencyOf(project: Project): string | undefined {
  return project.all('venture')[0]?.currency?.value;
}

/** The venture's currency, and those in which something in the project has its price. */
function currenciesOf(project: Project): readonly string[] {
  const own = currencyOf(project);
  const used = project.all('product').flatMap(({ prices }) => prices.map(({ money }) => money.currency));
  const all = [...new Set([...(own === undefined ? [] : [own]), ...used])];
  return all.length > 0 ? all : ['EUR', 'USD'];
}

const irregular: Readonly<Record<string, string>> = {
  'letter-of-intent': 'letters-of-intent',
  outreach: 'outreaches',
};

/** What a method counts, with what the method is. */
function unitOf(method: string): Proposal {
  return { ...plain('unit', pluralOf(method)), doc: findKeywordDocOf(method) };
}

function pluralOf(method: string): string {
  return irregular[method] ?? (/(?:ion|usage|research)$/.test(method) ? method : `${method}s`);
}

const letters: Readonly<Record<string, string>> = {
  Hypothesis: 'H',
  Experiment: 'E',
  Evidence: 'V',
  Gate: 'G',
  Decision: 'D',
};

/** The next name in the row, for what is mostly numbered. */
function newNamesFor(rule: string, project: Project): readonly Proposal[] {
  const letter = letters[rule];
  return letter === undefined
    ? []
    : [{ ...plain('new-name', freeNumber(project, letter)), detail: 'the next free name' }];
}

const fiveSteps = (least: string, most: string): readonly (readonly [string, string])[] => [
  ['1', least],
  ['2', ''],
  ['3', ''],
  ['4', ''],
  ['5', most],
];

/** What each number of a scale means. */
const scales: Readonly<Record<string, readonly (readonly [number: string, meaning: string])[]>> = {
  'Pain.severities': fiveSteps('a nuisance', 'unbearable'),
  'Gain.importances': fiveSteps('nice', 'decisive'),
  'Switch.weights': fiveSteps('hardly a loss', 'they would not do it for that alone'),
  'Adopter.step': [
    ['1', 'has the problem'],
    ['2', 'knows it'],
    ['3', 'looks for a solution'],
    ['4', 'has built one'],
    ['5', 'has a budget'],
  ],
};

/** Places that look ahead; everywhere else something has happened. */
const ahead = new Set(['Bar.dates', 'Allow.dates', 'Period.ends', 'Item.dates']);

function datesAround(today: IsoDate, place: string): readonly Proposal[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const monthEnd = formatDate(year, month, daysInMonth(year, month));
  const dates: readonly (readonly [IsoDate, string])[] = ahead.has(place)
    ? [
        [today, 'today'],
        [addDays(today, 7), 'in a week'],
        [addDays(today, 14), 'in two weeks'],
        [monthEnd, 'the end of this month'],
        [addMonths(today, 1), 'in a month'],
        [addMonths(today, 3), 'in three months'],
        [`${year}-12-31`, 'the end of this year'],
      ]
    : [
        [today, 'today'],
        [addDays(today, -1), 'yesterday'],
        [addDays(today, -7), 'a week ago'],
        [addDays(today, -14), 'two weeks ago'],
        [addMonths(today, -1), 'a month ago'],
        [`${String(year).padStart(4, '0')}-01-01`, 'the beginning of this year'],
      ];
  return dates.map(([date, detail]): Proposal => ({ ...plain('date', date), detail }));
}
