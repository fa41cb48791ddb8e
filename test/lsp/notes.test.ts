import { afterEach, describe, expect, it } from 'vitest';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver-protocol';
import { experiments, interviewNote } from '../../language-server/src/protocol/notes.ts';
import { Editor, type EditorOptions } from './editor.ts';

const model = `venture k "Kitchen" { currency SGD }
hypothesis H1 "6 of 10 eat alone" { kind problem }
experiment E1 interview "At the table" {
  tests H1
  sample 15
  script "scripts/e1.md"
}
experiment E2 presale "Prepaid" { tests H1 }
experiment E3 observation
evidence V1 from E1 on 2026-03-10 {
  supports H1 with data "notes/e1/*.md" where lonely = yes
}
`;
const files = {
  'x.cdev': model,
  'scripts/e1.md': '1. When did you last eat alone?\n',
  'notes/e1/p01.md': '---\nrespondent: P01\nheld: 2026-03-01\nlonely: yes\n---\n',
  'notes/e1/p02.md': '---\nrespondent: P02\nheld: 2026-03-20\nlonely: no\n---\n',
};

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function open(options: EditorOptions = {}): Promise<Editor> {
  editor = await Editor.start(files, options);
  await editor.open('x.cdev');
  return editor;
}

async function lensesOf(opened: Editor) {
  const lenses = (await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'))) ?? [];
  const resolved = await Promise.all(
    lenses.map((lens) => opened.connection.sendRequest(CodeLensResolveRequest.type, lens)),
  );
  return resolved.filter(({ range }) => /^E\d$/.test(opened.textIn('x.cdev', range)));
}

describe('the note of a talk', () => {
  async function noteOf(opened: Editor, experiment: string) {
    const params = { uri: opened.uriOf('x.cdev'), experiment };
    return interviewNote.result.parse(await opened.connection.sendRequest(interviewNote.method, params));
  }

  it('is drafted for the editor to write, as the command writes it', async () => {
    const opened = await open();
    expect(await noteOf(opened, 'E1')).toEqual({
      uri: opened.uriOf('notes/e1/p03.md'),
      respondent: 'P03',
      text: '---\nrespondent: P03\nheld: 2026-04-05\nlonely:  # yes, no\n---\n\n# P03: At the table\n\n## When did you last eat alone?\n\n',
      advice: [expect.stringContaining("'V1' counts what was held until 2026-03-10")],
    });
    expect(opened.files.has('/w/notes/e1/p03.md')).toBe(false);
  });

  it('is of the text as it is in the editor', async () => {
    const opened = await open();
    await opened.edit('x.cdev', model.replace('lonely = yes', 'alone = yes'));
    expect(JSON.stringify(await noteOf(opened, 'E1'))).toContain('\\nalone:  # yes, no\\n');
  });

  it('is none for an experiment that is gone', async () => {
    const opened = await open();
    expect(await noteOf(opened, 'E9')).toEqual({ problem: "there is no experiment 'E9' any more" });
  });

  it('asks nothing where no script says what to ask, and says so', async () => {
    const note = await noteOf(await open(), 'E2');
    expect('text' in note && note.text).toMatch(
      /^---\nrespondent: P03\nheld: 2026-04-05\nH1:.*\n---\n\n# P03: Prepaid\n$/,
    );
    expect('advice' in note && note.advice.join('\n')).toMatch(
      /^'E2' has no script.*\nNothing in the model reads it yet/,
    );
  });
});

describe('the experiments to talk for', () => {
  it('are all there are, with how far they have come', async () => {
    const opened = await open();
    const answer = experiments.result.parse(await opened.connection.sendRequest(experiments.method, {}));
    expect(answer.experiments).toMatchObject([
      { name: 'E1', title: 'At the table', venture: 'Kitchen', held: 2, sample: 15, takesNotes: true },
      { name: 'E2', held: 0, takesNotes: false },
      { name: 'E3', held: 0, takesNotes: true },
    ]);
  });
});

describe('the line above an experiment', () => {
  it('says how many talks were held, also those that no tally counts, and writes the next note', async () => {
    const opened = await open({ commands: ['cdev.newInterviewNote'] });
    const [first, second] = await lensesOf(opened);
    expect(first?.command).toEqual({
      title: '2 of 15 held · new note',
      command: 'cdev.newInterviewNote',
      arguments: [opened.uriOf('x.cdev'), 'E1'],
    });
    expect(second?.command?.title).toBe('0 held · new note');
  });

  it('only says it to an editor that writes no notes', async () => {
    const [first] = await lensesOf(await open());
    expect(first?.command).toEqual({ title: '2 of 15 held', command: '' });
  });

  it('says it anew when a note has come', async () => {
    const opened = await open();
    await lensesOf(opened);
    await opened.write('notes/e1/p03.md', '---\nrespondent: P03\nheld: 2026-04-05\nlonely:\n---\n');
    let title = '';
    while (title !== '3 of 15 held') {
      title = (await lensesOf(opened))[0]?.command?.title ?? '';
    }
    expect(title).toBe('3 of 15 held');
  });
});
