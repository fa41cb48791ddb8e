import { blockTitle, type CanvasBlock, noteLabels } from '../../../core/export/canvas-blocks.ts';
import { usualKind } from '../../../core/export/canvas-guesses.ts';
import type { Role } from '../../../core/model/profile.ts';
import type { Around } from '../around.ts';
import type {
  Draft,
  DraftAlternative,
  DraftHypothesis,
  DraftProduct,
  DraftProfile,
  DraftSegment,
} from '../draft.ts';
import type { Told } from '../imported.ts';
import { usualRisk } from '../kind-risk.ts';
import { isName, NameBook, nameFrom } from '../name-book.ts';
import type { Canvas, CanvasItem } from './canvas.ts';
import { findPrice } from '../find-price.ts';

export interface CanvasNaming {
  /** What the venture is called; undefined where the model joins one that is there already. */
  readonly venture: string | undefined;
  readonly around: Around | undefined;
}

/** Boxes of which the kind alone does not tell where a guess stood. */
const labelled: ReadonlySet<CanvasBlock> = new Set<CanvasBlock>(['partners', 'activities', 'resources']);

/**
 * Makes a model of a canvas. Every guess in a box is an untested hypothesis, and whatever the canvas tells of people,
 * pains, products and prices is declared, so that the hypotheses can be about it.
 */
export function draftOfCanvas(
  canvas: Canvas,
  naming: CanvasNaming,
): { readonly draft: Draft; readonly told: readonly Told[] } {
  return new CanvasDraft(canvas, naming).drafted();
}

interface CanvasSegment {
  readonly segment: DraftSegment;
  readonly item: CanvasItem;
}

class CanvasDraft {
  private readonly canvas: Canvas;
  private readonly naming: CanvasNaming;
  private readonly book: NameBook;
  private readonly told: Told[] = [];
  private readonly venture: string | undefined;
  /** What each item is about, once that is declared. */
  private readonly subjects = new Map<CanvasItem, string>();
  private currency: string | undefined;

  constructor(canvas: Canvas, naming: CanvasNaming) {
    this.canvas = canvas;
    this.naming = naming;
    this.book = new NameBook(naming.around?.names);
    this.venture =
      naming.venture === undefined ? undefined : this.book.take(nameFrom(naming.venture, 'venture'));
  }

  drafted(): { readonly draft: Draft; readonly told: readonly Told[] } {
    const { canvas, naming } = this;
    const names = this.ownNames();
    const segments = this.segments();
    const alternatives = this.alternatives();
    const profiles = this.profiles(segments, alternatives);
    const buyer = findBuyer(profiles, segments);
    const product = this.product(buyer);
    this.settleOthers(segments, buyer, product);
    const hypotheses = canvas.items.flatMap((item) => this.hypothesis(item, names.get(item)) ?? []);
    const notes = this.notes();
    const { vision } = canvas;
    const hasVenture = this.venture !== undefined;
    const comments = [
      ...canvas.besides.map(({ text, line }) => `line ${line}: ${text}`),
      ...(hasVenture ? [] : [...(vision === undefined ? [] : [`vision: ${vision}`]), ...notes]),
    ];
    this.tellOfBesides();
    return {
      draft: {
        venture:
          this.venture === undefined
            ? undefined
            : {
                name: this.venture,
                title: naming.venture === this.venture ? undefined : naming.venture,
                vision,
                currency: this.currency,
                notes,
              },
        segments: segments.map(({ segment }) => segment),
        profiles,
        alternatives,
        products: product ? [product] : [],
        hypotheses,
        trailing: comments.length > 0 ? ['What else the canvas says:', ...comments] : [],
      },
      told: this.told,
    };
  }

  private of(...blocks: readonly CanvasBlock[]): readonly CanvasItem[] {
    return this.canvas.items.filter(({ block, struck }) => blocks.includes(block) && !struck);
  }

  // ---- names

