import * as z from 'zod';
import { plural } from '../../core/report/plural.ts';
import { wrapped } from '../../core/report/shown-text.ts';
import type { Style } from '../../core/report/style.ts';
import { families, type Rule } from '../../core/rules/card.ts';
import { rules as allRules } from '../../core/rules/index.ts';
import { exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { inStyleOf } from '../terminal-style.ts';

const optionsSchema = z.object({ format: z.enum(['text', 'json']) });

/** Lists the rules, family by family. */
export async function rules(flags: unknown, io: Io): Promise<number> {
  const { format } = optionsSchema.parse(flags);
  io.stdout.write(format === 'json' ? rulesJson() : await inStyleOf(io.stdout, io.environment, rulesText));
  return exitCodes.clean;
}

function rulesJson(): string {
  const listed = allRules.map(({ name, family, severity, summary, fixable, allowable }) => ({
    name,
    family,
    severity,
    summary,
    fixable,
    allowable,
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, undefined, 2)}\n`;
}

function rulesText(style: Style): string {
  const parts = families.map((family) => {
    const ofFamily = allRules.filter((rule) => rule.family === family);
    return `${style.paint('heading', headingOf(family))}\n\n${ofFamily.map((rule) => ruleText(rule, style)).join('')}`;
  });
  const last = `${plural(allRules.length, 'rule')}. ${style.paint('strong', 'cdev explain RULE')} tells more of one; * has a fix.`;
  return `${parts.join('\n')}\n${last}\n`;
}

function ruleText(rule: Rule, style: Style): string {
  const fix = rule.fixable ? ' *' : '';
  const severity = style.paint(rule.severity, rule.severity);
  return `  ${style.paint('strong', rule.name)} ${severity}${fix}\n${wrapped(rule.summary, '      ', style)}\n`;
}

function headingOf(family: string): string {
  const words = family.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
