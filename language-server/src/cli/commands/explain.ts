import { pageText } from '../../core/report/page-text.ts';
import { ruleTexts } from '../../core/rules/generated/rule-texts.ts';
import { findRule, rules } from '../../core/rules/index.ts';
import { findNearest } from '../../core/text/nearest.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { inStyleOf } from '../terminal-style.ts';

/** Prints the page of a rule. */
export async function explain(name: string, io: Io): Promise<number> {
  const rule = findRule(name);
  if (rule === undefined) {
    const nearest = findNearest(
      name,
      rules.map((known) => known.name),
    );
    const suggestion = nearest === undefined ? "'cdev rules' lists them" : `did you mean '${nearest}'?`;
    throw new CommandError(`there is no rule '${name}'; ${suggestion}`);
  }
  const page = ruleTexts[rule.name] ?? `# ${rule.name}\n\n${rule.summary}\n`;
  io.stdout.write(await inStyleOf(io.stdout, io.environment, (style) => pageText(page, style)));
  return exitCodes.clean;
}
