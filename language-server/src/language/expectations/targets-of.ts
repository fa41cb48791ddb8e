import type { GrammarAST } from 'langium';
import { type ExpectedReference, referencesOf } from '../../core/names/references.ts';
import { readModel } from '../lowering/read-model.ts';
import { type Feature, type GrammarWalk, nameOfFeature, type Step } from './grammar-walk.ts';
import { findSample, someAmount } from './sample.ts';

/** What a reference may lead to where a step is taken. */
export type Targets = Pick<ExpectedReference, 'after' | 'expects' | 'words'>;

const known = new Map<Feature, Map<GrammarAST.RuleCall | undefined, Targets | undefined>>();

/**
 * What the name may stand for that a step of the grammar reads. There is one list of what references lead to, and it
 * speaks of the model; so the shortest text with a name in this place is read as a model, and the list is asked.
 */
export function findTargets(walk: GrammarWalk, step: Step): Targets | undefined {
  if (nameOfFeature(step.feature) !== 'REFERENCE') {
    return undefined;
  }
  const declaration = walk.callsAround(step).at(-1);
  let ofFeature = known.get(step.feature);
  if (!ofFeature) {
    ofFeature = new Map();
    known.set(step.feature, ofFeature);
  }
  if (!ofFeature.has(declaration)) {
    ofFeature.set(declaration, findTargetsInSamples(walk, step.feature, declaration));
  }
  return ofFeature.get(declaration);
}

const placeholder = 'what-is-asked-about';

/** Whatever is counted, paid or measured: a sum of money, say, is read only where it has a currency. */
const amounts = ['1', 'EUR 1', '1%', '1 days'];

function findTargetsInSamples(
  walk: GrammarWalk,
  feature: Feature,
  declaration: GrammarAST.RuleCall | undefined,
): Targets | undefined {
  const sample = findSample(walk, feature, declaration, placeholder);
  for (const amount of sample === undefined ? [] : amounts) {
    const text = sample?.replaceAll(someAmount, amount) ?? '';
    const found = readModel('', text)
      .declarations.flatMap(referencesOf)
      .find(({ reference }) => reference.name === placeholder);
    if (found) {
      return { after: found.after, expects: found.expects, words: found.words };
    }
  }
  return undefined;
}
