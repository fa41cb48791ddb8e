import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { CanonicalOrder } from './canonical-order.ts';
import { childrenOf, statementsOf } from './nodes.ts';
import type { Comment, Word } from './written.ts';

/** A word in its statement, with the comments that move with it. */
export interface Piece extends Word {
  /** Comments on lines of their own before it. */
  readonly before: readonly Comment[];
  /** Comments behind it on its line. */
  readonly after: readonly Comment[];
  /** The place of the clause it belongs to; -1 for what every line of this kind begins with. */
  readonly clause: number;
}

/** A declaration or a statement. */
export interface Item {
  readonly node: AstNode;
  /** Comments on lines of their own before it. */
  readonly before: readonly Comment[];
  /** How many line breaks there are between it and what stands before it. */
  readonly linesBefore: number;
  /** Its words without its block, in canonical order unless there are comments between them. */
  readonly pieces: readonly Piece[];
  readonly body?: Body;
  /** Comments behind it on its last line. */
  readonly after: readonly Comment[];
  /** Whether all of it stands on one line of the text. */
  readonly isOnOneLine: boolean;
}

/** What stands between braces, or the whole file. */
export interface Body {
  /** Comments behind the opening brace on its line. */
  readonly opening: readonly Comment[];
  readonly items: readonly Item[];
  /** Comments behind the last item on lines of their own. */
  readonly closing: readonly Comment[];
  readonly braces: readonly Word[];
}

/** What is known of a text that is to be laid out. */
export interface Source {
  readonly declarations: readonly AstNode[];
  readonly words: readonly Word[];
  readonly last: Pick<Word, 'comments' | 'linesBefore'>;
}

/**
 * Takes a text apart into declarations and statements, everything in its canonical order and every comment with what
 * it belongs to: the word, statement or brace behind which it stands on its line, or else what comes next.
 */
export function layoutOf(source: Source, order: CanonicalOrder): Body {
  return new LayoutBuilder(source, order).file();
}

class LayoutBuilder {
  private readonly source: Source;
  private readonly order: CanonicalOrder;

  constructor(source: Source, order: CanonicalOrder) {
    this.source = source;
    this.order = order;
  }

  file(): Body {
    const { declarations, words } = this.source;
    return this.body(declarations, 0, words.length, []);
  }

  /** The items of the words from `from` to `to`; `opening` are comments that stand before the brace before them. */
  private body(nodes: readonly AstNode[], from: number, to: number, beforeBrace: readonly Comment[]): Body {
    const { words } = this.source;
    const isFile = from === 0;
    const first = this.commentsAt(from);
    const split = isFile ? 0 : endOfLineComments(first, true);
    const inner = [...beforeBrace, ...first.slice(0, split)];
    const onBrace = inner.findIndex(
      (comment, at) => comment.linesBefore > 0 || inner[at - 1]?.isLine === true,
    );
    const opening = onBrace < 0 ? inner : inner.slice(0, onBrace);
    let before = [...inner.slice(opening.length), ...first.slice(split)];

    const items: Item[] = [];
    let at = from;
    for (const node of nodes) {
      const end = this.endOf(node, at);
      const comments = this.commentsAt(end);
      const trailing = endOfLineComments(comments, true);
      items.push(this.item(node, at, end, before, comments.slice(0, trailing)));
      before = comments.slice(trailing);
      at = end;
    }
    const braces = isFile ? [] : [words[from - 1], words[to]].filter((word) => word !== undefined);
    return { opening, items, closing: before, braces };
  }

  private item(
    node: AstNode,
    from: number,
    to: number,
    before: readonly Comment[],
    after: readonly Comment[],
  ): Item {
    const { words } = this.source;
    const brace = node.$tokens?.['block']?.[0];
    const open = brace ? this.indexOf(brace, from, to) : to;
    const beforeBrace = open < to ? (words[open]?.comments ?? []) : [];
    // Before the brace only comments that leave it on the line of the head; any other goes behind it.
    const isKept = beforeBrace.every((comment) => !comment.isLine && comment.linesBefore === 0);
    const pieces = withComments(this.pieces(node, from, open), isKept ? beforeBrace : []);
    const first = words[from];
    const linesBefore = first?.linesBefore ?? 0;
    const isOnOneLine = first?.token.startLine === words[to - 1]?.token.endLine;
    if (open === to) {
      return { node, before, linesBefore, pieces, after, isOnOneLine };
    }
    const written = this.body(statementsOf(node), open + 1, to - 1, isKept ? [] : beforeBrace);
    const body = { ...written, items: this.order.sorted(node, written.items) };
    return { node, before, linesBefore, pieces, body, after, isOnOneLine };
  }

