import type { Evidence } from '../model/evidence.ts';
import { type Method, methods } from '../model/experiment.ts';
import type { Project } from '../names/project.ts';

/** How evidence was found: by the method of its experiment, or by the one it names itself; undefined for neither. */
export function methodOf(project: Project, evidence: Evidence): Method | undefined {
  const experiment = project.findAs('experiment', evidence.from);
  return experiment ? experiment.method?.method : findMethod(evidence.from?.name);
}

/**
 * The method whose evidence a unit counts: `interviews`, `letters-of-intent`, and the singular as in `1 order`.
 * Undefined for any other noun.
 */
export function methodOfUnit(unit: string): Method | undefined {
  const word = unit.toLowerCase();
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return irregularPlurals.get(word) ?? findMethod(word) ?? findMethod(singular);
}

const irregularPlurals: ReadonlyMap<string, Method> = new Map([
  ['letters-of-intent', 'letter-of-intent'],
  ['outreaches', 'outreach'],
]);

const methodByName: ReadonlyMap<string, Method> = new Map(methods.map((method) => [method, method]));

function findMethod(word: string | undefined): Method | undefined {
  return word === undefined ? undefined : methodByName.get(word);
}
