import { type Position, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import { namesIn, type WrittenName } from '../core/names/names-in.ts';
import type { Project, Target } from '../core/names/project.ts';
import type { TargetType } from '../core/names/references.ts';
import { gateStateOf } from '../core/pipeline/gates.ts';
import { offsetAt, positionAt } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';
import { verdictOf } from '../core/verdict/verdict-of.ts';
import { type TokenRole, tokenRoles } from '../language/expectations/token-roles.ts';
import {
  type SemanticTokenModifier,
  semanticTokenModifiers,
  type SemanticTokenType,
  semanticTokenTypes,
} from '../protocol/semantic-tokens.ts';
import { answering } from './answering.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';

/**
 * What the words of a file are, and how the hypotheses and gates among them stand. An editor that colours texts, numbers
 * and keywords by itself is told of names alone, among them the keywords that are names here.
 */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  register: (connection, session) => {
    const sent = new Map<string, SemanticTokens>();
    let count = 0;
    const full = (file: OpenFile): SemanticTokens => {
      const tokens = { resultId: String(++count), data: dataOf(file, session, undefined) };
      for (const uri of sent.keys()) {
        if (session.findVersion(uri) === undefined) {
          sent.delete(uri);
        }
      }
      sent.set(file.uri, tokens);
      return tokens;
    };
    const { semanticTokens: asked } = connection.languages;
    asked.on(answering(session, full));
    asked.onRange(
      answering(session, (file, { range }) => ({
        data: dataOf(file, session, {
          start: offsetAt(file.model.lines, range.start),
          end: offsetAt(file.model.lines, range.end),
        }),
      })),
    );
    asked.onDelta(
      answering(session, (file, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
        const before = sent.get(file.uri);
        const now = full(file);
        return before?.resultId === previousResultId
          ? { resultId: now.resultId, edits: [...editsBetween(before.data, now.data)] }
          : now;
      }),
    );
  },
};

interface Token extends Span {
  readonly type: SemanticTokenType;
  readonly modifiers: readonly SemanticTokenModifier[];
}

function dataOf(file: OpenFile, session: Session, within: Span | undefined): number[] {
  const { text, model } = file;
  const data: number[] = [];
  let before: Position = { line: 0, character: 0 };
  for (const { start, end, type, modifiers } of tokensOf(file, session, within)) {
    for (const span of linesOf(text, start, end)) {
      const at = positionAt(model.lines, span.start);
      const line = at.line - before.line;
      data.push(
        line,
        line === 0 ? at.character - before.character : at.character,
        span.end - span.start,
        semanticTokenTypes.indexOf(type),
        modifiers.reduce((bits, modifier) => bits | (1 << semanticTokenModifiers.indexOf(modifier)), 0),
      );
      before = at;
    }
  }
  return data;
}

/** A text or comment over several lines, line by line: few editors take it whole. */
function* linesOf(text: string, start: number, end: number): Iterable<Span> {
  for (const match of text.slice(start, end).matchAll(/[^\n\r]+/g)) {
    yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}

function* tokensOf(file: OpenFile, session: Session, within: Span | undefined): Iterable<Token> {
  const { text, model, project } = file;
  const isSeen = (span: Span) => !within || (span.start < within.end && within.start < span.end);
  const names = model.declarations
    .filter(isSeen)
    .flatMap((declaration) => namesIn(project, declaration))
    .sort((a, b) => a.start - b.start);
  const isAugmented = session.client.textDocument?.semanticTokens?.augmentsSyntaxTokens === true;
  let next = 0;
  for (const token of tokenRoles(text).filter(isSeen)) {
    if (token.role === 'name') {
      const inside: WrittenName[] = [];
      for (let name = names[next]; name && name.start < token.end; name = names[++next]) {
        if (token.start <= name.start && name.end <= token.end) {
          inside.push(name);
        }
      }
      yield* namesWithin(token, inside, project);
    } else if (!isAugmented || namedRoles.has(token.role)) {
      yield { start: token.start, end: token.end, type: typesOfRoles[token.role], modifiers: [] };
    }
  }
}

/** What an editor cannot tell by itself: a word of any kind may stand here. */
const namedRoles: ReadonlySet<TokenRole> = new Set(['unit', 'fact', 'rule', 'column', 'currency']);

const typesOfRoles: Readonly<Record<TokenRole, SemanticTokenType>> = {
  keyword: 'keyword',
  value: 'enumMember',
  operator: 'operator',
  name: 'variable',
  unit: 'parameter',
  fact: 'property',
  currency: 'type',
  rule: 'decorator',
  column: 'parameter',
  string: 'string',
  number: 'number',
  comment: 'comment',
};

/** A reference to a member is one token of the text and two names. */
function* namesWithin(
  { start, end }: Span,
  names: readonly WrittenName[],
  project: Project,
): Iterable<Token> {
  if (names.length === 0) {
    yield { start, end, type: 'variable', modifiers: [] };
  }
  for (const { start: from, end: to, target, declares, isWord } of names) {
    yield {
      start: from,
      end: to,
      type: isWord ? 'enumMember' : target ? typeOf((target.member ?? target.declaration).type) : 'variable',
      modifiers: [
        ...(declares ? (['declaration'] as const) : []),
        ...(target ? standingOf(project, target) : []),
      ],
    };
  }
}

function standingOf(project: Project, { declaration, member }: Target): readonly SemanticTokenModifier[] {
  if (member) {
    return [];
  }
  if (declaration.type === 'hypothesis') {
    return [project.read(verdictOf, declaration).word];
  }
  return declaration.type === 'gate'
    ? [project.read(gateStateOf, declaration).passed ? 'passed' : 'open']
    : [];
}

function typeOf(type: TargetType): SemanticTokenType {
  switch (type) {
    case 'venture':
    case 'segment':
      return 'namespace';
    case 'profile':
      return 'class';
    case 'alternative':
      return 'interface';
    case 'product':
    case 'roadmap':
    case 'economics':
      return 'struct';
    case 'hypothesis':
      return 'function';
    case 'experiment':
    case 'feature':
      return 'method';
    case 'gate':
      return 'enum';
    case 'decision':
      return 'event';
    case 'job':
    case 'pain':
    case 'gain':
      return 'property';
    default:
      return 'variable';
  }
}

/** The one stretch in which two lists of numbers differ. */
function editsBetween(
  before: readonly number[],
  after: readonly number[],
): readonly { start: number; deleteCount: number; data: number[] }[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let same = 0;
  while (
    same < before.length - start &&
    same < after.length - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same++;
  }
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
