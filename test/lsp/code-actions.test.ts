import { afterEach, describe, expect, it } from 'vitest';
import { type ClientCapabilities, type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol';
import { plainText } from '../../language-server/src/language/completion/snippet-syntax.ts';
import { formatText } from '../../language-server/src/language/formatting/format-text.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';
import { appliedEdit } from './applied-edit.ts';
import { ableClient, Editor, withCursor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

type Files = Readonly<Record<string, string>>;

/** Opens `x.cdev` with its cursor and asks what can be done there. */
async function actionsAt(
  marked: string,
  files: Files = {},
  only?: readonly string[],
): Promise<{ readonly opened: Editor; readonly actions: readonly CodeAction[] }> {
  const { text, offset } = withCursor(marked);
  editor?.close();
  const opened = await Editor.start({ ...files, 'x.cdev': text });
  editor = opened;
  await opened.open('x.cdev');
  return { opened, actions: await askedAt(opened, offset, only) };
}

async function askedAt(
  opened: Editor,
  offset: number,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const position = opened.positionAt('x.cdev', offset);
  const answer = await opened.connection.sendRequest(CodeActionRequest.type, {
    ...opened.document('x.cdev'),
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only: [...only] }) },
  });
  return (answer ?? []).flatMap((action) => ('kind' in action ? [action] : []));
}

/** All files an action changes, laid out, after the one with this in its title is done. */
async function done(
  marked: string,
  title: string,
  files: Files = {},
  only?: readonly string[],
): Promise<Files> {
  const { opened, actions } = await actionsAt(marked, files, only);
  const action = actions.find((one) => one.title.includes(title));
  if (!action) {
    throw new Error(`'${title}' is not offered, but ${actions.map((one) => one.title).join('; ')}`);
  }
  return appliedEdit(opened, action.edit);
}

async function titlesAt(marked: string, only?: readonly string[]): Promise<readonly string[]> {
  return (await actionsAt(marked, {}, only)).actions.map(({ title }) => title);
}

const people =
  'segment locals "People next door" niche {\n  size 900 people source "census.csv" on 2026-01-01\n}\n' +
  'profile anna of locals as user {\n  pain cold "The flat is cold" severity 4\n}\n';

describe('quick fixes', () => {
  it('mend a finding, the only one of it preferred', async () => {
    const { actions } = await actionsAt('hypothesis H1 {\n  about anna.cl<|>od\n}\n', { 'p.cdev': people });
    const fix = actions.find(({ kind, isPreferred }) => kind === 'quickfix' && isPreferred);
    expect(fix).toMatchObject({ diagnostics: [{ code: 'unknown-name' }] });
  });

  it('offer to allow a finding for a while, behind its declaration', async () => {
    const after = await done('hypothesis H<|>1 "x"\nsegment s niche\n', "Allow 'untested-hypothesis'");
    expect(after['x.cdev']).toBe(
      'hypothesis H1 "x"\n\nallow untested-hypothesis on H1 until 2026-05-05 because "why it may wait"\nsegment s niche\n',
    );
  });

  it('offer no allowance for what is wrong with the model itself', async () => {
    const titles = await titlesAt('hypothesis H1 {\n  about no<|>body\n}\n');
    expect(titles.filter((title) => title.startsWith('Allow') && title.includes('unknown-name'))).toEqual([]);
  });
});

