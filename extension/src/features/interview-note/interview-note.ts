import { commands, env, Position, Selection, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import * as z from 'zod';
import {
  type ExperimentChoice,
  experiments,
  interviewNote as noteRequest,
} from '../../../../language-server/src/protocol/notes.ts';
import type { Cdev, Feature } from '../../cdev.ts';

/** Writes the note of the next talk of an experiment and opens it, with the cursor where there is something to fill in. */
export const interviewNote: Feature = (cdev) =>
  commands.registerCommand('cdev.newInterviewNote', async (uri: unknown, name: unknown) => {
    const asked = chosenSchema.safeParse({ uri, name }).data ?? (await pickExperiment(cdev));
    if (asked) {
      await writeNote(cdev, asked);
    }
  });

const chosenSchema = z.object({ uri: z.string(), name: z.string() });
type Chosen = z.infer<typeof chosenSchema>;

async function pickExperiment({ client }: Cdev): Promise<Chosen | undefined> {
  const answer = await client.ask(experiments, {});
  if (!answer) {
    tellNotRunning();
    return undefined;
  }
  const talks = answer.experiments.filter(({ takesNotes }) => takesNotes);
  if (talks.length === 0) {
    void window.showInformationMessage(
      'No experiment in this workspace is an interview, an observation or a prototype, or has a script, so there is no talk to take notes of.',
    );
    return undefined;
  }
  if (talks.length === 1) {
    return talks[0];
  }
  const ventures = new Set(talks.map(({ venture }) => venture));
  const items = nearestFirst(talks).map((choice) => ({
    choice,
    label: choice.name,
    description: choice.title ?? '',
    detail: [
      `${choice.held}${choice.sample === undefined ? '' : ` of ${choice.sample}`} held`,
      ...(ventures.size > 1 && choice.venture !== undefined ? [choice.venture] : []),
    ].join(' · '),
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: 'The experiment that the talk is for',
    matchOnDescription: true,
  });
  return picked?.choice;
}

/** Those of the model that is open before the others. */
function nearestFirst(choices: readonly ExperimentChoice[]): readonly ExperimentChoice[] {
  const folder = window.activeTextEditor?.document.uri.toString().replace(/[^/]*$/, '');
  const isNear = ({ uri }: ExperimentChoice): boolean => folder !== undefined && uri.startsWith(folder);
  return [...choices.filter(isNear), ...choices.filter((choice) => !isNear(choice))];
}

async function writeNote({ client }: Cdev, { uri, name }: Chosen): Promise<void> {
  const note = await client.ask(noteRequest, { uri, experiment: name });
  if (!note) {
    tellNotRunning();
    return;
  }
  if ('problem' in note) {
    void window.showErrorMessage(`No note was written: ${note.problem}.`);
    return;
  }
  const file = Uri.parse(note.uri, true);
  const edit = new WorkspaceEdit();
  // Without `overwrite` nothing is written where something has come in the meantime.
  edit.createFile(file, { contents: new TextEncoder().encode(note.text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(`The note could not be written to ${workspace.asRelativePath(file)}.`);
    return;
  }
  const document = await workspace.openTextDocument(file);
  await document.save();
  const at = firstOpenLine(note.text);
  await window.showTextDocument(document, { selection: new Selection(at, at) });
  void tellWhatToWrite(note.advice, note.entry);
}

/** Behind the first name in the front matter that has no value yet, else below the first question, else at the end. */
function firstOpenLine(text: string): Position {
  const lines = text.split('\n');
  const column = lines.findIndex((line) => /^[^\s#].*:(?: {2}#.*)?$/.test(line));
  const heading = lines.findIndex((line) => line.startsWith('## '));
  const below = heading === -1 ? lines.length - 1 : heading + 1;
  const line = lines[column];
  return line === undefined
    ? new Position(below, 0)
    : new Position(column, line.replace(/ {2}#.*$/, ' ').length);
}

async function tellWhatToWrite(advice: readonly string[], entry: string | undefined): Promise<void> {
  const copy = 'Copy the Entry';
  const chosen = await window.showInformationMessage(
    advice.join(' '),
    ...(entry === undefined ? [] : [copy]),
  );
  if (chosen === copy && entry !== undefined) {
    await env.clipboard.writeText(`${entry}\n`);
  }
}

function tellNotRunning(): void {
  void window.showErrorMessage('The cdev language server is not running, so no note could be drafted.');
}
