import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type OpenOptions, type OpenVsCode, openVsCode } from './open-vs-code.ts';

/** Opens VS Code for the tests of a file or group; of one that fails a picture is left in `test/e2e/out/`. */
export function withVsCode(options: OpenOptions = {}): () => OpenVsCode {
  let opened: OpenVsCode | undefined;
  const vsCode = (): OpenVsCode => {
    if (opened === undefined) {
      throw new Error('VS Code is not open yet.');
    }
    return opened;
  };
  beforeAll(async () => {
    opened = await openVsCode(inject('installedExtension'), options);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await vsCode().picture(`failed ${task.name}`);
    }
  });
  afterAll(() => opened?.close());
  return vsCode;
}
