import type { Model } from '@cdev/grammar';
import type { FileModel, Problem } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { Scan } from '../lexing/scan.ts';
import { lowerModel } from './lower-model.ts';

/** The model of a text that has been read. `ofReading` is what was wrong with it until there was a tree. */
export function modelOfTree(
  path: FilePath,
  text: string,
  { tree, hidden, lines }: Pick<Scan, 'hidden' | 'lines'> & { readonly tree: Model },
  ofReading: readonly Problem[],
): FileModel {
  const { declarations, problems } = lowerModel(path, text, tree, hidden);
  return {
    path,
    declarations,
    problems: withoutExplained(ofReading, problems).sort(inOrder),
    lines,
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
