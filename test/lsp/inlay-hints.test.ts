import { afterEach, describe, expect, it } from 'vitest';
import { InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import { lineIndexOf, offsetAt } from '../../language-server/src/core/text/line-index.ts';
import { ableClient, Editor, type EditorOptions } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

/** The lines that have a hint, each with it where it is shown. */
async function hintsIn(text: string, options: EditorOptions = {}): Promise<readonly string[]> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text }, options);
  await editor.open('x.cdev');
  return shownIn(editor, text);
}

async function shownIn(opened: Editor, text: string): Promise<readonly string[]> {
  const lines = lineIndexOf(text);
  const hints = await opened.connection.sendRequest(InlayHintRequest.type, {
    ...opened.document('x.cdev'),
    range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
  });
  return (hints ?? []).map(({ position, label }) => {
    const at = offsetAt(lines, position);
    return `${text.slice(offsetAt(lines, { ...position, character: 0 }), at).trim()} [${String(label)}]`;
  });
}

describe('the words behind what is written', () => {
  it('tell the computed stage, the rate of a tally, the age of evidence and what is left to a day', async () => {
    expect(await hintsIn(kitchen)).toEqual([
      'stage    validation [evidence: discovery]',
      'pass when >= 60% of 15 interviews by 2026-02-15 [49 days past]',
      'pass when >= 5 of 20 presales by 2026-04-30 [25 days left]',
      'supports H1 with 8 of 10 [80% (53 to 92%)]',
      'evidence V1 from E1 on 2026-02-10 [54 days ago]',
      'contradicts H1 revision 1 with 2 of 5 [40% (15 to 73%)]',
      'evidence V2 from E1 on 2026-01-28 [2 months ago]',
      'supports   H2 with 4 of 9 [44% (22 to 70%)]',
      'evidence V3 from E2 on 2026-04-02 [3 days ago]',
    ]);
  });

  it('say what counts where insiders are left out', async () => {
    const text =
      'hypothesis H1\nevidence V1 from interview on 2026-04-05 {\n  supports H1 with 8 of 10\n  insiders 2\n}\n';
    expect(await hintsIn(text)).toEqual([
      'supports H1 with 8 of 10 [6 of 8, 75% (45 to 90%)]',
      'evidence V1 from interview on 2026-04-05 [today]',
    ]);
  });

  it('are quiet about a bar that is met', async () => {
    const text =
      'hypothesis H1 {\n  kind problem\n  pass when >= 1 of 2 people by 2026-09-01\n}\n' +
      'evidence V1 from interview on 2026-04-05 {\n  supports H1 with 2 of 2\n}\n';
    expect((await hintsIn(text)).filter((line) => line.startsWith('pass'))).toEqual([]);
  });

  it.each([
    ['computedStage', 'stage'],
    ['daysLeft', 'pass'],
    ['rates', 'supports'],
    ['evidenceAge', 'evidence'],
  ])('are not there of a kind that is switched off: %s', async (kind, word) => {
    const shown = await hintsIn(kitchen, { settings: { cdev: { inlayHints: { [kind]: false } } } });
    expect(shown.filter((line) => line.startsWith(word))).toEqual([]);
    expect(shown.length).toBeGreaterThan(4);
  });

  it('follow settings that change, without a restart', async () => {
    await hintsIn(kitchen);
    const opened = editor ?? expect.fail('nothing is open');
    let refreshed = false;
    opened.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed = true;
    });
    await opened.changeSettings({ cdev: { inlayHints: { rates: false, evidenceAge: 'nonsense' } } });
    await opened.until(() => refreshed);
    const shown = await shownIn(opened, kitchen);
    expect(shown.filter((line) => line.startsWith('supports'))).toEqual([]);
    expect(shown.filter((line) => line.startsWith('evidence'))).toHaveLength(3);
  });

  it('are all there for a client that has no settings', async () => {
    const client = { ...ableClient, workspace: {} };
    expect(await hintsIn(kitchen, { client })).toHaveLength(9);
    expect(await hintsIn(kitchen, { settings: { cdev: 'nonsense' } })).toHaveLength(9);
  });

  it('are told only for the part in sight', async () => {
    await hintsIn(kitchen);
    const hints = await editor?.connection.sendRequest(InlayHintRequest.type, {
      ...editor.document('x.cdev'),
      range: { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } },
    });
    expect(hints).toHaveLength(1);
  });
});
