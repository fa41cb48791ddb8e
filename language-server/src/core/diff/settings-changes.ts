import { type Severity, severities } from '../rules/card.ts';
import { rules } from '../rules/index.ts';
import type { Settings } from '../settings/settings.ts';
import { formatList } from '../text/amounts.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** What `cdev.json` says otherwise than it did. Loud where it makes less be said or asked for. */
export function settingsChanges({ before, after }: Comparison): readonly Change[] {
  const [was, is] = [flat(before.settings), flat(after.settings)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
  if (keys.length === 0) {
    return [];
  }
  const said = keys.map((key) => `${key} ${is.get(key) ?? 'unset'} instead of ${was.get(key) ?? 'unset'}`);
  return [
    {
      kind: 'changed',
      severity: isSofter(before.settings, after.settings) ? 'warning' : 'information',
      subject: 'cdev.json',
      message: `The settings changed: ${formatList(said)}.`,
      place: { file: `${after.root}/cdev.json`, span: { start: 0, end: 0 } },
      side: 'after',
    },
  ];
}

/** Every setting under its path, with its value as JSON; what is not set is left out. */
function flat(settings: Settings): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, held] of Object.entries(value)) {
        walk(held, path === '' ? key : `${path}.${key}`);
      }
    } else if (value !== undefined && !leftOut.has(path)) {
      found.set(path, JSON.stringify(value));
    }
  };
  walk(settings, '');
  return found;
}

/** What means nothing to anybody, and the day, for both sides are judged as of one. */
const leftOut: ReadonlySet<string> = new Set(['$schema', 'today']);

function isSofter(before: Settings, after: Settings): boolean {
  const loudness = (settings: Settings, rule: string, own: Severity): number => {
    const wanted = settings.severities[rule] ?? own;
    return wanted === 'off' ? severities.length : severities.indexOf(wanted);
  };
  return (
    (after.confidence ?? 0) < (before.confidence ?? 0) ||
    rules.some(({ name, severity }) => loudness(after, name, severity) > loudness(before, name, severity))
  );
}
