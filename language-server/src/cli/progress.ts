import type { Io } from './io.ts';

export interface Progress {
  /** Tells how far the work is. */
  readonly report: (done: number, total: number) => void;
  /** Takes what is shown away again. */
  readonly end: () => void;
}

/** Shows how far long work is on one line of a terminal, and nothing for short work or in a pipe. */
export function startProgress(io: Io, doing: string, what = 'files'): Progress {
  if (!io.stderr.isTerminal || io.environment['TERM'] === 'dumb') {
    return { report: () => {}, end: () => {} };
  }
  const begun = io.now();
  let lastShown = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    report: (done, total) => {
      const now = io.now();
      if (now - begun < patience || now - lastShown < pause) {
        return;
      }
      lastShown = now;
      isShown = true;
      io.stderr.write(`${clearLine}${doing} ${done} of ${total} ${what}`);
    },
    end: () => {
      if (isShown) {
        io.stderr.write(clearLine);
      }
    },
  };
}

const clearLine = '\r\u001b[2K';

/** Work shorter than this shows nothing; in milliseconds, as is the pause between two showings. */
const patience = 400;
const pause = 80;
