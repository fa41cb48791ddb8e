import { type HypothesisKind, hypothesisKinds, type Risk, risks } from '../../../core/model/hypothesis.ts';
import { folded } from '../../../core/text/folded.ts';

/** The kind that people mean by a word of their own; undefined where it is anybody's guess. */
export function findKind(word: string): HypothesisKind | undefined {
  return find(word, hypothesisKinds, kindWords);
}

/** The risk that people mean by a word of their own. Numbers mean something else in every table. */
export function findRisk(word: string): Risk | undefined {
  return find(word, risks, riskWords);
}

function find<Word extends string>(
  word: string,
  own: readonly Word[],
  others: Readonly<Partial<Record<Word, readonly string[]>>>,
): Word | undefined {
  const plain = folded(word).replace(/[\s_-]+/g, ' ');
  return own.find((each) => each === plain || others[each]?.includes(plain) === true);
}

const kindWords: Readonly<Record<HypothesisKind, readonly string[]>> = {
  customer: [
    'customers',
    'customer segment',
    'customer segments',
    'segment',
    'segments',
    'persona',
    'user',
    'users',
    'early adopters',
  ],
  problem: ['problems', 'pain', 'pains', 'need', 'needs', 'job', 'jobs', 'jobs to be done'],
  solution: [
    'solutions',
    'product',
    'feature',
    'features',
    'value',
    'value proposition',
    'value propositions',
    'unique value proposition',
    'uvp',
  ],
  pricing: [
    'price',
    'prices',
    'revenue',
    'revenues',
    'revenue stream',
    'revenue streams',
    'monetization',
    'monetisation',
    'willingness to pay',
  ],
  channel: ['channels', 'distribution', 'reach'],
  demand: [
    'demand creation',
    'marketing',
    'growth',
    'acquisition',
    'customer relationship',
    'customer relationships',
    'key metric',
    'key metrics',
  ],
  market: ['market type', 'market size', 'positioning'],
  competition: [
    'competitor',
    'competitors',
    'competitive',
    'alternative',
    'alternatives',
    'existing alternatives',
    'unfair advantage',
    'advantage',
  ],
  sales: ['sale', 'selling', 'sales model', 'sales process'],
  team: [
    'company',
    'people',
    'operations',
    'key partner',
    'key partners',
    'key partnerships',
    'key resource',
    'key resources',
    'key activity',
    'key activities',
  ],
};

const riskWords: Readonly<Record<Risk, readonly string[]>> = {
  low: ['l', 'minor', 'very low'],
  medium: ['m', 'med', 'moderate', 'mid', 'normal'],
  high: ['h', 'major'],
  critical: ['very high', 'highest', 'fatal', 'killer', 'leap of faith', 'riskiest', 'blocker', 'must'],
};
