import type { Problem } from '../../core/model/file-model.ts';
import type { Fix } from '../../core/text/edits.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { LexerEdit, LexerProblem } from '../lexing/lexer-problem.ts';
import { isSafelyMended, lexerMessage } from './lexer-message.ts';

/** What is odd about single words of a text, in a founder's words. */
export function problemsOfLexing(path: FilePath, problems: readonly LexerProblem[]): readonly Problem[] {
  return problems.map((problem) => problemOfLexer(path, problem));
}

function problemOfLexer(path: FilePath, problem: LexerProblem): Problem {
  const { start, end, fixes } = problem;
  const safe = isSafelyMended(problem);
  return {
    rule: 'syntax',
    severity: 'error',
    start,
    end,
    message: onOneLine(lexerMessage(problem, writtenBy(problem, fixes[0] ?? []))),
    fixes: fixes.map((edits) => fixOf(path, titleOf(problem, edits), safe, edits)),
  };
}

export function fixOf(path: FilePath, title: string, safe: boolean, edits: readonly LexerEdit[]): Fix {
  return { title: onOneLine(title), safe, edits: edits.map((edit) => ({ file: path, ...edit })) };
}

export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** What stands in the place of a problem once these edits are made. */
function writtenBy({ start, end, found }: LexerProblem, edits: readonly LexerEdit[]): string {
  let written = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    written += found.slice(at - start, edit.start - start) + edit.text;
    at = edit.end;
  }
  return (written + found.slice(at - start, end - start)).trim();
}

function titleOf(problem: LexerProblem, edits: readonly LexerEdit[]): string {
  switch (problem.code) {
    case 'conflict':
      return edits === problem.fixes[0] ? 'Keep the first version' : 'Keep the second version';
    case 'conflict-marker':
      return 'Remove the line';
    case 'unterminated-string':
    case 'unterminated-comment':
      return `Close it with ${edits.map(({ text }) => text.trim()).join('')}`;
    case 'single-quotes':
    case 'smart-quotes':
      return 'Write it in straight double quotes';
    case 'hash-comment':
      return "Begin it with '//'";
    case 'brackets':
      return 'Remove the brackets';
    default: {
      const written = writtenBy(problem, edits);
      return written === '' ? `Remove '${problem.found}'` : `Write '${written}'`;
    }
  }
}
