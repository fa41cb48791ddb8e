import type { IToken, TokenType } from 'chevrotain';
import { AstUtils, GrammarAST } from 'langium';
import type { Vocabulary } from '../tokens.ts';

/** A place of the grammar where one token is read: a keyword, or the call of a terminal. */
export type Feature = GrammarAST.Keyword | GrammarAST.RuleCall;

/** A token that can be read next, and what is left to be read behind it. */
export interface Step {
  readonly feature: Feature;
  readonly rest: Rest | undefined;
}

/**
 * What is left to be read, the next part first. Every such list is made once, so that two ways of reading that have the
 * same ahead of them are the same object, and what can follow it is worked out once.
 */
export interface Rest {
  readonly element: GrammarAST.AbstractElement;
  /** `end`: nothing is read here, a rule that was called is left. */
  readonly mode: 'as written' | 'once' | 'again' | 'end';
  readonly next: Rest | undefined;
}

export interface Following {
  readonly steps: readonly Step[];
  /** Whether the text may end here. */
  readonly canEnd: boolean;
}

/** Every way in which the tokens so far can be read; none where they cannot. */
export type Ways = readonly (Rest | undefined)[];

/**
 * Walks along the grammar token by token without building anything, and keeps all ways open. So it can tell everything
 * that could come next, where a parser knows only why it stopped.
 */
export class GrammarWalk {
  readonly start: Ways;
  private readonly vocabulary: Vocabulary;
  private readonly made = new Map<Rest | undefined, Map<GrammarAST.AbstractElement, Rest[]>>();
  private readonly following = new Map<Rest | undefined, Following>();
  private readonly firsts = new Map<GrammarAST.AbstractElement, ReadonlySet<Feature>>();
  private readonly readings = new Map<Rest | undefined, Map<TokenType, readonly Step[]>>();

  constructor(grammar: GrammarAST.Grammar, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const entry = grammar.rules.filter(GrammarAST.isParserRule).find((rule) => rule.entry);
    this.start = entry ? [this.rest(entry.definition, 'as written', undefined)] : [];
  }

  /** What can follow. */
  after(ways: Ways): Following {
    const all = ways.map((rest) => this.followingOf(rest));
    const [only] = all;
    return all.length === 1 && only
      ? only
      : { steps: all.flatMap(({ steps }) => steps), canEnd: all.some(({ canEnd }) => canEnd) };
  }

  /** The steps from one of the ways that read a token. */
  reading(rest: Rest | undefined, token: IToken): readonly Step[] {
    let known = this.readings.get(rest);
    if (!known) {
      known = new Map();
      this.readings.set(rest, known);
    }
    let steps = known.get(token.tokenType);
    if (!steps) {
      steps = this.followingOf(rest).steps.filter(({ feature }) => this.matches(feature, token));
      known.set(token.tokenType, steps);
    }
    return steps;
  }

  canRead(ways: Ways, token: IToken): boolean {
    return ways.some((rest) => this.reading(rest, token).length > 0);
  }

  /** The rules being read where a step is taken, from the innermost outwards, each by its call. */
  callsAround({ rest }: Step): readonly GrammarAST.RuleCall[] {
    const calls: GrammarAST.RuleCall[] = [];
    for (let at = rest; at; at = at.next) {
      if (at.mode === 'end' && GrammarAST.isRuleCall(at.element)) {
        calls.push(at.element);
      }
    }
    return calls;
  }

  /** The features with which a rule can begin. */
  firstOf(rule: GrammarAST.ParserRule): ReadonlySet<Feature> {
    return this.firstIn(rule.definition);
  }

  /** The features with which an element can begin. */
  firstIn(element: GrammarAST.AbstractElement): ReadonlySet<Feature> {
    let first = this.firsts.get(element);
    if (!first) {
      const begin = this.rest(element, 'as written', undefined);
      first = new Set(this.followingOf(begin).steps.map((step) => step.feature));
      this.firsts.set(element, first);
    }
    return first;
  }

