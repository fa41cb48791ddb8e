import type { Cell, Recorder } from './recorder.ts';

/** A cell for everything that can change by itself, by what kind of thing it is and its name; made when first read. */
export class Cells<Kind extends string> {
  private readonly recorder: Recorder;
  private readonly ofKind = new Map<Kind, Map<string, Cell>>();

  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  /** Notes that whoever computes now reads this. */
  read(kind: Kind, name: string): void {
    if (!this.recorder.recording) {
      return;
    }
    let named = this.ofKind.get(kind);
    if (named === undefined) {
      named = new Map();
      this.ofKind.set(kind, named);
    }
    let cell = named.get(name);
    if (cell === undefined) {
      cell = this.recorder.cell();
      named.set(name, cell);
    }
    cell.read();
  }

  changed(kind: Kind, name: string): void {
    this.ofKind.get(kind)?.get(name)?.changed();
  }
}
