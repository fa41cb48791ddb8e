import type { CheckReport } from './check-report.ts';
import { showable } from './shown-text.ts';

/**
 * One line a finding, as compilers print: `model.cdev:6:3: error: What is wrong. [rule]`. Editors and other readers of
 * such lines find the place by themselves. Lines and columns count from 1.
 */
export function checkLinesOf(report: CheckReport): string {
  return report.files
    .flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, range: { start } }) => {
        const place = `${showable(file)}:${start.line + 1}:${start.character + 1}`;
        return `${place}: ${severity}: ${showable(message)} [${rule}]\n`;
      }),
    )
    .join('');
}
