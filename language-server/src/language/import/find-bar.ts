import { readModel } from '../lowering/read-model.ts';

/** A text as the bar of a hypothesis, where it is one and nothing besides: `>= 60% of 15 interviews by 2026-02-15`. */
export function findBar(text: string): string | undefined {
  const bar = text.trim();
  if (bar === '' || /[\n\r]|\/\/|\/\*/.test(bar)) {
    return undefined;
  }
  const { declarations, problems } = readModel('', `hypothesis h {\npass when ${bar}\n}\n`);
  const [only, ...others] = declarations;
  if (problems.length > 0 || others.length > 0 || only?.type !== 'hypothesis') {
    return undefined;
  }
  const { kind, risk, about, restsOn, revisions, passBars, failBars, status, because, stage, notes, links } =
    only;
  const statements = [about, restsOn, revisions, failBars, notes, links].flat();
  const settings = [kind, risk, status, because, stage].filter((setting) => setting !== undefined);
  return passBars.length === 1 && statements.length + settings.length === 0 ? bar : undefined;
}