  private pieces(node: AstNode, from: number, to: number): readonly Piece[] {
    const { words } = this.source;
    const isCommented = words.slice(from + 1, to).some(({ comments }) => comments.length > 0);
    const slots = isCommented ? asWritten(from, to) : this.arrange(node, from, to);
    return slots.flatMap(({ index, clause }) => {
      const word = words[index];
      if (!word) {
        return [];
      }
      const leading = index === from ? [] : word.comments;
      const trailing = index + 1 === to ? [] : this.commentsAt(index + 1);
      return {
        ...word,
        before: leading.slice(endOfLineComments(leading, false)),
        after: trailing.slice(0, endOfLineComments(trailing, false)),
        clause,
      };
    });
  }

  /**
   * The words of a node, by their indexes, with the clauses in their canonical order. A word that fills a property
   * belongs to its clause; any other leads to the next such word, save a comma, which belongs to the one before.
   */
  private arrange(node: AstNode, from: number, to: number): readonly Slot[] {
    const { words } = this.source;
    const clauses = this.order.clausesOf(node);
    const ranks = wordRanks(node, clauses);
    const children = childrenOf(node);
    const parts: { rank: number | undefined; slots: readonly Slot[] }[] = [];
    let child = 0;
    for (let index = from; index < to; ) {
      const next = children[child];
      const word = words[index];
      if (next && word && next.node.$start === word.token.startOffset) {
        const end = this.endOf(next.node, index);
        parts.push({
          rank: clauses.get(next.property) ?? -1,
          slots: this.arrange(next.node, index, end),
        });
        child++;
        index = end;
        continue;
      }
      const known = word && ranks.get(word.token);
      const rank = known ?? (word?.token.image === ',' ? parts.at(-1)?.rank : undefined);
      parts.push({ rank, slots: [{ index, clause: -1 }] });
      index++;
    }
    let follower: number | undefined;
    for (const part of parts.toReversed()) {
      part.rank ??= follower;
      follower = part.rank;
    }
    let leader = -1;
    for (const part of parts) {
      part.rank ??= leader;
      leader = part.rank;
    }
    return parts
      .toSorted((a, b) => (a.rank ?? -1) - (b.rank ?? -1))
      .flatMap(({ rank, slots }) => slots.map(({ index }) => ({ index, clause: rank ?? -1 })));
  }

  private commentsAt(index: number): readonly Comment[] {
    const { words, last } = this.source;
    return (words[index] ?? last).comments;
  }

  /** The index behind the last word of a node that begins at or behind `from`. */
  private endOf(node: AstNode, from: number): number {
    const { words } = this.source;
    const end = node.$end ?? 0;
    let index = from;
    for (let word = words[index]; word && word.token.startOffset < end; word = words[++index]) {}
    return index;
  }

  private indexOf(token: IToken, from: number, to: number): number {
    const { words } = this.source;
    for (let index = from; index < to; index++) {
      if (words[index]?.token === token) {
        return index;
      }
    }
    return to;
  }
}

/** The places of the words that fill a property. */
function wordRanks(node: AstNode, clauses: ReadonlyMap<string, number>): ReadonlyMap<IToken, number> {
  const ranks = new Map<IToken, number>();
  for (const [property, tokens] of Object.entries(node.$tokens ?? {})) {
    for (const token of tokens) {
      ranks.set(token, clauses.get(property) ?? -1);
    }
  }
  return ranks;
}

function asWritten(from: number, to: number): readonly Slot[] {
  return Array.from({ length: to - from }, (_, index) => ({ index: from + index, clause: -1 }));
}

/** Pieces with more comments behind the last of them. */
function withComments(pieces: readonly Piece[], comments: readonly Comment[]): readonly Piece[] {
  const last = pieces.at(-1);
  return last && comments.length > 0 ? [...pieces.slice(0, -1), { ...last, after: comments }] : pieces;
}

interface Slot {
  readonly index: number;
  readonly clause: number;
}

/**
 * How many of the comments between two words stand on the line of the first. A documentation comment belongs to what
 * it documents, also where that begins on the same line.
 */
function endOfLineComments(comments: readonly Comment[], betweenItems: boolean): number {
  const count = comments.findIndex(
    (comment) => comment.linesBefore > 0 || (betweenItems && comment.text.startsWith('/**')),
  );
  return count < 0 ? comments.length : count;
}
