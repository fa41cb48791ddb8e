import type { IToken } from 'chevrotain';
import { endOf } from '../lexing/token.ts';
import type { Vocabulary } from '../tokens.ts';
import type { Candidate } from './candidates.ts';
import { candidatesFor, holeAt } from './candidates.ts';
import type { Failure } from './parser.ts';
import type { Attempt, Repaired } from './repair.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** A mend is believed once this many tokens behind it fit. */
const enough = 6;
/** How many tokens behind a mistake are read to judge a mend. */
const window = 40;

/**
 * Mends one declaration: again and again the first mistake, by whichever small change lets reading go on furthest for
 * the least. Each change is one problem.
 */
export function mendChunk(
  chunk: readonly IToken[],
  vocabulary: Vocabulary,
  attempt: Attempt,
  mostProblems: number,
): Repaired {
  if (mostProblems <= 0) {
    return { tokens: [], problems: [] };
  }
  let tokens = [...chunk];
  const problems: SyntaxProblem[] = [];
  let failure = attempt(tokens);
  while (failure && problems.length < mostProblems) {
    const best = findBest(tokens, failure, vocabulary, attempt) ?? passOver(tokens, failure);
    problems.push(problemOf(tokens, failure, best));
    tokens = apply(tokens, best);
    failure = attempt(tokens);
  }
  return { tokens: failure ? closedBefore(tokens, failure.index, vocabulary, attempt) : tokens, problems };
}

/** What can be kept where no more is mended: the statements before the mistake, with the blocks around them closed. */
function closedBefore(
  tokens: readonly IToken[],
  index: number,
  vocabulary: Vocabulary,
  attempt: Attempt,
): IToken[] {
  const brace = vocabulary.signs.get('}');
  for (let end = Math.min(index, tokens.length - 1), tries = 0; brace && end > 0 && tries < 3; end--) {
    if (!isLineStart(tokens, end)) {
      continue;
    }
    const kept = tokens.slice(0, end);
    for (let depth = depthOf(kept); depth > 0; depth--) {
      kept.push(holeAt(kept, kept.length, brace));
    }
    if (!attempt(kept)) {
      return kept;
    }
    tries++;
  }
  return [];
}

function isLineStart(tokens: readonly IToken[], at: number): boolean {
  return tokens[at]?.startLine !== tokens[at - 1]?.endLine;
}

function depthOf(tokens: readonly IToken[]): number {
  return tokens.reduce((depth, { image }) => depth + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
}

interface Judged {
  readonly candidate: Candidate;
  readonly progress: number;
  readonly complete: boolean;
}

function findBest(
  tokens: readonly IToken[],
  failure: Failure,
  vocabulary: Vocabulary,
  attempt: Attempt,
): Candidate | undefined {
  const prefix = prefixFor(tokens, failure.index);
  let best: Judged | undefined;
  for (const candidate of candidatesFor(tokens, failure, vocabulary)) {
    const judged = judge(tokens, prefix, candidate, attempt);
    if ((judged.complete || judged.progress > 0) && (!best || isBetter(judged, best))) {
      best = judged;
    }
  }
  return best?.candidate;
}

/** Of two changes the likelier one that lets reading go on: what stops soon again must be much likelier. */
function isBetter(a: Judged, b: Judged): boolean {
  const difference = priceOf(a) - priceOf(b);
  return difference < 0 || (difference === 0 && a.progress > b.progress);
}

function priceOf({ candidate, progress, complete }: Judged): number {
  return candidate.cost + (complete ? 0 : 3 + 0.7 * (enough - progress));
}

function judge(tokens: readonly IToken[], prefix: Prefix, candidate: Candidate, attempt: Attempt): Judged {
  const end = candidate.at + candidate.remove;
  const until = Math.min(tokens.length, end + window);
  const changed = [
    ...prefix.head,
    ...tokens.slice(prefix.from, candidate.at),
    ...candidate.insert,
    ...tokens.slice(end, until),
  ];
  const behind = changed.length - (until - end);
  const failure = attempt(changed);
  const read = failure ? failure.index - behind : until - end;
  // Reading to the end of the window is success even if the window cuts a block in two.
  const complete = !failure || read >= enough || (until < tokens.length && failure.index >= changed.length);
  return { candidate, progress: read, complete };
}

interface Prefix {
  /** The first line of the declaration up to its brace, or nothing. */
  readonly head: readonly IToken[];
  /** From which token on the rest is read. */
  readonly from: number;
}

/** Leaves out the statements before a mistake, so that judging it costs the same in a long declaration. */
function prefixFor(tokens: readonly IToken[], index: number): Prefix {
  const brace = tokens.findIndex((token) => token.image === '{');
  if (brace < 0 || index - brace < window) {
    return { head: [], from: 0 };
  }
  let depth = 1;
  const starts: number[] = [];
  for (let at = brace + 1; at < index; at++) {
    const token = tokens[at];
    if (depth === 1 && token && /\(word\)$/.test(token.tokenType.name)) {
      starts.push(at);
    }
    depth += token?.image === '{' ? 1 : token?.image === '}' ? -1 : 0;
  }
  const from = starts.at(-3);
  return from === undefined || depth !== 1
    ? { head: [], from: 0 }
    : { head: tokens.slice(0, brace + 1), from };
}

/** Where nothing helps: the rest of the declaration is passed over. */
function passOver(tokens: readonly IToken[], failure: Failure): Candidate {
  const at = Math.min(failure.index, tokens.length - 1);
  return failure.index > 0 && failure.index < tokens.length
    ? { at, remove: tokens.length - at, insert: [], cost: 0 }
    : { at: 0, remove: tokens.length, insert: [], cost: 0 };
}

function apply(tokens: readonly IToken[], { at, remove, insert }: Candidate): IToken[] {
  return [...tokens.slice(0, at), ...insert, ...tokens.slice(at + remove)];
}

/** What is said of a change that mends a mistake. */
export function problemOf(tokens: readonly IToken[], failure: Failure, candidate: Candidate): SyntaxProblem {
  const { at, remove, insert } = candidate;
  const removed = tokens.slice(at, at + remove).filter((token) => !token.isInsertedInRecovery);
  const previous = tokens.slice(0, at).findLast((token) => !token.isInsertedInRecovery);
  const next = tokens[at];
  const first = removed[0];
  const last = removed.at(-1);
  const gap = previous ? endOf(previous) : 0;
  const span =
    first && last
      ? { start: first.startOffset, end: endOf(last) }
      : {
          start: previous ? previous.startOffset : (next?.startOffset ?? 0),
          end: previous ? gap : next ? endOf(next) : 0,
        };
  const wanted = insert[0] && nameOf(insert[0]);
  return {
    ...span,
    is: first ? (wanted === undefined ? 'unexpected' : 'instead') : 'missing',
    found: removed.map((token) => token.image).join(' '),
    ...(wanted !== undefined && { wanted }),
    expected: failure.expected,
    rules: failure.rules,
    previous: previous?.image ?? '',
    next: tokens[at + remove]?.image ?? '',
    startsLine: (first ?? next)?.startLine !== previous?.endLine,
    gap,
  };
}

function nameOf(token: IToken): string {
  return token.tokenType.name.replace(/ \((?:name|word)\)$/, '');
}
