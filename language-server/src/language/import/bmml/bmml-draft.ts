import type { Around } from '../around.ts';
import type { Draft } from '../draft.ts';
import type { Told } from '../imported.ts';
import { nameFrom } from '../name-book.ts';
import { BmmlLedger } from './bmml-ledger.ts';
import { offersOf } from './bmml-offers.ts';
import { peopleOf } from './bmml-people.ts';
import { costNotes, guessMeans, guessReach } from './bmml-works.ts';
import type { YamlView } from './yaml-view.ts';

export interface BmmlNaming {
  /** What the venture is called; undefined where the model joins one that is there already. */
  readonly venture: string | undefined;
  readonly around: Around | undefined;
}

/** Makes a model of a business model in BMML, of its second version or its first. */
export function draftOfBmml(
  bmml: YamlView,
  { venture: title, around }: BmmlNaming,
): { readonly draft: Draft; readonly told: readonly Told[] } {
  const ledger = new BmmlLedger(around?.names);
  const name = title === undefined ? undefined : ledger.book.take(nameFrom(title, 'venture'));
  bmml.textOf('version');
  const people = peopleOf(bmml, ledger);
  const { products, currency } = offersOf(bmml, people, ledger);
  guessReach(bmml, ledger);
  guessMeans(bmml, ledger);
  const { vision, notes } = metaOf(bmml);
  const costs = costNotes(bmml, ledger);
  const [cost] = [...bmml.listOf('costs'), ...(bmml.find('cost_structure')?.listOf('major_costs') ?? [])];
  if (cost) {
    const where = name === undefined ? 'as comments at the end' : 'as notes of the venture';
    ledger.tell(cost, `costs are kept ${where}, for they are no guesses that customers could answer`);
  }
  const said = [...notes, ...costs];
  const comments = [
    ...unusedOf(bmml, ledger),
    ...(name === undefined ? [...(vision === undefined ? [] : [`tagline: ${vision}`]), ...said] : []),
  ];
  return {
    draft: {
      venture:
        name === undefined
          ? undefined
          : { name, title: title === name ? undefined : title, vision, currency, notes: said },
      segments: people.segments,
      profiles: people.profiles,
      products,
      hypotheses: ledger.hypotheses,
      trailing: comments.length > 0 ? ['What else the business model says:', ...comments] : [],
    },
    told: ledger.told,
  };
}

function metaOf(bmml: YamlView): { readonly vision: string | undefined; readonly notes: readonly string[] } {
  const meta = bmml.find('meta');
  meta?.textOf('name');
  return {
    vision: meta?.textOf('tagline'),
    notes: ['portfolio', 'stage', 'created', 'updated', 'derived_from'].flatMap((name) => {
      const text = meta?.textOf(name);
      return text === undefined ? [] : [`${name.replace('_', ' ')}: ${text}`];
    }),
  };
}

/** What has no place in a model, line by line. */
function unusedOf(bmml: YamlView, ledger: BmmlLedger): readonly string[] {
  const unused = bmml.unused();
  const [first, ...others] = unused;
  if (first) {
    const kept =
      others.length === 0
        ? 'this is kept as a comment'
        : `this and ${others.length} more are kept as comments`;
    ledger.told.push({ line: first.line, message: `${kept} at the end, for nothing in a model is like it` });
  }
  return unused.map(({ line, text }) => `line ${line}: ${text}`);
}