describe('refactorings', () => {
  it.each([
    ['pai<|>n cold', 'about    anna.cold', 'kind     problem'],
    ['siz<|>e 900', 'about    locals', 'kind     customer'],
  ])('make a hypothesis of what stands at %s', async (at, about, kind) => {
    const marked = people.replace(at.replace('<|>', ''), at);
    const { 'x.cdev': after = '' } = await done(marked, 'Write a hypothesis');
    expect(after).toContain(about);
    expect(after).toContain(kind);
    expect(after).toContain('pass when');
    expect(readModel('', after).problems).toEqual([]);
  });

  it('make a hypothesis of a price, about whoever pays it', async () => {
    const { 'x.cdev': after = '' } = await done(
      kitchen.replace('price SGD', 'pri<|>ce SGD'),
      'Write a hypothesis',
    );
    expect(after).toContain(
      'hypothesis H4 "Customers pay SGD 9.50 per meal" {\n  kind     pricing\n  about    wei-ling\n',
    );
  });

  it('put a hypothesis to the test, and record what came of it', async () => {
    const test = await done('hypothesis H<|>1 "x" {\n  kind pricing\n}\n', "Test 'H1' by a presale");
    expect(test['x.cdev']).toContain('experiment E1 presale');
    const result = await done('experiment E<|>1 interview {\n  tests H1\n}\nhypothesis H1\n', "came of 'E1'");
    expect(result['x.cdev']).toContain('evidence V1 from E1 on 2026-04-05 {\n  supports H1\n');
  });

  it('add somebody who buys for a user', async () => {
    const { 'x.cdev': after = '' } = await done(
      people.replace('profile anna', 'profile an<|>na'),
      'buys for',
    );
    expect(after).toContain('profile buyer-for-anna of locals as buyer for anna {');
    expect(
      await titlesAt('segment s niche\nprofile b<|>en of s as user, buyer\n', ['refactor']),
    ).not.toContain("Add the profile of someone who buys for 'ben'");
  });

  it('write the gate of a step, or ask one that is there for more', async () => {
    const fresh = await done(
      'hypothesis H<|>1 {\n  kind problem\n}\n',
      "Write the gate 'G1' out of discovery",
    );
    expect(fresh['x.cdev']).toContain('gate G1 exits discovery {\n  require H1 validated\n}');
    const more = await done(
      'hypothesis H<|>1 {\n  kind problem\n}\ngate G1 exits discovery {\n  require 5 interviews with anna\n}\n',
      "Require 'H1' in the gate 'G1'",
    );
    expect(more['x.cdev']).toContain('  require 5 interviews with anna\n  require H1 validated\n}');
  });

  it('split a segment', async () => {
    const { 'x.cdev': after = '' } = await done('segment loc<|>als "People" niche\n', 'Split');
    expect(after).toBe(
      'segment locals "People" segmented {\n' +
        '  segment locals-one "What sets these apart from the others" niche\n' +
        '  segment locals-other "What sets these apart from the others" niche\n}\n',
    );
  });

  it('record a pivot: the revision is raised and the decision written', async () => {
    const { 'x.cdev': after = '' } = await done(
      kitchen.replace('hypothesis H1', 'hypothesis H<|>1'),
      'Record a pivot',
    );
    expect(after).toContain('  revision 3 since 2026-04-05\n}');
    expect(after).toContain(
      'decision D2 on 2026-04-05 pivot from discovery to discovery {\n  because V1\n  changes H1\n',
    );
    expect(readModel('', after).problems).toEqual([]);
  });

  it('record a pivot on a profile with everything that is about it', async () => {
    const { 'x.cdev': after = '' } = await done(
      kitchen.replace('profile mdm', 'profile m<|>dm'),
      'Record a pivot',
    );
    expect(after).toContain('revision 3 since 2026-04-05');
    expect(after).toContain('changes mdm-tan, H1');
  });

  it('move a declaration with its comments, and name its files from there', async () => {
    const marked =
      'venture v\n\n// on the flat\n/** what was said */\nevidence V<|>1 from interview on 2026-01-01 {   // first\n' +
      '  informs H1 data "rows/*.csv"\n  source "notes/a.md", "https://b.org"\n}   // end\n\nhypothesis H1\n';
    const text = marked.replace(', "https://b.org"', '\n  source "https://b.org"');
    const after = await done(text, "to 'sub/y.cdev'", { 'sub/y.cdev': 'segment s niche\n' });
    expect(after).toEqual({
      'x.cdev': 'venture v\n\nhypothesis H1\n',
      'sub/y.cdev':
        'segment s niche\n\n// on the flat\n/** what was said */\nevidence V1 from interview on 2026-01-01 {   // first\n' +
        '  informs H1 data "../rows/*.csv"\n  source "../notes/a.md"\n  source "https://b.org"\n}   // end\n',
    });
  });

  it('move a declaration to an empty file, or to one of its own', async () => {
    const marked = 'segment a niche\n\nhypothesis H<|>1\n';
    expect(await done(marked, "to 'empty.cdev'", { 'empty.cdev': '' })).toEqual({
      'x.cdev': 'segment a niche\n',
      'empty.cdev': 'hypothesis H1\n',
    });
    expect(await done(marked, "to 'H1.cdev'")).toEqual({
      'x.cdev': 'segment a niche\n',
      'H1.cdev': 'hypothesis H1\n',
    });
  });

  it('move nothing to a file that the editor cannot create', async () => {
    const text = 'segment a niche\n\nhypothesis H1\n';
    for (const workspaceEdit of [undefined, { documentChanges: true, resourceOperations: [] }]) {
      editor?.close();
      editor = await Editor.start(
        { 'x.cdev': text, 'y.cdev': '' },
        { client: { ...ableClient, workspace: { ...ableClient.workspace, workspaceEdit } } },
      );
      await editor.open('x.cdev');
      const actions = await askedAt(editor, text.indexOf('H1'), ['refactor.move']);
      expect(actions.map(({ title }) => title)).toEqual(["Move 'H1' to 'y.cdev'"]);
    }
  });

  it('are offered only where they make sense', async () => {
    expect(await titlesAt('segment s niche\n\n<|>\n', ['refactor'])).toEqual([]);
    expect(await titlesAt('hypothesis H1 {\n  kind pro<|>blem\n}\n', ['refactor'])).toEqual([]);
    expect(await titlesAt('hypothesis H<|>1\n', ['refactor.extract'])).toEqual([]);
    const { actions } = await actionsAt('hypothesis H<|>1\n', {}, ['refactor']);
    expect(actions.filter(({ kind }) => kind === 'quickfix')).toEqual([]);
  });

  it.each(repositoryFiles('examples').filter((path) => path.endsWith('.cdev')))(
    'leave %s well-formed, whatever is done to it',
    async (path) => {
      const text = readRepositoryFile(path);
      const { opened } = await actionsAt(`<|>${text}`);
      const broken: string[] = [];
      let count = 0;
      for (const declaration of readModel('', text).declarations) {
        for (const offset of [declaration.start + 1, ...linesWithin(text, declaration)]) {
          for (const action of await askedAt(opened, offset, ['refactor'])) {
            count++;
            for (const after of Object.values(appliedEdit(opened, action.edit))) {
              if (readModel('', after).problems.some(({ rule }) => rule === 'syntax')) {
                broken.push(`${declaration.name?.text}: ${action.title}`);
              }
            }
          }
        }
      }
      expect(broken).toEqual([]);
      expect(count).toBeGreaterThan(0);
    },
  );
});

