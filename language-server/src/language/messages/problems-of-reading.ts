import type { Problem } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { Reading } from '../parsing/parser.ts';
import type { SyntaxProblem } from '../parsing/syntax-problem.ts';
import { fixOf, onOneLine, problemsOfLexing } from './problems-of-lexing.ts';
import { syntaxMessage } from './syntax-message.ts';

/** What is wrong with a text before anything of it is understood, in a founder's words. */
export function problemsOfReading(path: FilePath, reading: Reading): readonly Problem[] {
  return [
    ...problemsOfLexing(path, reading.report.problems),
    ...reading.syntaxProblems.map((problem) => problemOfSyntax(path, problem)),
  ];
}

function problemOfSyntax(path: FilePath, problem: SyntaxProblem): Problem {
  const { message, fix } = syntaxMessage(problem);
  return {
    rule: 'syntax',
    severity: 'error',
    start: problem.start,
    end: problem.end,
    message: onOneLine(message),
    fixes: fix && [fixOf(path, fix.title, false, fix.edits)],
  };
}
