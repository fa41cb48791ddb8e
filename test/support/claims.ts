import type { Declaration } from '../../language-server/src/core/model/declaration.ts';
import type { Hypothesis } from '../../language-server/src/core/model/hypothesis.ts';
import type { LeftOutReason, Verdict } from '../../language-server/src/core/verdict/verdict.ts';
import { verdictOf } from '../../language-server/src/core/verdict/verdict-of.ts';
import { bar, evidence, hypothesis, type ProjectFields, projectOf, supports } from './model-builder.ts';

/** A problem hypothesis `H1` with these bars, each as it is written after `when`. */
export function claim(
  pass: string | readonly string[],
  fail: string | readonly string[] = [],
  fields: Partial<Omit<Hypothesis, 'kind'>> = {},
): Hypothesis {
  return hypothesis('H1', {
    kind: 'problem',
    passBars: [pass].flat().map(bar),
    failBars: [fail].flat().map(bar),
    ...fields,
  });
}

/** The verdict of the first hypothesis among the declarations, on 2026-04-05 unless another day is given. */
export function verdictOn(declarations: readonly Declaration[], fields?: ProjectFields): Verdict {
  const project = projectOf(declarations, fields);
  const [first] = project.all('hypothesis');
  if (!first) {
    throw new Error('There is no hypothesis.');
  }
  return project.read(verdictOf, first);
}

/** The verdict of `H1` with these bars after one summary of interviews, of 2026-02-10, with this tally. */
export function after(
  tally: string,
  pass: string | readonly string[],
  fail: string | readonly string[] = [],
  fields?: ProjectFields,
): Verdict {
  return verdictOn(
    [claim(pass, fail), evidence('V1', 'interview', '2026-02-10', [supports('H1', tally)])],
    fields,
  );
}

/** By the name of the evidence, why it does not count. */
export function leftOutOf(verdict: Verdict): Readonly<Record<string, LeftOutReason>> {
  return Object.fromEntries(
    verdict.leftOut.map(({ evidence, why }): [string, LeftOutReason] => [evidence.name?.text ?? '', why]),
  );
}