function linesWithin(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly number[] {
  return [...text.slice(start, end).matchAll(/\n\s*(?=\S)/g)].map(
    (match) => start + match.index + match[0].length,
  );
}

describe('what is left for the founder to say', () => {
  const filling: ClientCapabilities = {
    ...ableClient,
    workspace: {
      ...ableClient.workspace,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
    },
  };

  /** The snippets that an action with this in its title puts in, for an editor that leads from place to place. */
  async function snippetsOf(marked: string, title: string): Promise<readonly string[]> {
    const { text, offset } = withCursor(marked);
    editor?.close();
    editor = await Editor.start({ 'x.cdev': text }, { client: filling });
    await editor.open('x.cdev');
    const action = (await askedAt(editor, offset)).find((one) => one.title.includes(title));
    return (action?.edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change
        ? change.edits.flatMap((edit) => ('snippet' in edit ? [edit.snippet.value] : []))
        : [],
    );
  }

  it.each([
    ['hypothesis H<|>1 {\n  kind problem\n}\n', "Allow 'untested", ['why it may wait']],
    ['segment loc<|>als niche\n', 'Split', ['locals-one', 'What sets', 'locals-other', 'What sets']],
    ['hypothesis H<|>1 {\n  kind problem\n}\n', 'Record a pivot', ['What made', 'What is known']],
    ['hypothesis H<|>1 {\n  kind problem\n}\n', "Test 'H1'", ['Put H1']],
    ['experiment E<|>1 interview\n', "came of 'E1'", ['notes/v1.md']],
    [people.replace('profile anna', 'profile an<|>na'), 'buys for', ['buyer-for-anna', 'What it costs']],
    [people.replace('pain cold', 'pa<|>in cold'), 'Write a hypothesis', ['The flat is cold']],
    ['segment s niche {\n  si<|>ze 900 people\n}\n', 'who counted', ['Who counted them']],
    ['segment s niche\nprofile b of s as bu<|>yer\n', 'a pain and a gain', ['What weighs', 'What b would']],
  ])('is led to in %j, after %s', async (marked, title, places) => {
    const snippets = await snippetsOf(marked, title);
    const found = snippets.flatMap((snippet) => [...snippet.matchAll(/\$\{(\d+):([^}]*)\}/g)]);
    expect(found.map(([, number]) => number)).toEqual(places.map((_, index) => String(index + 1)));
    for (const [index, words] of places.entries()) {
      expect(found[index]?.[2]).toContain(words);
    }
  });

  it('is the same text to an editor that leads nowhere, whatever founders wrote', async () => {
    const marked = people.replace('pain cold "The flat', 'pa<|>in cold "$1 ${2:a} \\\\ }, so the flat');
    const after = await done(marked, 'Write a hypothesis');
    const snippets = await snippetsOf(marked, 'Write a hypothesis');
    const { text } = withCursor(marked);
    expect(snippets).toHaveLength(1);
    expect(after['x.cdev']).toContain('hypothesis H1 "$1 ${2:a}');
    expect(text.trimEnd() + plainText(snippets[0] ?? '')).toBe(after['x.cdev']?.trimEnd());
  });
});

