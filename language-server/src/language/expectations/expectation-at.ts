import type { IToken } from 'chevrotain';
import { AstUtils, GrammarAST } from 'langium';
import { chunksOf } from '../parsing/chunks.ts';
import { endOf } from '../lexing/token.ts';
import { declarationWords } from '../parsing/openers.ts';
import { type Feature, type Following, nameOfFeature, ruleOf, type Step } from './grammar-walk.ts';
import type { GrammarReader } from './reader.ts';
import { findTyped, type Typed } from './typed.ts';
import { beginOfRule, type Role, walkDeclaration, type Walked } from './walk-declaration.ts';

/** Everything that can stand at a place of a text, broken or not. */
export interface ExpectationAt {
  readonly typed: Typed;
  /** What can be read here, without the clauses that already stand on the line. */
  readonly steps: readonly Step[];
  /** Whether what stands before is whole, so that nothing has to follow. */
  readonly isWhole: boolean;
  /** Whether nothing but white space stands before it on its line. */
  readonly isFirstOnLine: boolean;
  /** The tokens of the same declaration before it, and what they are. */
  readonly tokens: readonly IToken[];
  /** Those of the same declaration behind it. */
  readonly behind: readonly IToken[];
  readonly roles: readonly (Role | undefined)[];
  /** The first words of the statements that stand in the same block already. */
  readonly openers: ReadonlySet<string>;
}

export function findExpectationAt(
  text: string,
  offset: number,
  reader: GrammarReader,
): ExpectationAt | undefined {
  const scanned = reader.scan(text);
  const typed = findTyped(text, offset, scanned);
  if (!typed) {
    return undefined;
  }
  const around = declarationAround(scanned.tokens, typed, reader);
  const { walk, vocabulary } = reader;
  const walked = walkDeclaration(walk, around.before, vocabulary);
  const isFirstOnLine = isFirst(text, typed.tokenStart);
  const column = columnOf(text, typed.tokenStart);
  const isOutside =
    walked.open.length === 0 || (isFirstOnLine && !around.isClosed && column <= around.column);
  const following = walked.open.length > 0 && isOutside ? walk.after(walk.start) : walk.after(walked.likely);
  const isWhole = following.canEnd || following.steps.some(({ feature }) => isClosingBrace(feature));
  const anew = isFirstOnLine && !isWhole ? atStatement(walked) : nothing;
  const goesOn = !isFirstOnLine || !isWhole || column > around.columnOfLast;
  // White space means nothing, but one statement a line is how the language is written.
  const begins = isFirstOnLine || around.isOnLineOfBlock;
  // A declaration's word that stands this far left is taken to begin one, also where a block is open.
  const isFarLeft = !isOutside && isFirstOnLine && column <= around.column;
  return {
    typed,
    steps: [...following.steps, ...anew.steps].filter(
      (step) =>
        (opensStatement(step, reader) ? begins : goesOn) &&
        !(isFarLeft && declarationWords.has(nameOfFeature(step.feature))) &&
        !stands(step, walked, reader),
    ),
    isWhole,
    isFirstOnLine,
    tokens: around.before,
    behind: around.all.slice(around.before.length),
    roles: walked.roles,
    openers: isOutside ? new Set() : openersIn(walkDeclaration(walk, around.all, vocabulary), around, reader),
  };

  /** Behind a statement that is broken, or not finished, another can begin. */
  function atStatement({ open }: Walked): Following {
    const brace = open.at(-1);
    if (brace === undefined) {
      return walk.after(walk.start);
    }
    return walk.after(walkDeclaration(walk, around.before.slice(0, brace + 1), vocabulary).ways);
  }
}

const nothing: Following = { steps: [], canEnd: false };

interface Around {
  /** The tokens of the declaration before what is typed, and all of them without it. */
  readonly before: readonly IToken[];
  readonly all: readonly IToken[];
  /** Whether the block around the place is closed behind it. */
  readonly isClosed: boolean;
  /** The column of the declaration, and that of the line on which the last statement before begins. */
  readonly column: number;
  readonly columnOfLast: number;
  /** Whether the block around the place opens on its line, so that several statements may stand there. */
  readonly isOnLineOfBlock: boolean;
}

