import { commands } from 'vscode';
import type { Feature } from '../../cdev.ts';

/** Opens the walkthrough, which is written in the manifest. */
export const walkthrough: Feature = ({ context }) =>
  commands.registerCommand('cdev.openWalkthrough', () =>
    commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${context.extension.id}#cdev.firstSteps`,
      false,
    ),
  );
