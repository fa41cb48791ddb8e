/**
 * What a suite is written with. Suites run inside VS Code's extension host, in Node and in the browser, where no test
 * runner of Node's can: this one needs neither. Its `describe`, `it` and `expect` mean what they mean everywhere else.
 */
import { type ExpectStatic, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- The plugins give Chai what this type adds.
export const expect = chai.expect as ExpectStatic;

type Step = () => void | Promise<void>;
interface Test {
  readonly name: string;
  readonly run: Step;
}
interface Group {
  readonly name: string;
  readonly before: Step[];
  readonly after: Step[];
  readonly afterEach: Step[];
  readonly tests: (Test | Group)[];
}

const root: Group = newGroup('');
let current = root;

export function describe(name: string, define: () => void): void {
  const outer = current;
  const group = newGroup(name);
  outer.tests.push(group);
  current = group;
  try {
    define();
  } finally {
    current = outer;
  }
}

export function it(name: string, run: Step): void {
  current.tests.push({ name, run });
}

export function beforeAll(step: Step): void {
  current.before.push(step);
}

export function afterAll(step: Step): void {
  current.after.push(step);
}

export function afterEach(step: Step): void {
  current.afterEach.push(step);
}

/** Waits until something holds: until `look` returns without throwing, and gives what it returned. */
export async function eventually<T>(look: () => T | Promise<T>, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** One test that was run. */
export interface TestResult {
  /** Its own name and its groups', outermost first. */
  readonly names: readonly string[];
  readonly milliseconds: number;
  /** Undefined for a test that passed. */
  readonly error?: string;
}

/** Runs every test that has been defined, and tells each result as soon as it is known. */
export function runTests(tell: (result: TestResult) => void): Promise<void> {
  return runGroup(root, [], tell);
}

async function runGroup(group: Group, names: readonly string[], tell: (result: TestResult) => void) {
  const inside = group.name === '' ? names : [...names, group.name];
  const attempt = async (name: string, steps: readonly Step[]): Promise<boolean> => {
    const begun = Date.now();
    let error: string | undefined;
    for (const step of steps) {
      try {
        await inTime(step);
      } catch (thrown) {
        error ??= describeError(thrown);
      }
    }
    if (error !== undefined || steps === own) {
      tell({ names: [...inside, name], milliseconds: Date.now() - begun, error });
    }
    return error === undefined;
  };
  let own: readonly Step[] = [];
  if (await attempt('is prepared', group.before)) {
    for (const test of group.tests) {
      if ('run' in test) {
        own = [test.run, ...group.afterEach];
        await attempt(test.name, own);
      } else {
        await runGroup(test, inside, tell);
      }
    }
  }
  await attempt('is cleaned up', group.after);
}

const limitMilliseconds = 40_000;

async function inTime(step: Step): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`It took longer than ${limitMilliseconds} ms.`)),
      limitMilliseconds,
    );
  });
  try {
    await Promise.race([step(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function describeError(thrown: unknown): string {
  if (!(thrown instanceof Error)) {
    return String(thrown);
  }
  const values =
    'expected' in thrown && 'actual' in thrown
      ? `\nexpected: ${shown(thrown.expected)}\nreceived: ${shown(thrown.actual)}`
      : '';
  return `${thrown.stack ?? thrown.message}${values}`;
}

function shown(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2) ?? String(value);
  } catch {
    return String(value);
  }
}

function newGroup(name: string): Group {
  return { name, before: [], after: [], afterEach: [], tests: [] };
}
