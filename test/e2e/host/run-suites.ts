import { runTests } from './suite.ts';

/** Marks a line of the extension host's console that is ours. */
export const resultMark = '@cdev-e2e ';

/** What VS Code calls in the extension host, once the bundle of suites has defined its tests. */
export async function run(): Promise<void> {
  let failures = 0;
  await runTests((result) => {
    failures += result.error === undefined ? 0 : 1;
    // eslint-disable-next-line no-console -- The console is the only way out of a browser's extension host.
    console.log(resultMark + JSON.stringify(result));
  });
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}
