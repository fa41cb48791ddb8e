import type { Declaration } from '../../model/declaration.ts';
import type { Money, Quantity, Trait, Words } from '../../model/quantity.ts';

/** Every sum of money in a declaration. */
export function moneyIn(declaration: Declaration): readonly Money[] {
  return placesIn(declaration).filter((value): value is Money => value?.is === 'money');
}

function placesIn(declaration: Declaration): readonly (Quantity | Words | undefined)[] {
  switch (declaration.type) {
    case 'segment':
      return factsIn(declaration.traits);
    case 'profile':
      return [
        ...factsIn(declaration.info),
        ...declaration.today.map(({ costs }) => costs),
        declaration.budget?.value,
      ];
    case 'alternative':
      return [declaration.costs?.value];
    case 'product':
      return declaration.prices.map(({ money }) => money);
    case 'hypothesis':
      return [...declaration.passBars, ...declaration.failBars].map(({ threshold }) =>
        threshold.is === 'value' ? threshold.value : undefined,
      );
    case 'experiment':
      return [declaration.cost?.value];
    case 'evidence':
      return [
        ...declaration.bearings.map(({ tally }) => (tally?.is === 'measured' ? tally.value : undefined)),
        ...declaration.commitments.map(({ money }) => money),
      ];
    case 'economics':
      return [declaration.acquisition?.value, declaration.lifetime?.value];
    case 'plan':
      return declaration.items.map(({ costs }) => costs);
    default:
      return [];
  }
}

function factsIn(traits: readonly Trait[]): readonly Trait['value'][] {
  return traits.map(({ value }) => value);
}
