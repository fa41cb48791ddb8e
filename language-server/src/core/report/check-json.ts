import * as z from 'zod';
import { severities } from '../rules/card.ts';
import type { CheckReport } from './check-report.ts';
import { rangeSchema } from './range-schema.ts';

const relatedSchema = z
  .strictObject({
    message: z.string(),
    file: z.string(),
    range: rangeSchema,
  })
  .describe('The other side of a finding: the bar, the gate, the evidence that speaks against it.');

const fixSchema = z.strictObject({
  title: z.string().describe('What the fix does, in the imperative.'),
  safe: z.boolean().describe('Whether it keeps what was meant, so that it may be applied unseen.'),
  edits: z
    .array(z.strictObject({ file: z.string(), range: rangeSchema, newText: z.string() }))
    .describe('To be applied together; none overlap.'),
});

const findingSchema = z.strictObject({
  rule: z.string().describe('The name of the rule, which `cdev explain` explains.'),
  severity: z.enum(severities),
  message: z.string(),
  file: z.string().describe('Relative to the folder the command ran in, with `/` between its parts.'),
  range: rangeSchema,
  related: z.array(relatedSchema),
  fixable: z.boolean().describe('Whether there is at least one fix.'),
  fixes: z.array(fixSchema).optional().describe('Only with `--fixes`.'),
});

const allowanceSchema = z.strictObject({
  rule: z.string(),
  element: z.string(),
  until: z.string().describe('The last day on which it holds, as YYYY-MM-DD.'),
  because: z.string(),
  file: z.string(),
  range: rangeSchema,
});

/** What `cdev check --format json` prints. The version is raised when a field changes its meaning or goes. */
export const checkJsonSchema = z
  .strictObject({
    version: z.literal(1),
    today: z.string().describe('The day the findings hold for, as YYYY-MM-DD.'),
    findings: z.array(findingSchema).describe('In order of file and position.'),
    allowances: z.array(allowanceSchema).describe('Every allowance in force.'),
    counts: z.strictObject({
      error: z.int().min(0),
      warning: z.int().min(0),
      information: z.int().min(0),
      hint: z.int().min(0),
    }),
  })
  .describe('The findings of cdev check.');

export type CheckJson = z.infer<typeof checkJsonSchema>;

export function checkJsonOf(report: CheckReport): CheckJson {
  return {
    version: 1,
    today: report.today,
    findings: report.files.flatMap(({ file, findings }) =>
      findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        file,
        range: finding.range,
        related: [...finding.related],
        fixable: finding.fixable,
        ...(finding.fixes === undefined
          ? {}
          : { fixes: finding.fixes.map((fix) => ({ ...fix, edits: [...fix.edits] })) }),
      })),
    ),
    allowances: [...report.allowances],
    counts: report.counts,
  };
}