  /** Those of an exported canvas stay, before others are numbered. */
  private ownNames(): ReadonlyMap<CanvasItem, string> {
    const names = new Map<CanvasItem, string>();
    for (const item of this.canvas.items) {
      if (item.name !== undefined && isName(item.name) && !this.book.has(item.name)) {
        names.set(item, this.book.take(item.name));
      }
    }
    return names;
  }

  private take(text: string, otherwise: string): string {
    return this.book.take(nameFrom(text, otherwise));
  }

  // ---- people

  private segments(): readonly CanvasSegment[] {
    return this.of('segments', 'adopters').map((item) => {
      const name = this.take(item.text, 'segment');
      this.subjects.set(item, name);
      return { item, segment: { name, title: item.text, beachhead: item.block === 'adopters' } };
    });
  }

  /** For each segment somebody who uses and pays; where the canvas tells users from buyers, those buy for these. */
  private profiles(
    segments: readonly CanvasSegment[],
    alternatives: readonly DraftAlternative[],
  ): readonly DraftProfile[] {
    const people = segments.map(({ segment, item }) => ({
      item,
      segment,
      roles: item.role === undefined ? (['user', 'buyer'] as const) : ([item.role] as const),
    }));
    const named = people.map(({ segment, roles, item }) => ({
      of: segment.name,
      roles,
      item,
      name: this.book.take(`${segment.name}-${roles.length > 1 ? 'customer' : roles[0]}`),
    }));
    const users = named.filter(({ roles }) => roles.some((role: Role) => role === 'user'));
    // Problems are those of the customers the canvas names first.
    const sufferer = users.find(({ item }) => item.block === 'segments') ?? users[0];
    const problems = this.of('problem');
    if (sufferer && problems.length > 0 && users.length > 1) {
      this.told.push({
        message: `the problems are put down to '${sufferer.of}': the canvas does not say whose each is`,
      });
    }
    return named.map(({ name, of, roles, item }) => {
      const isSufferer = name === sufferer?.name;
      const book = new NameBook();
      const pains = isSufferer
        ? problems.map((problem) => {
            const pain = book.take(nameFrom(problem.text, 'pain'));
            this.subjects.set(problem, `${name}.${pain}`);
            return { name: pain, title: problem.text };
          })
        : [];
      const buysFor = item.role === 'buyer' ? users.filter((user) => user.item.role === 'user') : [];
      return {
        name,
        of,
        roles,
        buysFor: buysFor.map((user) => user.name),
        pains,
        today: isSufferer ? alternatives.map((alternative) => alternative.name) : [],
      };
    });
  }

  private alternatives(): readonly DraftAlternative[] {
    return this.of('alternatives').map((item) => {
      const name = this.take(item.text, 'alternative');
      this.subjects.set(item, name);
      return { name, title: item.text };
    });
  }

  // ---- what is sold

  private product(buyer: DraftProfile | undefined): DraftProduct | undefined {
    const solutions = this.of('solution');
    const [concept] = this.of('concept');
    const priced = this.of('revenue').flatMap((item) => {
      const price = findPrice(item.text);
      return price ? [price] : [];
    });
    this.currency =
      priced[0]?.currency ??
      this.of('costs')
        .map(({ text }) => findPrice(text)?.currency)
        .find((code) => code !== undefined);
    if (solutions.length + priced.length + this.of('value').length === 0 && concept === undefined) {
      return undefined;
    }
    const name = this.book.take('offer');
    const pains = this.of('problem').flatMap((item) => this.subjects.get(item) ?? []);
    const isOneEach = pains.length > 1 && pains.length === solutions.length;
    if (isOneEach) {
      this.told.push({
        message: 'each solution is taken to relieve the problem that stands in the same place',
      });
    }
    const book = new NameBook();
    const features = solutions.map((item, index) => {
      const feature = book.take(nameFrom(item.text, 'feature'));
      this.subjects.set(item, `${name}.${feature}`);
      const relieves = pains.length === 1 ? pains : isOneEach ? pains.slice(index, index + 1) : [];
      return { name: feature, title: item.text, relieves };
    });
    for (const item of this.of('value')) {
      this.subjects.set(item, name);
    }
    // A price that nobody pays is none.
    const paidBy = buyer?.name;
    const prices = [...new Set(paidBy === undefined ? [] : priced.map(({ written }) => written))].map(
      (written) => ({ written, paidBy }),
    );
    return { name, title: concept?.text, features, prices, notes: concept?.notes, links: concept?.links };
  }

