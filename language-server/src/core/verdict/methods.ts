import type { Evidence } from '../model/evidence.ts';
import { type Method, methods } from '../model/experiment.ts';
import type { Project } from '../names/project.ts';

/** How a piece of evidence was found: its experiment's method, or the bare method it names; undefined where neither is known. */
export function methodOf(project: Project, evidence: Evidence): Method | undefined {
  const experiment = project.findAs('experiment', evidence.from);
  return experiment ? experiment.method?.method : methods.find((method) => method === evidence.from?.name);
}

/** The method a unit is the plural of (`interviews`, `letters-of-intent`), or the singular, for one; undefined for any other noun. */
export function methodOfUnit(unit: string): Method | undefined {
  return units.get(unit.toLowerCase());
}

const units: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...methods.map((method): [string, Method] => [method, method]),
  ...methods.map((method): [string, Method] => [`${method}s`, method]),
  ['letters-of-intent', 'letter-of-intent'],
  ['outreaches', 'outreach'],
]);
