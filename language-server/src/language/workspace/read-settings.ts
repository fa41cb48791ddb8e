import type * as z from 'zod';
import type { Problem } from '../../core/model/file-model.ts';
import { type Settings, defaultSettings, settingsSchema } from '../../core/settings/settings.ts';
import { findNearest } from '../../core/text/nearest.ts';
import type { FilePath } from '../../core/text/span.ts';
import { type JsonNode, type JsonProperty, findAtPath, parseJson, valueOf } from './parse-json.ts';

export const settingsFileName = 'cdev.json';

export interface ReadSettings {
  /** Whatever of the file holds; a setting that is wrong has its default. */
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Reads `cdev.json`. `ruleNames` are the rules there are, for severities that name another. */
export function readSettings(file: FilePath, text: string, ruleNames: readonly string[]): ReadSettings {
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    const { message, start, end } = parsed.fault;
    const problem = badSettings(`The settings are no JSON: ${message}, so none of them holds.`, start, end);
    return { settings: defaultSettings, problems: [problem] };
  }
  const { root } = parsed;
  const checked = checkValue(valueOf(root));
  const problems = [
    ...checked.issues.flatMap((issue) => problemsOf(issue, root)),
    ...repeatedKeys(root),
    ...unknownRules(file, root, ruleNames),
  ];
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { settings: checked.settings, problems };
}

type Issue = z.core.$ZodIssue;

/** Checks a value and, where parts of it are wrong, checks it again without them, so that the rest still holds. */
function checkValue(value: unknown): { readonly settings: Settings; readonly issues: readonly Issue[] } {
  const result = settingsSchema.safeParse(value);
  if (result.success) {
    return { settings: result.data, issues: [] };
  }
  const { issues } = result.error;
  let rest = value;
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      rest = withoutPath(rest, path);
    }
  }
  const second = settingsSchema.safeParse(rest);
  return { settings: second.success ? second.data : defaultSettings, issues };
}

/** The value without what a path leads to; in an array the whole array goes, for its other items would shift. */
function withoutPath(value: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const entries = Object.entries(value).flatMap(([key, held]) => {
    if (key !== first) {
      return [[key, held] as const];
    }
    const remains = rest.length === 0 ? undefined : withoutPath(held, rest);
    return remains === undefined ? [] : [[key, remains] as const];
  });
  return Object.fromEntries(entries);
}

function problemsOf(issue: Issue, root: JsonNode): readonly Problem[] {
  const found = findAtPath(root, issue.path);
  const name = issue.path.length === 0 ? "'cdev.json'" : `'${issue.path.map(String).join('.')}'`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const { key: place } = findAtPath(root, [...issue.path, key]);
      const nearest = findNearest(key, knownKeys(issue.path));
      const suggestion = nearest === undefined ? '' : `: '${nearest}' is the nearest`;
      const where = issue.path.length === 0 ? '' : ` in ${name}`;
      return badSettings(
        `There is no setting '${key}'${where}, so it does nothing${suggestion}.`,
        place?.start ?? found.node.start,
        place?.end ?? found.node.end,
      );
    });
  }
  return [
    badSettings(
      `${name} must be ${expectationOf(issue)}, so its default holds.`,
      found.node.start,
      found.node.end,
    ),
  ];
}

/** What a setting should have been, to go after "must be". */
function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') {
        return 'a text that is not empty';
      }
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'custom':
      return issue.message.replace(/^must be /, '');
    default:
      return 'something else';
  }
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text in double quotes',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'settings in curly braces',
  record: 'settings in curly braces',
};

/** The settings there are at a path: read off by asking for the defaults. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) {
    return Object.keys(settingsSchema.shape);
  }
  let value: unknown = path[0] === 'wordLists' ? wordListSample : defaultSettings;
  for (const step of path[0] === 'wordLists' ? path.slice(2) : path) {
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined;
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const wordListSample: unknown = settingsSchema.parse({ wordLists: { sample: {} } }).wordLists['sample'];

function repeatedKeys(node: JsonNode): readonly Problem[] {
  if (node.is === 'array') {
    return node.items.flatMap(repeatedKeys);
  }
  if (node.is === 'scalar') {
    return [];
  }
  const last = new Map<string, JsonProperty>();
  const problems: Problem[] = [];
  for (const property of node.properties) {
    const earlier = last.get(property.key.name);
    if (earlier !== undefined) {
      const { name, start, end } = earlier.key;
      problems.push(
        badSettings(`'${name}' stands here a second time further down, which holds instead.`, start, end),
      );
    }
    last.set(property.key.name, property);
  }
  return [...problems, ...node.properties.flatMap((property) => repeatedKeys(property.value))];
}

function unknownRules(file: FilePath, root: JsonNode, ruleNames: readonly string[]): readonly Problem[] {
  const { node, key: at } = findAtPath(root, ['severities']);
  if (at?.name !== 'severities' || node.is !== 'object') {
    return [];
  }
  return node.properties.flatMap(({ key }) => {
    if (ruleNames.includes(key.name)) {
      return [];
    }
    const nearest = findNearest(key.name, ruleNames);
    const suggestion = nearest === undefined ? '' : `: '${nearest}' is the nearest`;
    const edits =
      nearest === undefined ? [] : [{ file, start: key.start, end: key.end, text: JSON.stringify(nearest) }];
    const problem: Problem = {
      rule: 'unknown-rule',
      severity: 'warning',
      message: `There is no rule '${key.name}', so its severity does nothing${suggestion}.`,
      start: key.start,
      end: key.end,
      fixes: nearest === undefined ? [] : [{ title: `Write '${nearest}'`, safe: false, edits }],
    };
    return [problem];
  });
}

function badSettings(message: string, start: number, end: number): Problem {
  return { rule: 'bad-settings', severity: 'error', message, start, end };
}
