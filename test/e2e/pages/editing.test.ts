import { describe, expect, it } from 'vitest';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode();

describe('an editor with a model', () => {
  it('underlines what leans on nothing, and lists it', async () => {
    const { page, openFile, command, picture } = vsCode();
    await openFile('model.cdev');
    await page.locator('.squiggly-error').first().waitFor();
    await command('Problems: Focus on Problems View');
    const problem = page
      .locator('.markers-panel .monaco-list-row', { hasText: 'stage-ahead-of-evidence' })
      .first();
    await problem.waitFor();
    expect(await problem.textContent()).toContain('claims to be in validation');
    await picture('problems-light');
  });
});
