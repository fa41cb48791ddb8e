import type { IToken, TokenType } from 'chevrotain';
import type { AstNode, AstReflection, GrammarAST, ParseResult, ParserOptions } from 'langium';
import { AstUtils, CstNodeBuilder, createParser, GrammarAST as Ast, LangiumParser } from 'langium';
import type { Model } from '@cdev/grammar';
import type { CdevLexer, CdevLexerResult } from '../lexer.ts';
import type { CdevServices } from '../module.ts';
import { endOf } from '../lexing/token.ts';
import type { Expectation } from './expectation.ts';
import type { ExpectationRecorder } from './expectation.ts';
import { problemOf } from './mend.ts';
import { repair } from './repair.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** Why the tokens are no model: the first place where reading them stopped. */
export interface Failure extends Expectation {
  /** The index of the token that fits nowhere; the number of tokens where more were wanted at the end. */
  readonly index: number;
}

/** A file as read: the tree is always one of a well-formed text, if need be with holes where tokens are missing. */
export interface Reading extends CdevLexerResult {
  readonly model: Model;
  readonly syntaxProblems: readonly SyntaxProblem[];
}

interface GrowingNode extends AstNode {
  $type: string;
  [property: string]: unknown;
}

interface Property {
  readonly name: string;
  readonly operator: GrammarAST.Assignment['operator'];
}

