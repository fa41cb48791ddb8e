import { propertyOf, ruleOf, type Step } from '../expectations/grammar-walk.ts';

/** The texts that may name a file, by what the file is for. */
const places: Readonly<Record<string, 'evidence' | 'script' | 'data'>> = {
  'SourceStatement.text': 'evidence',
  'Size.sources': 'evidence',
  'Script.path': 'script',
  'DataQuery.path': 'data',
};

/** What a file is for that is named where a step is taken; undefined where none is named. */
export function findPathPlace({ feature }: Step): 'evidence' | 'script' | 'data' | undefined {
  return places[`${ruleOf(feature)?.name}.${propertyOf(feature)}`];
}
