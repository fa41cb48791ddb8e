import { describe, expect, it } from 'vitest';
import { clientCommands } from '../../language-server/src/lsp/client-commands.ts';
import { clientSettingsSchema } from '../../language-server/src/protocol/client-settings.ts';
import { initializationOptionsSchema } from '../../language-server/src/protocol/initialization.ts';
import { startDirectServer } from '../lsp/direct-server.ts';
import { readRepositoryFile } from '../support/repository.ts';

const page = readRepositoryFile('language-server/docs/editors.md');

/** The words set as code in the first column of a table, under a heading of it. */
function named(heading: string): readonly string[] {
  const [, rows = ''] =
    new RegExp(`^\\| ${heading} \\|.*\\n\\| --- .*\\n((?:\\|.*\\n)+)`, 'm').exec(page) ?? [];
  return rows
    .split('\n')
    .map((row) => row.split('|')[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

describe('the page on editors', () => {
  it('tells of everything that the server promises, and of nothing else', async () => {
    const { capabilities } = await startDirectServer({});
    const promised = Object.keys(capabilities).filter(
      (name) => name !== 'positionEncoding' && name !== 'textDocumentSync',
    );
    expect(named('capability').toSorted()).toEqual(promised.toSorted());
  });

  it('tells of every option, every command and every setting', () => {
    expect(named('option')).toEqual(Object.keys(initializationOptionsSchema.shape));
    const commands = [...page.matchAll(/`((?:cdev|editor)\.[\w.]+)`/g)].map(([, name]) => name);
    for (const { name } of Object.values(clientCommands)) {
      expect(commands).toContain(name);
    }
    const [, settings = ''] = /^```json\n([^]*?)^```$/m.exec(page) ?? [];
    const shown: unknown = JSON.parse(settings);
    const all = clientSettingsSchema.parse({});
    expect(shown).toEqual({ cdev: { inlayHints: { ...all.inlayHints, evidenceAge: false } } });
  });
});
