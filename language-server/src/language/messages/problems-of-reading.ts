import type { Problem } from '../../core/model/file-model.ts';
import type { Fix } from '../../core/text/edits.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { LexerProblem } from '../lexing/lexer-problem.ts';
import type { Reading } from '../parsing/parser.ts';

/** What is wrong with a text before anything of it is understood, in a founder's words. */
export function problemsOfReading(path: FilePath, reading: Reading): readonly Problem[] {
  return [
    ...reading.report.problems.map(
      (problem): Problem => ({
        rule: 'syntax',
        severity: 'error',
        start: problem.start,
        end: problem.end,
        message: `This is written otherwise here (${problem.code}).`,
        fixes: fixesOf(path, problem),
      }),
    ),
    ...reading.syntaxProblems.map(
      (problem): Problem => ({
        rule: 'syntax',
        severity: 'error',
        start: problem.start,
        end: problem.end,
        message:
          problem.is === 'missing'
            ? `Something is missing here: ${problem.wanted ?? problem.expected.join(', ')}.`
            : `'${problem.found}' cannot stand here.`,
      }),
    ),
  ];
}

function fixesOf(path: FilePath, problem: LexerProblem): readonly Fix[] {
  return problem.fixes.map((edits) => ({
    title: `Write '${edits.map((edit) => edit.text).join('')}'`,
    safe: problem.fixes.length === 1,
    edits: edits.map((edit) => ({ file: path, ...edit })),
  }));
}
