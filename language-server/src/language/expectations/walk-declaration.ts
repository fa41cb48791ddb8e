import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { declarationWords } from '../parsing/openers.ts';
import type { Vocabulary } from '../tokens.ts';
import { type Feature, type GrammarWalk, type Rest, ruleOf, type Step, type Ways } from './grammar-walk.ts';

/** What a token is in the grammar: undefined for one that fits nowhere. */
export interface Role {
  readonly feature: Feature;
  /** The calls of the rules around it, the innermost first. */
  readonly calls: readonly GrammarAST.RuleCall[];
}

export interface Walked {
  /** Of each token. */
  readonly roles: readonly (Role | undefined)[];
  /** The block each token stands in, by the index of its opening brace; -1 for none. Braces belong to what is around them. */
  readonly blocks: readonly number[];
  /** Every way to go on behind the last token; none where the last statement fits nowhere. */
  readonly ways: Ways;
  /** Of these the likely ones: where the last token can be read as a keyword, it is no name. */
  readonly likely: Ways;
  /** The braces that are open at the end, the innermost last. */
  readonly open: readonly number[];
}

/**
 * Finds out what each token of one declaration is. Where a statement is broken, the tokens up to the next word that can
 * begin a statement at the beginning of a line fit nowhere, and reading goes on from there.
 */
export function walkDeclaration(
  walk: GrammarWalk,
  tokens: readonly IToken[],
  vocabulary: Vocabulary,
): Walked {
  const stages: Stage[] = [];
  const blocks: number[] = [];
  const open: { readonly index: number; readonly ways: Ways }[] = [];
  let ways = walk.start;
  for (const [index, token] of tokens.entries()) {
    const { image } = token;
    if (image === '}' && open.length > 0) {
      const { ways: inside = [] } = open.pop() ?? {};
      ways = walk.canRead(ways, token) ? ways : inside;
    } else if (ways.length === 0 || !walk.canRead(ways, token)) {
      const { ways: inside = walk.start } = open.at(-1) ?? {};
      const canBegin = isFirstOnLine(tokens, index) && walk.canRead(inside, token);
      ways = canBegin ? inside : [];
    }
    blocks.push(open.at(-1)?.index ?? -1);
    const steps = stepsOf(walk, ways, token);
    stages.push(steps);
    ways = [...new Set(steps.map(({ step }) => step.rest))];
    if (image === '{') {
      if (ways.length === 0) {
        ways = insideOf(walk, tokens, index, vocabulary);
      }
      open.push({ index, ways });
    }
  }
  const asKeyword = (stages.at(-1) ?? []).filter(({ step }) => GrammarAST.isKeyword(step.feature));
  return {
    roles: rolesOf(walk, stages, ways),
    blocks,
    ways,
    likely:
      asKeyword.length > 0 && ways.length > 1 ? [...new Set(asKeyword.map(({ step }) => step.rest))] : ways,
    open: open.map(({ index }) => index),
  };
}

interface TakenStep {
  readonly from: Rest | undefined;
  readonly step: Step;
}
type Stage = readonly TakenStep[];

function stepsOf(walk: GrammarWalk, ways: Ways, token: IToken): Stage {
  return ways.flatMap((from) => walk.reading(from, token).map((step) => ({ from, step })));
}

/** The ways into a block whose head is broken: those of a well-formed head with the same keyword. */
function insideOf(
  walk: GrammarWalk,
  tokens: readonly IToken[],
  brace: number,
  { words, terminals }: Vocabulary,
): Ways {
  const keyword = tokens.slice(0, brace).findLast(({ image }) => declarationWords.has(image));
  const word = keyword && words.get(keyword.image)?.word;
  const sample = tokens[brace];
  if (!keyword || !word || !sample) {
    return [];
  }
  const head = [
    { ...keyword, tokenType: word, tokenTypeIdx: word.tokenTypeIdx ?? 0 },
    { ...keyword, tokenType: terminals.ID, tokenTypeIdx: terminals.ID.tokenTypeIdx ?? 0 },
  ];
  for (const start of [head, head.slice(0, 1)]) {
    const ways = [...start, sample].reduce<Ways>(
      (before, token) => before.flatMap((way) => walk.reading(way, token).map(({ rest }) => rest)),
      walk.start,
    );
    if (ways.length > 0) {
      return ways;
    }
  }
  return [];
}

/** Of several ways in which a token was read only those count that lead on to the end, or to where reading broke off. */
function rolesOf(walk: GrammarWalk, stages: readonly Stage[], end: Ways): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  let alive = new Set<Rest | undefined>(end);
  for (const stage of stages.toReversed()) {
    const leading = stage.filter(({ step }) => alive.has(step.rest));
    const steps = leading.length > 0 ? leading : stage;
    const [first] = steps;
    roles.push(first && { feature: first.step.feature, calls: walk.callsAround(first.step) });
    alive = new Set(steps.map(({ from }) => from));
  }
  return roles.reverse();
}

function isFirstOnLine(tokens: readonly IToken[], index: number): boolean {
  return tokens[index]?.startLine !== tokens[index - 1]?.endLine;
}

/** The tokens, from the last backwards, that belong to what its rule reads where a feature comes next. */
export function beginOfRule(
  walk: GrammarWalk,
  roles: readonly (Role | undefined)[],
  feature: Feature,
): number {
  const rule = ruleOf(feature);
  if (!rule) {
    return roles.length;
  }
  const first = walk.firstOf(rule);
  return Math.max(
    0,
    roles.findLastIndex((role) => !role || first.has(role.feature)),
  );
}
