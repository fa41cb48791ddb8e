import { describe, it } from 'vitest';
import { withVsCode } from '../host/page.ts';

describe('a folder that nobody trusts', () => {
  const vsCode = withVsCode({
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'always',
    },
  });

  it('is judged and drawn all the same, for nothing in it is run', async () => {
    const { command, openFile, page, picture, webview } = vsCode();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await openFile('model.cdev');
    await page.locator('.squiggly-error').first().waitFor();
    await command('cdev: Open Pipeline to the Side');
    await (await webview('.track')).locator('h1', { hasText: 'Kampung Kitchen' }).waitFor();
    await command('View: Show Pipeline');
    await page.locator('.customview-tree .monaco-list-row', { hasText: 'Discovery' }).waitFor();
    await picture('untrusted-light');
  });
});
