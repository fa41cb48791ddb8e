import type { Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';

/**
 * An entry for what was seen, as a snippet: its name and day are worked out, what only the founder knows is left to fill
 * in, with the names there are to choose from. `sources` are the files as the model names them.
 */
export function evidenceSnippet(project: Project, sources: readonly string[]): string {
  let stop = 0;
  const choose = (names: readonly string[], otherwise: string): string => {
    stop += 1;
    return names.length > 0
      ? `\${${stop}|${names.map(escapeChoice).join(',')}|}`
      : `\${${stop}:${escape(otherwise)}}`;
  };
  const experiments = namesOf(project, 'experiment').toReversed();
  const hypotheses = namesOf(project, 'hypothesis');
  const day = sources.map(findDayIn).find((found) => found !== undefined) ?? project.today;
  const lines = [
    `evidence ${freeName(project)} from ${choose(experiments, 'interview')} on ${choose([], day)} {`,
    `\t${choose(['supports', 'contradicts', 'informs'], '')} ${choose(hypotheses, 'H1')} with ${choose([], '1 of 1')}`,
    ...sources.map((source) => `\tsource ${escape(quoted(source))}`),
    '\t$0',
    '}',
  ];
  return lines.join('\n');
}

function namesOf(project: Project, type: 'experiment' | 'hypothesis'): readonly string[] {
  return project.all(type).flatMap(({ name }) => name?.text ?? []);
}

/** The next of V1, V2, V3 …, which is how most people call what they saw. */
function freeName(project: Project): string {
  const taken = project
    .all('evidence')
    .map(({ name }) => Number(/^V(\d+)$/.exec(name?.text ?? '')?.[1] ?? 0));
  return `V${Math.max(0, ...taken) + 1}`;
}

/** The day that a file's name begins with or ends in, as notes and exports often have it. */
function findDayIn(source: string): IsoDate | undefined {
  return /(?<!\d)(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(source)?.[1];
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|$}]/g, '\\$&');
}
