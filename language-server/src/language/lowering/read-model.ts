import type { FileModel, Problem } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { problemsOfReading } from '../messages/problems-of-reading.ts';
import { createCdevServices, type CdevServices } from '../module.ts';
import { lowerModel } from './lower-model.ts';

let services: CdevServices | undefined;

/** Reads a text as a model. Whatever the text is, the result is a model: what is wrong with it are its problems. */
export function readModel(path: FilePath, text: string): FileModel {
  services ??= createCdevServices().cdev;
  const reading = services.parser.LangiumParser.read(text);
  const { declarations, problems } = lowerModel(path, text, reading.model, reading.hidden);
  return {
    path,
    declarations,
    problems: withoutExplained(problemsOfReading(path, reading), problems).sort(inOrder),
    lines: reading.report.lines,
    length: text.length,
  };
}

/**
 * One mistake, one finding: what is odd about a literal is not said again where the lowering says something of the
 * whole that it is part of, as in `9,50 EUR`, whose fix mends both.
 */
function withoutExplained(ofReading: readonly Problem[], ofLowering: readonly Problem[]): Problem[] {
  const explaining = ofLowering.filter(({ rule }) => rule !== 'repeated-statement').toSorted(inOrder);
  const kept: Problem[] = [];
  let next = 0;
  let explainedTo = -1;
  for (const problem of ofReading.toSorted(inOrder)) {
    for (let one = explaining[next]; one && one.start <= problem.start; one = explaining[++next]) {
      explainedTo = Math.max(explainedTo, one.end);
    }
    if (problem.end > explainedTo) {
      kept.push(problem);
    }
  }
  return [...kept, ...ofLowering];
}

function inOrder(a: Problem, b: Problem): number {
  return a.start - b.start || a.end - b.end;
}