  /** Of whom a guess about the way to customers or their money speaks, where there is only one of whom it can. */
  private settleOthers(
    segments: readonly CanvasSegment[],
    buyer: DraftProfile | undefined,
    product: DraftProduct | undefined,
  ): void {
    const [segment, ...otherSegments] = segments.filter(({ item }) => item.block === 'segments');
    const ofSegment = otherSegments.length === 0 ? segment?.segment.name : undefined;
    const ofBuyer = buyer?.name ?? ofSegment ?? product?.name;
    for (const [subject, ...blocks] of [
      [ofSegment, 'channels', 'relationships'],
      [ofBuyer, 'revenue'],
    ] as const) {
      for (const item of this.of(...blocks)) {
        if (subject !== undefined) {
          this.subjects.set(item, subject);
        }
      }
    }
  }

  // ---- guesses

  private hypothesis(item: CanvasItem, name: string | undefined): DraftHypothesis | undefined {
    const { block, text, notes, links, struck } = item;
    const kind = item.kind ?? usualKind[block];
    if (kind === undefined && block !== 'beside') {
      return undefined;
    }
    const subject = this.subjects.get(item);
    return {
      name: name ?? this.book.takeNumber('H'),
      title: text,
      kind,
      risk: kind && usualRisk[kind],
      about: subject === undefined ? [] : [subject],
      status: struck || item.parked ? 'parked' : undefined,
      notes: [
        ...(struck ? ['Struck out in the canvas'] : []),
        ...(labelled.has(block) ? [blockTitle(block, 'business-model')] : []),
        ...notes,
      ],
      links: [...new Set(links)],
    };
  }

  /** What the language has no word for. */
  private notes(): readonly string[] {
    // The first concept is what the product is called.
    const [concept] = this.of('concept');
    const of = (block: keyof typeof noteLabels) =>
      this.canvas.items
        .filter((item) => item.block === block && item !== concept)
        .flatMap(({ text, notes, links, struck }) => [
          `${noteLabels[block]}: ${text}${struck ? ' (struck out)' : ''}`,
          ...notes,
          ...links,
        ]);
    return [...this.canvas.introduction, ...of('concept'), ...of('metrics'), ...of('costs')];
  }

  private tellOfBesides(): void {
    const { items, besides } = this.canvas;
    const where = this.venture === undefined ? 'as comments at the end' : 'as notes of the venture';
    const kept = items.find(({ block }) => block === 'metrics' || block === 'costs');
    if (kept) {
      this.told.push({
        line: kept.line,
        message: `key metrics and costs are kept ${where}, for they are no guesses that customers could answer`,
      });
    }
    const [first] = besides;
    if (first) {
      const many =
        besides.length === 1
          ? 'this stands in no box and is kept as a comment'
          : `this and ${besides.length - 1} more stand in no box and are kept as comments`;
      this.told.push({ line: first.line, message: `${many} at the end` });
    }
  }
}

/** Whoever pays, where that can be one person only: a buyer by the canvas' own word, or the buyer of its only segment. */
function findBuyer(
  profiles: readonly DraftProfile[],
  segments: readonly CanvasSegment[],
): DraftProfile | undefined {
  const buyers = profiles.filter(({ roles }) => roles.includes('buyer'));
  const called = buyers.filter(({ roles }) => !roles.includes('user'));
  const early = new Set(segments.flatMap(({ segment }) => (segment.beachhead ? [segment.name] : [])));
  const usual = buyers.filter(({ of }) => !early.has(of));
  const [only, ...others] = called.length > 0 ? called : usual.length > 0 ? usual : buyers;
  return others.length === 0 ? only : undefined;
}