describe('what is done to a whole file', () => {
  it('is offered only to those who ask for it', async () => {
    const untidy = 'hypothesis H1\nsegment s niche\n<|>';
    expect(await titlesAt(untidy)).not.toContain('Put the declarations in order');
    expect(await titlesAt(untidy, ['source.organize'])).toEqual(['Put the declarations in order']);
    expect(await titlesAt(untidy, ['source.fixAll'])).toEqual([]);
  });

  it('mends everything that can be mended unseen, and nothing else', async () => {
    const marked =
      '<|>alternative a {\n  cost EUR 9\n}\nproduct p {\n  price 9,50 EUR per meal\n}\nhypothesis H1\n';
    const { opened, actions } = await actionsAt(marked, {}, ['source.fixAll.cdev']);
    const [action] = actions;
    expect(appliedEdit(opened, action?.edit)['x.cdev']).toBe(
      'alternative a {\n  costs EUR 9\n}\nproduct p {\n  price EUR 9.50 per meal\n}\nhypothesis H1\n',
    );
    expect(action?.kind).toBe('source.fixAll.cdev');
    await opened.until(() => opened.diagnosticsOf('x.cdev').some(({ code }) => code === 'syntax'));
    expect(await askedAt(opened, 0, ['source.fixAll.cdev'])).toEqual(actions);
  });

  it('puts declarations in the order of the chapters with their comments, below what stands on top', async () => {
    const marked =
      '// All about the shop.\n\n// the guess\nhypothesis H2\n\n/** who */\nsegment s niche   // near\n\nhypothesis H1\nventure v\n// the end\n<|>';
    const after = await done(marked, 'in order', {}, ['source.organize.cdev']);
    expect(after['x.cdev']).toBe(
      '// All about the shop.\n\nventure v\n\n/** who */\nsegment s niche                    // near\n\n// the guess\nhypothesis H2\n\nhypothesis H1\n\n// the end\n',
    );
    expect(formatText(after['x.cdev'] ?? '')).toEqual({ text: after['x.cdev'] });
  });

  it('leaves a file alone that is in order, or is not understood', async () => {
    expect(await titlesAt('<|>segment s niche\n\nhypothesis H1\n', ['source.organize.cdev'])).toEqual([]);
    expect(await titlesAt('<|>hypothesis\nsegment {{{\n', ['source.organize.cdev'])).toEqual([]);
  });
});
