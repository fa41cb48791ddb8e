import type { Workspace } from '../../core/analyze.ts';
import { answerRows, type RowsReading } from './answer-rows.ts';

/** Reads whatever rows the models of a workspace ask of, and tells it what they say. */
export async function readRows(workspace: Workspace, reading: RowsReading): Promise<void> {
  const { come } = workspace.takeRequests();
  if (come.length > 0) {
    for (const [key, answer] of await answerRows(come, reading)) {
      workspace.updateRows(key, answer);
    }
  }
}
