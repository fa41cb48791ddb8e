import type { Workspace } from '../analyze.ts';
import type { Project } from '../names/project.ts';
import type { PlaceStatus } from '../report/status.ts';
import { positionAt } from '../text/line-index.ts';
import type { FilePath, Place } from '../text/span.ts';

/** What is asked for of one venture to be read outside cdev. */
export interface ExportQuestion {
  readonly workspace: Workspace;
  readonly project: Project;
  /** How a file or folder is called to the reader, with `/` between its parts. */
  readonly nameOf: (path: FilePath) => string;
}

/** Where something stands, as the reader knows it. */
export function placeFor({ workspace, nameOf }: ExportQuestion, { file, span }: Place): PlaceStatus {
  const lines = workspace.findFile(file)?.lines ?? [0];
  return {
    file: nameOf(file),
    range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
  };
}
