import type { Span } from '../../core/text/span.ts';
import { endOfLine } from './characters.ts';
import { beginsWithMarker, findConflict, lineAt } from './conflicts.ts';
import type { ScanState } from './scan-state.ts';

/** Reads the first version of what git could not merge and hides the rest, so that one conflict is one finding. */
export class ConflictScanner {
  private readonly state: ScanState;
  /** What is hidden once it is reached. */
  private skipped: Span | undefined;
  /** Whether it is known that no conflict is whole from here on. */
  private noneFollow = false;

  constructor(state: ScanState) {
    this.state = state;
  }

  /** Looks for git's marks at the beginning of a line. */
  beginLine(): void {
    const { state } = this;
    for (;;) {
      const { text, at } = state;
      if (this.skipped && at >= this.skipped.start) {
        this.hideTo(Math.max(at, this.skipped.end));
        this.skipped = undefined;
      } else if (isMarkerCode(text.charCodeAt(at)) && beginsWithMarker(text, at)) {
        this.scanMarker();
      } else {
        return;
      }
    }
  }

  private scanMarker(): void {
    const { text, at: start } = this.state;
    const line = lineAt(text, start);
    const end = endOfLine(text, start);
    const isSearched = this.skipped === undefined && !this.noneFollow;
    const conflict = isSearched ? findConflict(text, start) : undefined;
    if (conflict) {
      const { opening, rest, theirs } = conflict;
      const without = (from: number, to: number) => ({ start: from, end: to, text: '' });
      this.state.choice('conflict', start, end, [
        [without(opening.start, opening.end), without(rest.start, rest.end)],
        [without(opening.start, theirs.start), without(theirs.end, rest.end)],
      ]);
      this.skipped = rest;
    } else {
      // What is not found from here on is not found further down either.
      this.noneFollow ||= isSearched && text.startsWith('<', start);
      this.state.problem('conflict-marker', start, end, { ...line, text: '' });
    }
    this.hideTo(line.end);
  }

  /** Hides whole lines. */
  private hideTo(end: number): void {
    const { text, at, vocabulary } = this.state;
    const image = text.slice(at, end).trimEnd();
    if (image !== '') {
      this.state.hide(vocabulary.terminals.ML_COMMENT, image);
    }
    this.state.advance(end);
  }
}

/** Whether a character may begin one of git's marks: `<`, `=`, `>` or `|`. */
function isMarkerCode(code: number): boolean {
  return code === 60 || code === 61 || code === 62 || code === 124;
}
