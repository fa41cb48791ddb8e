import { Disposable, languages, LanguageStatusSeverity, window } from 'vscode';
import type { ProjectStatus } from '../../../../language-server/src/protocol/status.ts';
import type { Feature } from '../../cdev.ts';

/** Beside the name of the language: the step that the evidence has reached, and how many of its gates are open. */
export const languageStatus: Feature = ({ client, status }) => {
  const item = languages.createLanguageStatusItem('cdev.stage', { language: 'cdev' });
  item.name = 'cdev: stage';
  item.command = { title: 'Show the pipeline', command: 'cdev.pipeline.focus' };
  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const project = uri && status.findProjectOf(uri);
    item.busy = client.isRunning && status.current === undefined;
    item.text = project ? stageText(project) : 'No venture here';
    item.detail = project && detailText(project);
    item.severity =
      project && isAhead(project) ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  show();
  return Disposable.from(
    item,
    status.onDidChange(show),
    client.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  );
};

function stageText(project: ProjectStatus): string {
  const open = project.steps.flatMap(({ here, gates }) =>
    here ? gates.filter(({ passed }) => !passed) : [],
  );
  const gates = open.length === 1 ? '1 gate open' : `${open.length} gates open`;
  return `${capitalized(project.stage)} · ${open.length === 0 ? 'every gate passed' : gates}`;
}

function detailText(project: ProjectStatus): string {
  const name = project.title ?? project.name ?? '';
  return isAhead(project) ? `${name} claims ${project.claimedStage}` : name;
}

function isAhead({ stage, claimedStage, steps }: ProjectStatus): boolean {
  const at = (wanted: string | undefined): number => steps.findIndex((step) => step.stage === wanted);
  return at(claimedStage) > at(stage);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