  private matches(feature: Feature, token: IToken): boolean {
    const name = nameOfFeature(feature);
    const type = this.vocabulary.definition[name];
    return type !== undefined && isOf(token.tokenType, type);
  }

  private rest(element: GrammarAST.AbstractElement, mode: Rest['mode'], next: Rest | undefined): Rest {
    let behind = this.made.get(next);
    if (!behind) {
      behind = new Map();
      this.made.set(next, behind);
    }
    const known = behind.get(element) ?? [];
    let found = known.find((rest) => rest.mode === mode);
    if (!found) {
      found = { element, mode, next };
      behind.set(element, [...known, found]);
    }
    return found;
  }

  private followingOf(rest: Rest | undefined): Following {
    let known = this.following.get(rest);
    if (!known) {
      const steps: Step[] = [];
      const canEnd = this.expand(rest, steps, new Set());
      known = { steps, canEnd };
      this.following.set(rest, known);
    }
    return known;
  }

  /** Collects what can be read first; true where there may be nothing left to read. */
  private expand(rest: Rest | undefined, steps: Step[], seen: Set<Rest>): boolean {
    if (!rest) {
      return true;
    }
    if (seen.has(rest)) {
      return false;
    }
    seen.add(rest);
    const { element, mode, next } = rest;
    if (mode === 'end') {
      return this.expand(next, steps, seen);
    }
    if (mode === 'once') {
      return this.expandOnce(element, next, steps, seen);
    }
    const { cardinality } = element;
    const canRepeat = cardinality === '*' || cardinality === '+';
    const canSkip = mode === 'again' || cardinality === '*' || cardinality === '?';
    const behind = canRepeat ? this.rest(element, 'again', next) : next;
    const once = this.expand(this.rest(element, 'once', behind), steps, seen);
    const skipped = canSkip && this.expand(next, steps, seen);
    return once || skipped;
  }

  private expandOnce(
    element: GrammarAST.AbstractElement,
    next: Rest | undefined,
    steps: Step[],
    seen: Set<Rest>,
  ): boolean {
    if (GrammarAST.isKeyword(element)) {
      steps.push({ feature: element, rest: next });
      return false;
    }
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      if (!GrammarAST.isParserRule(rule)) {
        steps.push({ feature: element, rest: next });
        return false;
      }
      const behind = this.rest(element, 'end', next);
      return this.expand(this.rest(rule.definition, 'as written', behind), steps, seen);
    }
    if (GrammarAST.isAssignment(element)) {
      return this.expand(this.rest(element.terminal, 'as written', next), steps, seen);
    }
    if (GrammarAST.isAlternatives(element)) {
      const ends = element.elements.map((choice) =>
        this.expand(this.rest(choice, 'as written', next), steps, seen),
      );
      return ends.includes(true);
    }
    if (GrammarAST.isGroup(element)) {
      const behind = element.elements.reduceRight<Rest | undefined>(
        (rest, part) => this.rest(part, 'as written', rest),
        next,
      );
      return this.expand(behind, steps, seen);
    }
    return this.expand(next, steps, seen);
  }
}

/** Whether tokens of a type are of another as well: a keyword may be a name, and a name a reference. */
function isOf(type: TokenType, wanted: TokenType): boolean {
  return type === wanted || (type.CATEGORIES ?? []).some((category) => isOf(category, wanted));
}

/** The name of the token type that a feature reads: a keyword's text, or a terminal's name. */
export function nameOfFeature(feature: Feature): string {
  return GrammarAST.isKeyword(feature) ? feature.value : feature.rule.$refText;
}

export function ruleOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  return AstUtils.getContainerOfType(element, GrammarAST.isParserRule);
}

/** The property of its rule's node that a feature or a call fills, if it fills one. */
export function propertyOf(element: GrammarAST.AbstractElement): string | undefined {
  return AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature;
}
