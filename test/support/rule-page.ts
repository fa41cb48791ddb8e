/**
 * Reads the page of a rule: Markdown whose fenced blocks are run as tests. It has the sections Wrong, After the fix
 * (where the rule has one) and Right, in that order. A block is a case of its own, unless its fence says `file=NAME`: then it
 * is a further file of the case before it. A fence may also say
 *
 * - `today=2026-04-05`, the day the case is checked on;
 * - `exists=notes/a.md,notes/b.md`, files that stand beside the model;
 * - `also=rule-a,rule-b`, rules that may speak in this case without being marked;
 * - `settings={"confidence":0.9}`, what `cdev.json` says (last on its line);
 * - `before`, for a rule that looks at what was changed: the block is the older revision of a case, and the next one,
 *   whose fence says `after`, the newer. What is said of either fence holds for both.
 *
 * Under a line, `// ^^^^ rule-name` marks the range of a finding, and `// ^^^^ rule-name (error)` its severity too. Where a
 * range begins left of what the slashes leave free, `// <^^^^ rule-name` begins at the column of the slashes.
 */
export interface RulePage {
  readonly title: string;
  /** The headings of the second level, in order. */
  readonly sections: readonly string[];
  /** The text between the title and the first section. */
  readonly introduction: string;
  readonly wrong: readonly PageCase[];
  readonly after: readonly PageCase[];
  readonly right: readonly PageCase[];
}

export interface PageCase {
  /** The line of the page, from 1, on which its first fence stands. */
  readonly line: number;
  readonly files: readonly PageFile[];
  /** The files of the older revision, where the case is a change. */
  readonly before?: readonly PageFile[];
  readonly today: string;
  readonly exists: readonly string[];
  readonly also: readonly string[];
  readonly settings: unknown;
}

export interface PageFile {
  readonly name: string;
  /** Without the marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A range within one line, both zero-based. */
export interface Mark {
  readonly rule: string;
  readonly severity?: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export const wrongHeading = 'Wrong';
export const afterHeading = 'After the fix';
export const rightHeading = 'Right';

export function readRulePage(markdown: string): RulePage {
  const sections: string[] = [];
  const cases = new Map<string, PageCase[]>();
  const introduction: string[] = [];
  let title = '';
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^```(\w+)(.*)$/.exec(line);
    const section = sections.at(-1);
    if (fence) {
      const end = lines.indexOf('```', at);
      if (end < 0) {
        throw new Error(`The block on line ${at + 1} is not closed.`);
      }
      addBlock(cases.get(section ?? '') ?? [], at + 1, fence[2] ?? '', lines.slice(at + 1, end));
      at = end;
    } else if (line.startsWith('## ')) {
      sections.push(line.slice(3));
      cases.set(line.slice(3), []);
    } else if (line.startsWith('# ')) {
      title = line.slice(2);
    } else if (section === undefined) {
      introduction.push(line);
    }
  }
  return {
    title,
    sections,
    introduction: introduction.join('\n').trim(),
    wrong: cases.get(wrongHeading) ?? [],
    after: cases.get(afterHeading) ?? [],
    right: cases.get(rightHeading) ?? [],
  };
}

function addBlock(cases: PageCase[], line: number, info: string, lines: readonly string[]): void {
  const settings = /\bsettings=(.*)$/.exec(info);
  const words = new Map<string, string>();
  for (const word of (settings ? info.slice(0, settings.index) : info).trim().split(/\s+/)) {
    const equals = word.indexOf('=');
    if (
      equals < 0
        ? !['', 'before', 'after'].includes(word)
        : !['today', 'exists', 'also', 'file'].includes(word.slice(0, equals))
    ) {
      throw new Error(`The fence on line ${line} says '${word}', which means nothing.`);
    }
    words.set(equals < 0 ? word : word.slice(0, equals), equals < 0 ? '' : word.slice(equals + 1));
  }
  const name = words.get('file');
  const file = readFile(name ?? 'model.cdev', lines);
  const last = cases.at(-1);
  if (words.has('after')) {
    if (last?.before === undefined) {
      throw new Error(`The fence on line ${line} says 'after' with no 'before' ahead of it.`);
    }
    const also = words.get('also')?.split(',') ?? [];
    cases[cases.length - 1] = { ...last, files: [...last.files, file], also: [...last.also, ...also] };
    return;
  }
  if (name !== undefined && last !== undefined) {
    cases[cases.length - 1] = { ...last, files: [...last.files, file] };
    return;
  }
  const isBefore = words.has('before');
  cases.push({
    line,
    files: isBefore ? [] : [file],
    before: isBefore ? [file] : undefined,
    today: words.get('today') ?? '2026-04-05',
    exists: words.get('exists')?.split(',') ?? [],
    also: words.get('also')?.split(',') ?? [],
    settings: settings ? JSON.parse(settings[1] ?? '') : {},
  });
}

function readFile(name: string, lines: readonly string[]): PageFile {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of lines) {
    const mark = /^(\s*)(\/\/\s*)(<?)(\^+)\s+([a-z-]+)(?:\s+\((\w+)\))?\s*$/.exec(line);
    if (!mark) {
      kept.push(line);
      continue;
    }
    const [, indent = '', slashes = '', corner = '', carets = '', rule = '', severity] = mark;
    const start = corner ? indent.length : indent.length + slashes.length;
    marks.push({ rule, severity, line: kept.length - 1, start, end: start + carets.length });
  }
  return { name, text: kept.map((line) => `${line}\n`).join(''), marks };
}
