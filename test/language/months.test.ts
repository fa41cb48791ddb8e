import { expect, it } from 'vitest';
import { verdictOf } from '../../language-server/src/core/verdict/verdict-of.ts';
import { checkText } from '../support/check.ts';

function verdictOn(evidenceDay: string, today: string): readonly [word: string, counted: number] {
  const { workspace } = checkText(
    `hypothesis H1 "x" { kind problem pass when >= 6 of 10 interviews }
evidence V1 from interview on ${evidenceDay} { supports H1 with 7 of 10 }`,
    { today },
  );
  const [project] = workspace.projects();
  const [hypothesis] = project?.all('hypothesis') ?? [];
  const verdict = hypothesis && project?.read(verdictOf, hypothesis);
  return [verdict?.word ?? 'none', verdict?.counted.length ?? 0];
}

it('counts evidence of a month that has begun, and none of a month ahead', () => {
  expect(verdictOn('2026-04', '2026-04-05')).toEqual(['supported', 1]);
  expect(verdictOn('2026-05', '2026-04-05')).toEqual(['untested', 0]);
  expect(verdictOn('2026-04-30', '2026-04-05')).toEqual(['untested', 0]);
});
