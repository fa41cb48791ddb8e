import { blockTitle, noteLabels } from '../../../core/export/canvas-blocks.ts';
import { type BmmlLedger, describedBy, type Entry, forOf } from './bmml-ledger.ts';
import type { YamlView } from './yaml-view.ts';

/** How customers are reached and kept: a guess about each of the segments. */
export function guessReach(bmml: YamlView, ledger: BmmlLedger): void {
  for (const [list, block] of [
    ['channels', 'channels'],
    ['customer_relationships', 'relationships'],
  ] as const) {
    for (const entry of ledger.entries(bmml.listOf(list))) {
      const { view, text } = entry;
      ledger.resolved(view, forOf(view, 'value_propositions'), ['offer']);
      const segments = [
        ...forOf(view, 'customer_segments'),
        ...view.textsOf('segments'),
        ...view.textsOf('segment'),
      ];
      ledger.guess(block, text, {
        about: ledger.references(view, segments, ['segment']),
        notes: describedBy(entry),
      });
    }
  }
}

/** What it takes. Whatever a partner provides rests on the partner. */
export function guessMeans(bmml: YamlView, ledger: BmmlLedger): void {
  const providedBy = new Map<string, string[]>();
  const partners = ledger.entries(bmml.listOf('key_partnerships')).map((entry) => {
    const { view } = entry;
    const provides = [...usesOf(view), ...view.textsOf('provides')];
    const name = guessMean('partners', entry, ledger);
    for (const id of provides) {
      const providers = providedBy.get(id) ?? [];
      providers.push(name);
      providedBy.set(id, providers);
    }
    return { view, provides };
  });
  for (const [list, block] of [
    ['key_resources', 'resources'],
    ['key_activities', 'activities'],
  ] as const) {
    for (const entry of ledger.entries(bmml.listOf(list))) {
      const { id, text } = entry;
      const reference = guessMean(block, entry, ledger, id === undefined ? [] : providedBy.get(id));
      ledger.means(id, { is: 'means', reference, text });
    }
  }
  // Only now is it known what there is to provide.
  for (const { view, provides } of partners) {
    ledger.resolved(view, provides, ['means']);
  }
}

function guessMean(
  block: 'partners' | 'resources' | 'activities',
  entry: Entry,
  ledger: BmmlLedger,
  restsOn: readonly string[] = [],
): string {
  const { view, text } = entry;
  const offers = [...forOf(view, 'value_propositions'), ...view.textsOf('for_value')];
  return ledger.guess(block, text, {
    about: ledger.references(view, offers, ['offer']),
    notes: [blockTitle(block, 'business-model'), ...describedBy(entry)],
    restsOn,
  });
}

/** What it costs, as notes: these are no guesses that customers could answer. */
export function costNotes(bmml: YamlView, ledger: BmmlLedger): readonly string[] {
  const costs = ledger.entries([
    ...bmml.listOf('costs'),
    ...(bmml.find('cost_structure')?.listOf('major_costs') ?? []),
  ]);
  return costs.map(({ view, text }) => {
    const uses = [...usesOf(view), ...view.textsOf('linked_to')];
    const known = ledger.resolved(view, uses, ['means']).map((means) => means.text);
    const type = view.textOf('type');
    const facts = [...(type === undefined || type === text ? [] : [type]), ...new Set(known)];
    const description = view.textOf('description');
    return [
      `${noteLabels.costs}: ${text}`,
      ...(facts.length === 0 ? [] : [` (${facts.join(', ')})`]),
      ...(description === undefined || description === text ? [] : [`: ${description}`]),
    ].join('');
  });
}

/** The ids of the resources and activities that something is for. */
function usesOf(view: YamlView): readonly string[] {
  return [...forOf(view, 'key_resources'), ...forOf(view, 'key_activities')];
}
