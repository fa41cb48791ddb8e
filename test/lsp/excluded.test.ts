import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const excluding = '{ "exclude": ["archive"] }';
const broken = 'hypothesis H2 {\n  about nobody\n}\n';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function start(files: Readonly<Record<string, string>>): Promise<Editor> {
  editor = await Editor.start({ 'x.cdev': 'venture k "K"\n', ...files });
  return editor;
}

function isShown(opened: Editor, path: string): boolean {
  return opened.diagnosticsOf(path).some(({ code }) => code === 'unknown-name');
}

describe('what a cdev.json excludes', () => {
  it.each(['archive/old.cdev', 'node_modules/of-others/x.cdev', '.cache/x.cdev'])(
    'is not read when it comes, as %s',
    async (path) => {
      const opened = await start({ 'cdev.json': excluding });
      await opened.write(path, broken);
      await opened.write('plan.cdev', broken);
      await opened.until(() => isShown(opened, 'plan.cdev'));
      expect(isShown(opened, path)).toBe(false);
    },
  );

  it('goes when it is excluded, and comes back when it is no longer', async () => {
    const opened = await start({ 'archive/old.cdev': broken });
    await opened.until(() => isShown(opened, 'archive/old.cdev'));
    await opened.write('cdev.json', excluding);
    await opened.until(() => !isShown(opened, 'archive/old.cdev'));
    await opened.remove('cdev.json');
    await opened.until(() => isShown(opened, 'archive/old.cdev'));
  });

  it('is told of while it is open, and no longer once it is closed', async () => {
    const opened = await start({ 'cdev.json': excluding, 'archive/old.cdev': broken });
    await opened.open('archive/old.cdev');
    await opened.until(() => isShown(opened, 'archive/old.cdev'));
    await opened.write('cdev.json', '{ "exclude": ["archive", "attic"] }');
    await opened.write('plan.cdev', broken);
    await opened.until(() => isShown(opened, 'plan.cdev'));
    expect(isShown(opened, 'archive/old.cdev')).toBe(true);
    await opened.closeDocument('archive/old.cdev');
    await opened.until(() => !isShown(opened, 'archive/old.cdev'));
  });
});
