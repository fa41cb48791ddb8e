import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../../language-server/src/core/analyze.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { generateWorkspace, hubPath } from '../bench/generate.ts';

const root = '/work';
const today = '2026-06-30';

function emptyWorkspace(exists: (path: string) => boolean, incremental: boolean): Workspace {
  return createWorkspace({ systemDate: today, exists, incremental }, [root]);
}

function fill(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  for (const [path, text] of texts) {
    workspace.update(readModel(path, text));
  }
  return workspace;
}

/** Everything that is said of every file, fixes and all, as plain values. */
function everythingSaid(workspace: Workspace): unknown {
  return [...workspace.files()].toSorted().map((file) => [
    file,
    workspace.findingsIn(file).map((finding) => ({
      ...finding,
      place: { file: finding.place.file, start: finding.place.span.start, end: finding.place.span.end },
      related: finding.related.map(({ place, message }) => [
        place.file,
        place.span.start,
        place.span.end,
        message,
      ]),
      cause: finding.cause?.start,
      fixes: finding.fixes(),
    })),
  ]);
}

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** The files of the stories, and a few generated ones: enough to refer to each other across files and projects. */
function startingTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const story of ['kampung-kitchen', 'fiddle-library', 'wrigley']) {
    for (const name of readdirSync(`${examples}/${story}`).filter((file) => file.endsWith('.cdev'))) {
      texts.set(`${root}/${story}/${name}`, readFileSync(`${examples}/${story}/${name}`, 'utf8'));
    }
  }
  for (const { path, text } of generateWorkspace({ files: 8, broken: 0.2 })) {
    texts.set(`${root}/atlas/${path}`, text);
  }
  return texts;
}

interface Step {
  readonly what:
    | 'delete-line'
    | 'repeat-line'
    | 'swap-words'
    | 'insert'
    | 'remove-file'
    | 'restore-file'
    | 'toggle-source';
  readonly file: number;
  readonly at: number;
  readonly other: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'delete-line',
    'repeat-line',
    'swap-words',
    'insert',
    'remove-file',
    'restore-file',
    'toggle-source',
  ),
  file: fc.nat(),
  at: fc.nat(),
  other: fc.nat(),
});

const insertions = ['\n', ' // why\n', '}', 'segment x\n', '"', 'status validated\n', 'H1', '/** said */\n'];

function edited(text: string, { what, at, other }: Step): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (what) {
    case 'delete-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'repeat-line':
      return lines.toSpliced(other % lines.length, 0, lines[line] ?? '').join('\n');
    case 'swap-words': {
      const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)];
      const [from, to] = [words[at % words.length], words[other % words.length]];
      return from && to ? text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length) : text;
    }
    case 'insert': {
      const offset = at % (text.length + 1);
      return text.slice(0, offset) + insertions[other % insertions.length] + text.slice(offset);
    }
    default:
      return text;
  }
}

describe('an incremental workspace', () => {
  it('says after any edits what a fresh one says', () => {
    const original = startingTexts();
    const paths = [...original.keys()];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const texts = new Map(original);
        const missing = new Set<string>();
        const exists = (path: string) => !missing.has(path);
        const incremental = fill(emptyWorkspace(exists, true), texts);
        everythingSaid(incremental);
        for (const one of steps) {
          const path = paths[one.file % paths.length] ?? '';
          if (one.what === 'toggle-source') {
            const source = `${root}/kampung-kitchen/notes/e1/summary.md`;
            if (!missing.delete(source)) {
              missing.add(source);
            }
            incremental.touch(source);
          } else if (one.what === 'remove-file') {
            texts.delete(path);
            incremental.remove(path);
          } else {
            const text = one.what === 'restore-file' ? original.get(path) : texts.get(path);
            texts.set(path, edited(text ?? '', one));
            incremental.update(readModel(path, texts.get(path) ?? ''));
          }
          // Some questions are asked between the edits and some are not, as an editor does.
          if (one.other % 3 === 0) {
            incremental.findingsIn(path);
            incremental.takeStale();
          }
        }
        const fresh = fill(emptyWorkspace(exists, false), texts);
        expect(everythingSaid(incremental)).toEqual(everythingSaid(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('names every file whose findings an edit changed', () => {
    const original = startingTexts();
    const paths = [...original.keys()];
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const workspace = fill(
          emptyWorkspace(() => true, true),
          original,
        );
        const said = () => new Map(Array.from(workspace.files(), (file) => [file, rulesIn(workspace, file)]));
        let before = said();
        workspace.takeStale();
        for (const one of steps) {
          const path = paths[one.file % paths.length] ?? '';
          workspace.update(readModel(path, edited(original.get(path) ?? '', one)));
          const stale = new Set(workspace.takeStale());
          const after = said();
          const changed = [...after]
            .filter(([file, rules]) => rules !== before.get(file))
            .map(([file]) => file);
          expect(changed.filter((file) => !stale.has(file))).toEqual([]);
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });
});

function rulesIn(workspace: Workspace, file: string): string {
  return workspace
    .findingsIn(file)
    .map(({ rule, message }) => `${rule} ${message}`)
    .join('\n');
}

describe('the work of an edit', () => {
  function settled(): Workspace {
    const workspace = emptyWorkspace(() => true, true);
    for (const { path, text } of generateWorkspace({ files: 60 })) {
      workspace.update(readModel(`${root}/${path}`, text));
    }
    settle(workspace);
    return workspace;
  }

  function settle(workspace: Workspace): number {
    const before = workspace.counters.filesAnalysed;
    for (const file of workspace.takeStale()) {
      workspace.findingsIn(file);
    }
    return workspace.counters.filesAnalysed - before;
  }

  const texts = new Map(
    Array.from(generateWorkspace({ files: 60 }), ({ path, text }) => [`${root}/${path}`, text]),
  );
  const plain = `${root}/models/000/m00007.cdev`;
  const hub = `${root}/${hubPath}`;

  it('is one file for an edit that changes nothing others see', () => {
    const workspace = settled();
    workspace.update(readModel(plain, `// a word before\n${texts.get(plain)}`));
    expect(settle(workspace)).toBe(1);
    workspace.update(
      readModel(plain, (texts.get(plain) ?? '').replace(' in quarter ', ' in the old quarter ')),
    );
    expect(settle(workspace)).toBe(1);
  });

  it('is one file for such an edit in a file that half the others refer to', () => {
    const workspace = settled();
    workspace.update(
      readModel(hub, (texts.get(hub) ?? '').replace('nearest shop that is open', 'nearest open shop')),
    );
    expect(settle(workspace)).toBe(1);
  });

  it('is the files that name it when a name changes, and the venture, whose gates ask for every critical hypothesis', () => {
    const workspace = settled();
    workspace.update(
      readModel(hub, (texts.get(hub) ?? '').replace('hypothesis nearness', 'hypothesis proximity')),
    );
    const naming = [...texts.values()].filter((text) => /\bnearness\b/.test(text)).length;
    expect(settle(workspace)).toBe(naming + 1);
  });

  it('begins with the file that was edited', () => {
    const workspace = settled();
    workspace.update(
      readModel(hub, (texts.get(hub) ?? '').replace('hypothesis nearness', 'hypothesis proximity')),
    );
    expect(workspace.takeStale()[0]).toBe(hub);
  });
});
