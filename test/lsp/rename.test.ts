import { afterEach, describe, expect, it } from 'vitest';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver-protocol';
import { appliedEdit } from './applied-edit.ts';
import { Editor, withCursor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

type Files = Readonly<Record<string, string>>;

/** Opens the file with the cursor in it; the others stay closed. */
async function open(
  files: Files,
): Promise<{ readonly opened: Editor; readonly path: string; readonly offset: number }> {
  const [path = '', marked = ''] = Object.entries(files).find(([, text]) => text.includes('<|>')) ?? [];
  const { text, offset } = withCursor(marked);
  editor?.close();
  editor = await Editor.start({ ...files, [path]: text });
  await editor.open(path);
  return { opened: editor, path, offset };
}

/** All files after what the cursor stands on has got another name. */
async function renamed(files: Files, newName: string): Promise<Files> {
  const { opened, path, offset } = await open(files);
  const edit = await opened.connection.sendRequest(RenameRequest.type, {
    ...opened.document(path),
    position: opened.positionAt(path, offset),
    newName,
  });
  const after = appliedEdit(opened, edit);
  return Object.fromEntries(Object.keys(files).map((one) => [one, after[one] ?? opened.textOf(one)]));
}

async function checkRefused(files: Files, newName: string, why: RegExp): Promise<void> {
  await expect(renamed(files, newName)).rejects.toThrow(why);
}

async function prepared(files: Files): Promise<unknown> {
  const { opened, path, offset } = await open(files);
  return opened.connection.sendRequest(PrepareRenameRequest.type, {
    ...opened.document(path),
    position: opened.positionAt(path, offset),
  });
}

describe('renaming', () => {
  it('changes a name in every file of the project, open or not, and nowhere else', async () => {
    expect(
      await renamed(
        {
          'people.cdev':
            'segment locals niche\nprofile an<|>na of locals as user {\n  pain cold "anna is cold"\n}\n',
          'h.cdev': 'hypothesis H1 "anna" {\n  about anna . cold, anna\n  // anna\n}\n',
          'e.cdev': 'experiment anna-e interview {\n  with anna\n}\n',
        },
        'bea',
      ),
    ).toEqual({
      'people.cdev': 'segment locals niche\nprofile bea of locals as user {\n  pain cold "anna is cold"\n}\n',
      'h.cdev': 'hypothesis H1 "anna" {\n  about bea . cold, bea\n  // anna\n}\n',
      'e.cdev': 'experiment anna-e interview {\n  with bea\n}\n',
    });
  });

  it('changes a member where it stands behind its owner, begun from a reference', async () => {
    expect(
      await renamed(
        {
          'x.cdev': 'hypothesis H1 {\n  about anna.co<|>ld\n}\n',
          'p.cdev': 'profile anna {\n  pain cold "x"\n}\nproduct p {\n  feature cold relieves anna.cold\n}\n',
        },
        'chilly',
      ),
    ).toEqual({
      'x.cdev': 'hypothesis H1 {\n  about anna.chilly\n}\n',
      'p.cdev': 'profile anna {\n  pain chilly "x"\n}\nproduct p {\n  feature cold relieves anna.chilly\n}\n',
    });
  });

  it('takes keywords and any script as names, in one way of composing them', async () => {
    const files = { 'x.cdev': 'segment ä<|>ltere niche\nprofile p of a\u0308ltere as user\n' };
    expect(await renamed(files, 'buyer')).toEqual({
      'x.cdev': 'segment buyer niche\nprofile p of buyer as user\n',
    });
    expect(
      await renamed({ 'x.cdev': 'segment bu<|>yer niche\nprofile p of buyer as buyer\n' }, 'a\u0308lter'),
    ).toEqual({
      'x.cdev': 'segment älter niche\nprofile p of älter as buyer\n',
    });
    const member = { 'x.cdev': 'profile u\u0308 {\n  pain p<|>x "x"\n}\nhypothesis H1 {\n  about ü.px\n}\n' };
    expect((await renamed(member, '長者'))['x.cdev']).toContain('about ü.長者');
  });

  it('changes what the whole example says of a hypothesis', async () => {
    const marked = kitchen.replace('hypothesis H2', 'hypothesis H<|>2');
    const { 'x.cdev': after = '' } = await renamed({ 'x.cdev': marked }, 'prepay');
    expect(after).toBe(kitchen.replaceAll(/\bH2\b(?! is decided| so far)/g, 'prepay'));
  });

  it('says what can be renamed, and that nothing else can', async () => {
    expect(
      await prepared({
        'x.cdev': 'profile anna {\n  pain cold "x"\n}\nhypothesis H1 {\n  about anna.c<|>old\n}\n',
      }),
    ).toEqual({
      range: { start: { line: 4, character: 13 }, end: { line: 4, character: 17 } },
      placeholder: 'cold',
    });
    expect(await prepared({ 'x.cdev': 'hypoth<|>esis H1\n' })).toBeNull();
    expect(await prepared({ 'x.cdev': 'evidence V1 from inter<|>view on 2026-01-01\n' })).toBeNull();
    expect(await prepared({ 'x.cdev': 'allow x on no<|>body until 2026-09-01 because "x"\n' })).toBeNull();
  });

  it.each([
    ['two words', /blank.*two-words/],
    ['1st', /begins with a letter/],
    ['a.b', /dot/],
    ['', /at least one letter/],
    ['a!', /only letters/],
    ['other', /the name of a segment already/],
  ])('refuses %j and says why', async (name, why) => {
    await checkRefused({ 'x.cdev': 'segment lo<|>cals niche\nsegment other niche\n' }, name, why);
  });

  it('refuses what would make a reference lead elsewhere', async () => {
    await checkRefused(
      { 'x.cdev': 'profile anna {\n  pain co<|>ld "x"\n  gain warm "y"\n}\n' },
      'warm',
      /'anna' has a gain called 'warm' already/,
    );
    await checkRefused(
      { 'x.cdev': 'experiment E<|>1 interview\n', 'v.cdev': 'evidence V1 from survey on 2026-01-01\n' },
      'survey',
      /'from survey'/,
    );
  });

  it('gives the old name back without an edit elsewhere', async () => {
    const text = 'segment locals niche\n';
    expect(await renamed({ 'x.cdev': 'segment lo<|>cals niche\n' }, 'locals')).toEqual({ 'x.cdev': text });
  });

  it('changes nothing where a closed file is no longer what it was', async () => {
    const files = { 'x.cdev': 'segment lo<|>cals niche\n', 'p.cdev': 'profile p of locals as user\n' };
    const { opened, path, offset } = await open(files);
    await opened.until(() => opened.diagnosticsOf('p.cdev').length > 0);
    opened.files.write('/w/p.cdev', new TextEncoder().encode('// shorter\n'));
    await expect(
      opened.connection.sendRequest(RenameRequest.type, {
        ...opened.document(path),
        position: opened.positionAt(path, offset),
        newName: 'people',
      }),
    ).rejects.toThrow(/'p\.cdev' has changed/);
  });
});
