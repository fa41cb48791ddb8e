import { type BmmlLedger, forOf } from './bmml-ledger.ts';
import type { YamlView } from './yaml-view.ts';

/** What a feature is good for, each need as the model refers to it. */
export type FeatureUses = Readonly<Record<Verb, readonly string[]>>;
type Verb = 'relieves' | 'creates' | 'does';

export interface Fits {
  /** By the reference of a feature. */
  readonly uses: ReadonlyMap<string, FeatureUses>;
  /** How it is said to be good for it, in the first version, and the features it speaks of. */
  readonly claims: readonly { readonly text: string; readonly about: readonly string[] }[];
}

/** Which feature is good for which need: the second version pairs their ids, the first says it need by need. */
export function fitsOf(bmml: YamlView, ledger: BmmlLedger): Fits {
  const uses = new Map<string, Readonly<Record<Verb, Set<string>>>>();
  const claims: { readonly text: string; readonly about: readonly string[] }[] = [];
  const serve = (features: readonly string[], view: YamlView, needs: readonly string[]) => {
    for (const { is, reference } of ledger.resolved(view, needs, ['pain', 'gain', 'job'])) {
      const verb = is === 'pain' ? 'relieves' : is === 'gain' ? 'creates' : 'does';
      for (const feature of features) {
        const own = uses.get(feature) ?? { relieves: new Set(), creates: new Set(), does: new Set() };
        own[verb].add(reference);
        uses.set(feature, own);
      }
    }
  };
  for (const fit of bmml.listOf('fits')) {
    fit.textOf('id');
    const offers = [...forOf(fit, 'value_propositions'), ...fit.textsOf('value_proposition')];
    const segments = [...forOf(fit, 'customer_segments'), ...fit.textsOf('customer_segment')];
    ledger.resolved(fit, offers, ['offer']);
    ledger.resolved(fit, segments, ['segment']);
    for (const mapping of fit.listOf('mappings')) {
      const pair = mapping.isList ? mapping.list() : [];
      const [from, to] = pair.length === 2 ? pair.map((item) => item.text()) : [];
      if (from === undefined || to === undefined) {
        ledger.tell(
          mapping,
          'a mapping is a pair such as [pr-time, pain-time]; this is none, and serves nothing',
        );
      } else {
        serve(ledger.references(mapping, [from], ['feature']), mapping, [to]);
      }
    }
    for (const list of ['pain_relievers', 'gain_creators', 'job_addressers']) {
      for (const one of fit.listOf(list)) {
        const features = ledger.references(one, one.textsOf('through'), ['feature']);
        serve(
          features,
          one,
          ['pain', 'gain', 'job'].flatMap((need) => one.textsOf(need)),
        );
        const text = one.textOf('description');
        claims.push(...(text === undefined ? [] : [{ text, about: features }]));
      }
    }
  }
  return {
    uses: new Map(
      Array.from(uses, ([feature, { relieves, creates, does }]) => [
        feature,
        { relieves: [...relieves], creates: [...creates], does: [...does] },
      ]),
    ),
    claims,
  };
}
