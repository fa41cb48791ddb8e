import type { Problem } from '../model/file-model.ts';
import type { Finding, Severity } from '../rules/card.ts';
import type { FilePath } from '../text/span.ts';

/** A mistake that was found while a file was read, as a finding. */
export function findingOfProblem(
  file: FilePath,
  problem: Problem,
  severity: Severity = problem.severity,
): Finding {
  const { rule, message, related = [], fixes = [] } = problem;
  return {
    rule,
    severity,
    place: { file, span: problem },
    message,
    related,
    fixes: () => fixes,
    mendsUnseen: fixes.some(({ safe }) => safe),
  };
}
