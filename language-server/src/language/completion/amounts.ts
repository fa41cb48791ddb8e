import type { GrammarAST } from 'langium';
import type { ExpectationAt } from '../expectations/expectation-at.ts';
import { type Feature, propertyOf, ruleOf } from '../expectations/grammar-walk.ts';

/** What an amount must be in a place: the language lets any be written and says what is wanted. */
type Wanted = 'money' | 'duration' | 'percent' | 'number' | 'any';

const wantedBy: Readonly<Record<string, Wanted>> = {
  'Price.money': 'money',
  'Today.costs': 'money',
  'Costs.money': 'money',
  'Cost.money': 'money',
  'Budget.money': 'money',
  'Commitment.money': 'money',
  'Item.costs': 'money',
  'Cycle.duration': 'duration',
};
/** Where the word before decides. */
const wantedBehind: Readonly<Record<string, Wanted>> = {
  acquisition: 'money',
  lifetime: 'money',
  margin: 'percent',
  payback: 'duration',
};

/** What an amount has to be that is read by a call of its rule. */
export function wantedAmount(call: GrammarAST.RuleCall | undefined, expectation: ExpectationAt): Wanted {
  const rule = call && ruleOf(call)?.name;
  if (!call || rule === undefined) {
    return 'any';
  }
  if (rule === 'Input' || rule === 'Require') {
    const word = expectation.tokens.findLast(({ image }) => wantedBehind[image] !== undefined)?.image ?? '';
    return rule === 'Require' && word === 'lifetime' ? 'number' : (wantedBehind[word] ?? 'any');
  }
  return wantedBy[`${rule}.${propertyOf(call)}`] ?? 'any';
}

/** Whether a word of an amount fits what has been written of it, and what is wanted in its place. */
export function fitsAmount(feature: Feature, expectation: ExpectationAt): boolean {
  if (ruleOf(feature)?.name !== 'Amount') {
    return true;
  }
  const { roles, tokens } = expectation;
  const begin = beginOfAmount(expectation, feature);
  const call = roles[begin]?.calls[0];
  const wanted = wantedAmount(call, expectation);
  const hasCurrency = roles.slice(begin).some((role) => role && propertyOf(role.feature) === 'currency');
  if (propertyOf(feature) === 'unit') {
    const isOne = tokens.at(-1)?.image === '1';
    const isSingular = 'value' in feature && !feature.value.endsWith('s');
    return (
      !hasCurrency &&
      !(tokens.at(-1)?.image.endsWith('%') ?? false) &&
      isOne === isSingular &&
      (wanted === 'any' || wanted === 'duration')
    );
  }
  return hasCurrency;
}

/** The index of the token with which the amount begins that is being written. */
function beginOfAmount({ roles, tokens }: ExpectationAt, feature: Feature): number {
  const last = roles.length - 1;
  const isCurrency = (index: number) => {
    const role = roles[index];
    return (
      role !== undefined &&
      ruleOf(role.feature) === ruleOf(feature) &&
      propertyOf(role.feature) === 'currency'
    );
  };
  return tokens.length > 1 && isCurrency(last - 1) ? last - 1 : last;
}
