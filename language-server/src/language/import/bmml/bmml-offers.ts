import type { DraftProduct } from '../draft.ts';
import { findPrice } from '../find-price.ts';
import { NameBook } from '../name-book.ts';
import { fitsOf } from './bmml-fits.ts';
import { type BmmlLedger, describedBy, forOf } from './bmml-ledger.ts';
import { type BmmlPeople, payersOf } from './bmml-people.ts';
import type { YamlView } from './yaml-view.ts';

export interface BmmlOffers {
  readonly products: readonly DraftProduct[];
  /** ISO 4217: that of the first price. */
  readonly currency: string | undefined;
}

/** What is offered, what it is good for, and what is paid for it. */
export function offersOf(bmml: YamlView, people: BmmlPeople, ledger: BmmlLedger): BmmlOffers {
  const products = productsOf(bmml, ledger);
  const { uses, claims } = fitsOf(bmml, ledger);
  for (const { text, about } of claims) {
    ledger.guess('solution', text, { about });
  }
  const prices = pricesOf(bmml, products, people, ledger);
  return {
    products: products.map((product) => ({
      ...product,
      prices: prices.filter(({ product: name }) => name === product.name),
      features: product.features?.map((feature) => ({
        ...feature,
        ...uses.get(`${product.name}.${feature.name}`),
      })),
    })),
    currency: prices[0]?.currency,
  };
}

function productsOf(bmml: YamlView, ledger: BmmlLedger): readonly DraftProduct[] {
  return ledger.named(bmml.listOf('value_propositions'), 'vp-', 'offer').map((offer) => {
    const { view, id, name, text } = offer;
    ledger.means(id, { is: 'offer', reference: name, text });
    ledger.guess('value', text, { about: [name], notes: describedBy(offer) });
    const book = new NameBook();
    const features = featureLists.flatMap(({ list, prefix, isClaim }) =>
      ledger.named(view.listOf(list), prefix, 'feature', book).map((feature) => {
        const reference = `${name}.${feature.name}`;
        ledger.means(feature.id, { is: 'feature', reference, text: feature.text });
        if (isClaim) {
          ledger.guess('solution', feature.text, { about: [reference], notes: describedBy(feature) });
        }
        return { name: feature.name, title: feature.text };
      }),
    );
    return { name, title: text, features };
  });
}

/** That there will be a service is no guess; that it relieves a pain is one. */
const featureLists = [
  { list: 'products_services', prefix: 'ps-', isClaim: false },
  { list: 'pain_relievers', prefix: 'pr-', isClaim: true },
  { list: 'gain_creators', prefix: 'gc-', isClaim: true },
] as const;

interface Price {
  /** By name. */
  readonly product: string;
  /** By name. */
  readonly paidBy: string;
  readonly written: string;
  readonly currency: string;
}

/** What customers are believed to pay. A price that can be told belongs to what it is paid for. */
function pricesOf(
  bmml: YamlView,
  products: readonly DraftProduct[],
  { profileOf }: BmmlPeople,
  ledger: BmmlLedger,
): readonly Price[] {
  const [only, ...others] = products;
  return ledger.entries(bmml.listOf('revenue_streams')).flatMap((stream) => {
    const { view, text } = stream;
    const payers = ledger
      .references(view, payersOf(view), ['segment'])
      .flatMap((segment) => profileOf.get(segment) ?? []);
    const sold = [...forOf(view, 'value_propositions'), ...view.textsOf('for_value')];
    const offers = ledger.references(view, sold, ['offer']);
    ledger.guess('revenue', text, {
      about: payers.length > 0 ? payers : offers,
      notes: describedBy(stream),
    });
    const price = findPrice(text) ?? findPrice(view.textOf('description') ?? '');
    const product = offers[0] ?? (others.length === 0 ? only?.name : undefined);
    const [paidBy] = payers;
    return price === undefined || product === undefined || paidBy === undefined
      ? []
      : [{ ...price, product, paidBy }];
  });
}
