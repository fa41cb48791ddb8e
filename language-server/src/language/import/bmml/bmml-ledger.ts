import type { CanvasBlock } from '../../../core/export/canvas-blocks.ts';
import { usualKind } from '../../../core/export/canvas-guesses.ts';
import type { DraftHypothesis } from '../draft.ts';
import type { Told } from '../imported.ts';
import { usualRisk } from '../kind-risk.ts';
import { isName, NameBook, nameFrom } from '../name-book.ts';
import type { YamlView } from './yaml-view.ts';

/** What an id stands for in a model. */
export interface Meaning {
  readonly is: MeaningKind;
  /** How the model refers to it: by a name, or for a member through its owner. */
  readonly reference: string;
  readonly text: string;
}

export type MeaningKind = 'segment' | 'job' | 'pain' | 'gain' | 'offer' | 'feature' | 'means';

/** One of a list, as it is written. */
export interface Entry {
  readonly view: YamlView;
  readonly id: string | undefined;
  readonly text: string;
}

/** One of a list, with what it is called here. */
export interface NamedEntry extends Entry {
  readonly name: string;
}

/** What a guess says besides what it is called. */
export interface GuessParts {
  readonly about?: readonly string[];
  readonly notes?: readonly string[];
  readonly restsOn?: readonly string[];
}

/** What has been understood of a business model so far: the names that are taken, what every id stands for, the guesses, and what is to be told. */
export class BmmlLedger {
  readonly told: Told[] = [];
  readonly hypotheses: DraftHypothesis[] = [];
  readonly book: NameBook;
  private readonly ids = new Set<string>();
  /** Of two with one id the first. */
  private readonly meanings = new Map<string, Meaning>();

  constructor(taken: Iterable<string> | undefined) {
    this.book = new NameBook(taken);
  }

  tell({ line }: YamlView, message: string): void {
    this.told.push({ line, message });
  }

  /** The entries of a list that say what they are; of the others it is told. */
  entries(list: readonly YamlView[]): readonly Entry[] {
    return list.flatMap((view) => {
      const id = view.textOf('id');
      const text = view.textOf('name') ?? view.textOf('description') ?? view.text() ?? view.textOf('type');
      if (text === undefined) {
        this.tell(view, 'this says neither its name nor what it is, and is left out');
        return [];
      }
      if (id !== undefined) {
        if (this.ids.has(id)) {
          this.tell(view, `'${id}' is the id of something else too, and means that wherever it stands`);
        }
        this.ids.add(id);
      }
      return [{ view, id, text }];
    });
  }

  /** Entries with a name each: that of their id without what it begins with, or one made of their words. */
  named(
    list: readonly YamlView[],
    prefix: string,
    otherwise: string,
    book: NameBook = this.book,
  ): readonly NamedEntry[] {
    return this.entries(list).map((entry) => {
      const { id, text } = entry;
      const short = id?.startsWith(prefix) ? id.slice(prefix.length) : id;
      const wished = short !== undefined && isName(short) ? short : nameFrom(text, otherwise);
      return { ...entry, name: book.take(wished) };
    });
  }

  means(id: string | undefined, meaning: Meaning): void {
    if (id !== undefined && !this.meanings.has(id)) {
      this.meanings.set(id, meaning);
    }
  }

  /** What ids stand for, of those that stand for something of the right kind; of the others it is told. */
  resolved(view: YamlView, ids: readonly string[], kinds: readonly MeaningKind[]): readonly Meaning[] {
    return ids.flatMap((id) => {
      const meaning = this.meanings.get(id);
      if (!meaning) {
        this.tell(view, `nothing has the id '${id}', so what it stands for is left out`);
        return [];
      }
      if (!kinds.includes(meaning.is)) {
        this.tell(view, `'${id}' is ${called[meaning.is]}, which cannot stand here and is left out`);
        return [];
      }
      return [meaning];
    });
  }

  references(view: YamlView, ids: readonly string[], kinds: readonly MeaningKind[]): readonly string[] {
    return this.resolved(view, ids, kinds).map(({ reference }) => reference);
  }

  /** Writes a guess down, and says by which name. */
  guess(
    block: CanvasBlock,
    title: string,
    { about = [], notes = [], restsOn = [] }: GuessParts = {},
  ): string {
    const name = this.book.takeNumber('H');
    const kind = usualKind[block];
    this.hypotheses.push({
      name,
      title,
      kind,
      risk: kind && usualRisk[kind],
      about: [...new Set(about)],
      restsOn: [...new Set(restsOn)],
      notes,
    });
    return name;
  }
}

const called: Readonly<Record<MeaningKind, string>> = {
  segment: 'a customer segment',
  job: 'a job',
  pain: 'a pain',
  gain: 'a gain',
  offer: 'a value proposition',
  feature: 'part of a value proposition',
  means: 'a resource or an activity',
};

/** The ids of one kind that something is for. */
export function forOf(view: YamlView, what: string): readonly string[] {
  return view.find('for')?.textsOf(what) ?? [];
}

/** What an entry says besides what it is called; the first version sorts and ranks as well. */
export function describedBy({ view, text }: Entry): readonly string[] {
  const description = view.textOf('description');
  const facts = ['type', 'phases', 'pricing', 'motivation'].flatMap((name) => {
    const said = view.textsOf(name).filter((one) => one !== text);
    return said.length === 0 ? [] : [`${name}: ${said.join(', ')}`];
  });
  return [...(description === undefined || description === text ? [] : [description]), ...facts];
}
