import type { Around } from '../around.ts';
import type { Imported } from '../imported.ts';
import { writeDraft } from '../write-draft.ts';
import { draftOfCanvas } from './canvas-draft.ts';
import { readCanvas } from './read-canvas.ts';

export interface CanvasImport {
  readonly text: string;
  /** What the venture is called, as asked for by hand. */
  readonly name: string | undefined;
  /** What it is called where neither that nor the canvas says it. */
  readonly otherwise: string;
  readonly around?: Around;
}

/** A Lean Canvas in Markdown as a model in which every guess is an untested hypothesis. */
export function importLeanCanvas({ text, name, otherwise, around }: CanvasImport): Imported {
  const canvas = readCanvas(text);
  if (canvas.items.length === 0) {
    return {
      problem:
        canvas.told.length > 0
          ? 'its boxes hold nothing but what is still to be written'
          : "it has no box of a canvas with something in it, such as '## Problem' or '## Customer segments'",
      line: canvas.told[0]?.line,
    };
  }
  const title = canvas.title === undefined || canvas.title === '' ? otherwise : canvas.title;
  const { draft, told } = draftOfCanvas(canvas, {
    venture: around?.venture !== undefined ? undefined : (name ?? title),
    around,
  });
  return { text: writeDraft(draft), told: [...canvas.told, ...told] };
}
