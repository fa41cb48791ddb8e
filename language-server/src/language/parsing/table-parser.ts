import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import {
  further,
  none,
  type PropertyOperator,
  type ReadingPart,
  type ReadingTable,
} from '@cdev/grammar/reading-table';
import { endOf } from '../lexing/token.ts';

/**
 * Reads well-formed text, which most text is, several times faster than the parser that is built from the grammar, and
 * without the time it takes to build that. What it reads is the same tree; where it cannot go on it gives nothing, and
 * the other parser has to find out why.
 */
export class TableParser {
  private readonly rules: readonly Rule[];
  private readonly kinds: number;
  /** What a token says in a row of the lookahead: row by row, a number for each kind of token. */
  private readonly lookahead: Int16Array;
  private readonly firstName: number;
  private readonly firstReference: number;
  private tokens: readonly IToken[] = [];
  private at = 0;

  constructor(table: ReadingTable) {
    this.kinds = table.kinds.length;
    this.firstName = table.kinds.indexOf('ID');
    this.firstReference = table.kinds.indexOf('REFERENCE');
    this.lookahead = new Int16Array(table.lookahead.length * this.kinds);
    for (const [row, [usual, ...others]] of table.lookahead.entries()) {
      const start = row * this.kinds;
      this.lookahead.fill(usual, start, start + this.kinds);
      for (const [said, ...kinds] of others) {
        for (const kind of kinds) {
          this.lookahead[start + kind] = said;
        }
      }
    }
    this.rules = table.rules.map(([type]) => ({ type, body: nothing }));
    for (const [index, [, body]] of table.rules.entries()) {
      const rule = this.rules[index];
      if (rule) {
        rule.body = partOf(body);
      }
    }
  }

  /** The tree of a whole text; the kinds of its tokens are those of the table. Undefined where it is not well-formed. */
  find(tokens: readonly IToken[]): GrownNode | undefined {
    this.tokens = tokens;
    this.at = 0;
    try {
      const node = this.readRule(0);
      return node !== undefined && this.at === tokens.length ? node : undefined;
    } finally {
      this.tokens = [];
    }
  }

  private readRule(index: number): GrownNode | undefined {
    const rule = this.rules[index];
    if (rule === undefined) {
      return undefined;
    }
    const node: GrownNode = { $type: rule.type, $start: -1, $end: -1 };
    return this.read(rule.body, node) ? node : undefined;
  }

  /** Reads a part into the node of its rule; false where it is not there. */
  private read(part: Part, node: GrownNode): boolean {
    switch (part.is) {
      case 'token':
        return this.readToken(part, node);
      case 'rule': {
        const child = this.readRule(part.number);
        if (child === undefined) {
          return false;
        }
        if (node.$start === -1) {
          node.$start = child.$start;
        }
        node.$end = child.$end;
        assign(node, part.property, part.operator, child);
        return true;
      }
      case 'all':
        for (const one of part.parts) {
          if (!this.read(one, node)) {
            return false;
          }
        }
        return true;
      case 'one': {
        const way = part.parts[this.wayFrom(part.number)];
        return way !== undefined && this.read(way, node);
      }
      case 'optional': {
        const [inner = nothing] = part.parts;
        const way = this.wayFrom(part.number);
        return way === 0 ? this.read(inner, node) : way === 1;
      }
      case 'repeated': {
        const [inner = nothing] = part.parts;
        for (;;) {
          const way = this.wayFrom(part.number);
          if (way !== 0) {
            return way === 1;
          }
          if (!this.read(inner, node)) {
            return false;
          }
        }
      }
    }
  }

  private readToken(part: Part, node: GrownNode): boolean {
    const token = this.tokens[this.at];
    if (token === undefined || !this.fits(token.tokenTypeIdx, part.number)) {
      return false;
    }
    this.at++;
    if (node.$start === -1) {
      node.$start = token.startOffset;
    }
    node.$end = endOf(token);
    const { property } = part;
    if (property !== '') {
      const tokens = (node.$tokens ??= {});
      const known = tokens[property];
      if (known === undefined) {
        tokens[property] = [token];
      } else {
        known.push(token);
      }
      assign(node, property, part.operator, token.payload ?? token.image);
    }
    return true;
  }

  /** Every name can be referred to, and every keyword is a name. */
  private fits(kind: number, wanted: number): boolean {
    return (
      kind === wanted || (kind > wanted && (wanted === this.firstName || wanted === this.firstReference))
    );
  }

  /** The way to go from here, or a number below 0. */
  private wayFrom(row: number): number {
    let said = further - row;
    for (let at = this.at; said <= further; at++) {
      const kind = this.tokens[at]?.tokenTypeIdx ?? 0;
      said = this.lookahead[(further - said) * this.kinds + kind] ?? none;
    }
    return said;
  }
}

/** A node of the tree: what the grammar says of its properties holds once the whole text has been read. */
export interface GrownNode extends AstNode {
  $type: string;
  $start: number;
  $end: number;
  [property: string]: unknown;
}

interface Rule {
  readonly type: string;
  body: Part;
}

/** A part of a rule, always with the same fields: `number` is a kind of token, a rule, or a row of the lookahead. */
interface Part {
  readonly is: ReadingPart[0];
  readonly number: number;
  readonly property: string;
  readonly operator: PropertyOperator;
  readonly parts: readonly Part[];
}

const nothing: Part = { is: 'all', number: 0, property: '', operator: '', parts: [] };

function partOf(part: ReadingPart): Part {
  switch (part[0]) {
    case 'token':
    case 'rule': {
      const [is, number, property, operator] = part;
      return { is, number, property, operator, parts: [] };
    }
    case 'all':
      return { is: part[0], number: 0, property: '', operator: '', parts: part[1].map(partOf) };
    case 'one':
      return { is: part[0], number: part[1], property: '', operator: '', parts: part[2].map(partOf) };
    case 'optional':
    case 'repeated':
      return { is: part[0], number: part[1], property: '', operator: '', parts: [partOf(part[2])] };
  }
}

function assign(node: GrownNode, property: string, operator: PropertyOperator, value: unknown): void {
  switch (operator) {
    case '=':
      node[property] = value;
      break;
    case '?=':
      node[property] = true;
      break;
    case '+=': {
      const list = node[property];
      if (Array.isArray(list)) {
        list.push(value);
      } else {
        node[property] = [value];
      }
      break;
    }
    case '':
  }
}