function declarationAround(tokens: readonly IToken[], typed: Typed, { vocabulary }: GrammarReader): Around {
  const others = tokens.filter((token) => endOf(token) <= typed.tokenStart || token.startOffset >= typed.end);
  let around: readonly IToken[] = [];
  for (const chunk of chunksOf(others, vocabulary)) {
    const [first] = chunk;
    if (first && first.startOffset < typed.tokenStart) {
      around = chunk;
    }
  }
  const before = around.filter((token) => token.startOffset < typed.tokenStart);
  const behind = around.slice(before.length);
  const depth = depthOf(before);
  return {
    before,
    all: around,
    isClosed: depth > 0 && depthOf(behind) <= -depth,
    column: around[0]?.startColumn ?? 1,
    columnOfLast: columnOfLastLine(before),
    isOnLineOfBlock: before[openBrace(before)]?.startLine === before.at(-1)?.endLine,
  };
}

function depthOf(tokens: readonly IToken[]): number {
  return tokens.reduce((depth, { image }) => depth + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
}

/** The column in which the line of the last opener begins. */
function columnOfLastLine(tokens: readonly IToken[]): number {
  const last = tokens.findLast((token, index) => token.startLine !== tokens[index - 1]?.endLine);
  return last?.startColumn ?? 1;
}

function isFirst(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[ \t\uFEFF]*$/.test(text.slice(Math.max(0, offset - 1000), offset));
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
}

export function isClosingBrace(feature: Feature): boolean {
  return GrammarAST.isKeyword(feature) && feature.value === '}';
}

/** Whether a step begins a declaration or a statement of a block, or closes one. */
export function opensStatement({ feature, rest }: Step, { walk }: GrammarReader): boolean {
  const [call] = walk.callsAround({ feature, rest });
  const isCalled = call !== undefined && isListOfItems(propertyIn(call));
  const rule = ruleOf(feature);
  return isClosingBrace(feature) || (isCalled && rule !== undefined && walk.firstOf(rule).has(feature));
}

function isListOfItems(property: string | undefined): boolean {
  return property === 'statements' || property === 'declarations';
}

function propertyIn(element: GrammarAST.AbstractElement): string | undefined {
  return AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature;
}

/** Lists in which the same may come again: statements, terms of a condition, the words behind `every`. */
const lists = new Set(['declarations', 'statements', 'words', 'operators', 'terms', 'negations']);

/** Whether a step begins a clause that stands on the line already, where each may stand once. */
function stands(step: Step, { roles }: Walked, reader: GrammarReader): boolean {
  const { walk } = reader;
  for (const element of [step.feature, ...walk.callsAround(step)]) {
    const clause = clauseOf(element);
    if (!walk.firstIn(clause ?? element).has(step.feature)) {
      return false;
    }
    if (clause && !lists.has(propertyIn(element) ?? '')) {
      const begin = beginOfRule(walk, roles, element);
      return roles.slice(begin).some((role) => role !== undefined && isWithin(role, clause));
    }
  }
  return false;
}

/** The choice of a repeated group in which an element stands, or the group itself. */
function clauseOf(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement | undefined {
  let at: GrammarAST.AbstractElement = element;
  for (;;) {
    if (at.cardinality === '*') {
      return at;
    }
    const container = at.$container;
    if (!GrammarAST.isAbstractElement(container)) {
      return undefined;
    }
    if (GrammarAST.isAlternatives(container) && container.cardinality === '*') {
      return at;
    }
    at = container;
  }
}

function isWithin(role: Role, clause: GrammarAST.AbstractElement): boolean {
  return [role.feature, ...role.calls].some((element) =>
    AstUtils.hasContainerOfType(element, (node) => node === clause),
  );
}

function openersIn(walked: Walked, around: Around, reader: GrammarReader): ReadonlySet<string> {
  const { before, all } = around;
  const block = openBrace(before);
  const openers = new Set<string>();
  for (const [index, role] of walked.roles.entries()) {
    const token = all[index];
    if (role && token && walked.blocks[index] === block && isOpener(role, reader)) {
      openers.add(token.image);
    }
  }
  return openers;
}

function openBrace(tokens: readonly IToken[]): number {
  const open: number[] = [];
  for (const [index, { image }] of tokens.entries()) {
    if (image === '{') {
      open.push(index);
    } else if (image === '}') {
      open.pop();
    }
  }
  return open.at(-1) ?? -1;
}

/** Whether a token begins a statement. */
export function isOpener({ feature, calls }: Role, { walk }: GrammarReader): boolean {
  const [call] = calls;
  const rule = ruleOf(feature);
  return (
    call !== undefined &&
    isListOfItems(propertyIn(call)) &&
    rule !== undefined &&
    walk.firstOf(rule).has(feature)
  );
}
