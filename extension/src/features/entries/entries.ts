import {
  commands,
  Disposable,
  Position,
  Range,
  Selection,
  SnippetString,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type Entry,
  evidenceEntry,
  hypothesisEntry,
} from '../../../../language-server/src/protocol/drafts.ts';
import type { Status } from '../../../../language-server/src/protocol/status.ts';
import type { Cdev, Feature } from '../../cdev.ts';
import { isSource } from '../../shared/sources.ts';

/** Writes down what is believed and what was seen, with everything worked out that can be: for hands that do not drag. */
export const entries: Feature = (cdev) =>
  Disposable.from(
    commands.registerCommand('cdev.addHypothesis', async () => {
      const editor = await showModel(cdev);
      if (editor) {
        await insert(editor, await cdev.client.ask(hypothesisEntry, placeIn(editor)));
      }
    }),
    commands.registerCommand('cdev.addEvidence', async (asked: unknown, selected: unknown) => {
      const editor = await showModel(cdev);
      if (editor) {
        const files = filesFrom(asked, selected) ?? (await pickFiles(editor)) ?? [];
        const sources = files.filter((uri) => isSource(uri, editor.document)).map(String);
        if (sources.length > 0) {
          await insert(editor, await cdev.client.ask(evidenceEntry, { ...placeIn(editor), sources }));
        }
      }
    }),
  );

/** The model one works on, at the cursor; else one of the workspace, at its end. */
async function showModel({ status }: Cdev): Promise<TextEditor | undefined> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === 'cdev') {
    return active;
  }
  const visible = window.visibleTextEditors.find(({ document }) => document.languageId === 'cdev');
  const uri = visible?.document.uri ?? (await findModel(status.current));
  if (!uri) {
    const write = 'Write a First Model';
    if ((await window.showInformationMessage('There is no model in this workspace yet.', write)) === write) {
      await commands.executeCommand('cdev.newModel');
    }
    return undefined;
  }
  const editor = await window.showTextDocument(uri, { viewColumn: visible?.viewColumn });
  if (!visible) {
    const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
    editor.selection = new Selection(end, end);
  }
  return editor;
}

/** Where the hypotheses of the first venture stand, for what is new has its place among them. */
async function findModel(status: Status | undefined): Promise<Uri | undefined> {
  const [hypothesis] = status?.projects.flatMap(({ hypotheses }) => hypotheses) ?? [];
  return hypothesis
    ? Uri.parse(hypothesis.at.uri, true)
    : (await workspace.findFiles('**/*.cdev', undefined, 1))[0];
}

/** What the explorer says was chosen: the file under the cursor, and all that are selected with it. */
function filesFrom(asked: unknown, selected: unknown): readonly Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(selected) ? selected : [];
  const files = [asked, ...all].flatMap((each) => (each instanceof Uri ? [each] : []));
  const unique = new Map(files.map((uri) => [uri.toString(), uri]));
  return unique.size > 0 ? [...unique.values()] : undefined;
}

function pickFiles({ document }: TextEditor): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    canSelectMany: true,
    defaultUri: Uri.joinPath(document.uri, '..'),
    openLabel: 'Write down as Evidence',
    title: 'Notes, payments or recordings of what was seen',
  });
}

function placeIn({ document, selection }: TextEditor): { uri: string; position: Entry['at'] } {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}

async function insert(editor: TextEditor, entry: Entry | undefined): Promise<void> {
  if (!entry) {
    void window.showErrorMessage('The cdev language server is not running, so no entry could be drafted.');
    return;
  }
  const at = new Position(entry.at.line, entry.at.character);
  await editor.insertSnippet(new SnippetString(entry.snippet), at);
  const end = at.translate({ lineDelta: entry.snippet.split('\n').length });
  editor.revealRange(new Range(at, end), TextEditorRevealType.InCenterIfOutsideViewport);
}