export function createCdevParser(services: CdevServices): CdevParser {
  const parser = new CdevParser(services);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

/**
 * Langium's parser with three differences. It notes at every node the tokens of its properties, so that a file can be
 * read without a concrete syntax tree (which costs as much again and is kept only for files in an editor). It stops
 * at the first token that does not fit instead of guessing on. And text that does not parse is mended token by token
 * and read again, so that the tree is always that of a well-formed text.
 */
export class CdevParser extends LangiumParser {
  private readonly tokenizer: CdevLexer;
  private readonly reflection: AstReflection;
  private readonly recorder: ExpectationRecorder;
  private readonly properties = new Map<GrammarAST.AbstractElement, Property | undefined>();
  private readonly growing: GrowingNode[] = [];
  private readonly concrete = new CstNodeBuilder();
  /** Whether nodes are built at all, or only whether the tokens fit is wanted to know. */
  private building = true;
  private keepsConcrete = false;
  private hiddenTokens: IToken[] = [];

  constructor(services: CdevServices) {
    super(services);
    this.tokenizer = services.parser.Lexer;
    this.reflection = services.shared.AstReflection;
    this.recorder = services.parser.ParserErrorMessageProvider;
    // Reading stops at the first mistake; `repair` then finds what mends it. Langium offers this only for all of its
    // parsers together, and the one for completion has to go on.
    Reflect.set(this.wrapper, 'recoveryEnabled', false);
    Reflect.set(this.wrapper, 'attemptInRepetitionRecovery', () => {});
  }

  /** Reads a text for the editor, with its concrete syntax tree. */
  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    this.keepsConcrete = true;
    this.concrete.buildRootNode(input);
    try {
      const { value, lexed } = this.readTokens(input, options.rule);
      this.concrete.addHiddenNodes(this.hiddenTokens);
      AstUtils.linkContentToContainer(value, { deep: true });
      return { value, parserErrors: [], lexerErrors: [], lexerReport: lexed.report };
    } finally {
      this.keepsConcrete = false;
    }
  }

  /** Reads a text for its model alone. */
  read(input: string): Reading {
    const { value, lexed, problems } = this.readTokens(input);
    return { ...lexed, model: value, syntaxProblems: problems };
  }

  /** Where tokens stop to be a model; undefined where they are one. */
  findFailure(tokens: IToken[], rule?: string): Failure | undefined {
    this.building = false;
    try {
      return this.run(tokens, rule).failure;
    } finally {
      this.building = true;
    }
  }

  override rule(rule: GrammarAST.ParserRule, impl: (args: Record<string, boolean>) => unknown) {
    const $type = rule.name;
    // The suffix keeps the names of rules from being taken for methods of the parser.
    const method = this.wrapper.DEFINE_RULE(`${rule.name}\u200B`, (args: Record<string, boolean>) => {
      if (this.isRecording() || !this.building) {
        impl(args);
        return undefined;
      }
      this.growing.push({ $type, $start: -1, $end: -1 });
      impl(args);
      return this.finish();
    });
    this.allRules.set(rule.name, method);
    if (rule.entry) {
      this.mainRule = method;
    }
    return method;
  }

  override consume(idx: number, tokenType: TokenType, feature: GrammarAST.AbstractElement): void {
    const token = this.wrapper.wrapConsume(idx, tokenType);
    if (!this.building || this.isRecording() || token.isInsertedInRecovery) {
      return;
    }
    if (this.keepsConcrete) {
      this.concrete.addHiddenNodes(this.takeHidden(token));
      this.concrete.buildLeafNode(token, feature);
    }
    const node = this.growing.at(-1);
    if (!node) {
      return;
    }
    if (node.$start === -1) {
      node.$start = token.startOffset;
    }
    node.$end = endOf(token);
    const property = this.propertyOf(feature);
    if (property) {
      const { name } = property;
      node.$tokens ??= {};
      (node.$tokens[name] ??= []).push(token);
      assign(node, property, token.payload ?? token.image);
    }
  }

  override subrule(
    idx: number,
    rule: (args: Record<string, boolean>) => unknown,
    _fragment: boolean,
    feature: GrammarAST.AbstractElement,
    args: Record<string, boolean>,
  ): void {
    if (!this.building || this.isRecording()) {
      this.wrapper.wrapSubrule(idx, rule, args);
      return;
    }
    if (this.keepsConcrete) {
      this.concrete.buildCompositeNode(feature);
    }
    const depth = this.growing.length;
    try {
      this.wrapper.wrapSubrule(idx, rule, args);
    } finally {
      // Where the subrule threw, its node has not been finished by itself.
      if (this.growing.length > depth) {
        this.finish();
      }
      this.adopt(feature);
    }
  }

  /** The node finished last. */
  private finished: GrowingNode | undefined;

  private finish(): GrowingNode | undefined {
    const node = this.growing.pop();
    if (node && this.keepsConcrete) {
      const concrete = this.concrete.current;
      this.concrete.construct(Object.assign(node, { $cstNode: concrete }));
      concrete.astNode = node;
      AstUtils.assignMandatoryProperties(this.reflection, node);
    }
    this.finished = node;
    return node;
  }

  private adopt(feature: GrammarAST.AbstractElement): void {
    const child = this.finished;
    const parent = this.growing.at(-1);
    const property = this.propertyOf(feature);
    if (!child || !parent || !property || child.$start === -1) {
      return;
    }
    if (parent.$start === -1) {
      parent.$start = child.$start;
    }
    parent.$end = child.$end;
    assign(parent, property, child);
  }

  private readTokens(input: string, rule?: string) {
    const lexed = this.tokenizer.tokenize(input);
    this.hiddenTokens = this.keepsConcrete ? [...lexed.hidden] : [];
    const first = this.run(lexed.tokens, rule);
    if (!first.failure || rule !== undefined) {
      return { value: first.value, lexed, problems: [] };
    }
    const { tokens, problems } = repair(lexed.tokens, this.tokenizer.vocabulary, (attempt) =>
      this.findFailure(attempt),
    );
    if (this.keepsConcrete) {
      this.concrete.buildRootNode(input);
      this.hiddenTokens = [...lexed.hidden];
    }
    const { value, failure } = this.run(tokens);
    // Declarations that are each well-formed are so together; if not, the rest of the file is not lost silently.
    const rest = failure
      ? [problemOf(tokens, failure, { at: failure.index, remove: 1, insert: [], cost: 0 })]
      : [];
    return { value, lexed, problems: [...problems, ...rest] };
  }

  private run(tokens: IToken[], rule?: string) {
    const method = rule === undefined ? this.mainRule : this.allRules.get(rule);
    this.growing.length = 0;
    this.wrapper.input = tokens;
    const noteStackTracesAgain = stopNotingStackTraces();
    try {
      let value = method && this.wrapper.rule(method);
      while (this.building && this.growing.length > 0) {
        value = this.finish();
      }
      return { value, failure: this.failureIn(tokens) };
    } finally {
      noteStackTracesAgain();
    }
  }

  private failureIn(tokens: readonly IToken[]): Failure | undefined {
    const [error] = this.wrapper.errors;
    if (!error) {
      return undefined;
    }
    const index = tokens.indexOf(error.token);
    return {
      index: index < 0 ? tokens.length : index,
      expected: this.recorder.expectedAt(error.token),
      rules: error.context.ruleStack.map((name) => name.slice(0, -1)),
    };
  }

  private takeHidden(token: IToken): IToken[] {
    const { hiddenTokens } = this;
    let count = 0;
    while (count < hiddenTokens.length && (hiddenTokens[count]?.startOffset ?? 0) < token.startOffset) {
      count++;
    }
    return count === 0 ? [] : hiddenTokens.splice(0, count);
  }

  private propertyOf(feature: GrammarAST.AbstractElement): Property | undefined {
    if (!this.properties.has(feature)) {
      const assignment = AstUtils.getContainerOfType(feature, Ast.isAssignment);
      this.properties.set(feature, assignment && { name: assignment.feature, operator: assignment.operator });
    }
    return this.properties.get(feature);
  }
}

/**
 * The parser throws where reading stops, hundreds of times to mend one mistake, and nobody looks at where in its code
 * that was: to note it each time takes longer than the reading.
 */
function stopNotingStackTraces(): () => void {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  return () => {
    Reflect.set(Error, 'stackTraceLimit', limit);
  };
}

function assign(node: GrowingNode, { name, operator }: Property, value: unknown): void {
  if (operator === '=') {
    node[name] = value;
  } else if (operator === '?=') {
    node[name] = true;
  } else {
    const list = node[name];
    if (Array.isArray(list)) {
      list.push(value);
    } else {
      node[name] = [value];
    }
  }
}
