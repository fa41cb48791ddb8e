import { type CanvasMark, computedMark, findMark } from '../../../core/export/canvas-mark.ts';
import { findBlock } from './find-block.ts';
import type { MarkdownNode } from '../markdown/markdown-tree.ts';

/** A line as it is read: of a paragraph all of it, unless breaks part it. */
export interface InlineLine {
  readonly text: string;
  readonly line: number;
  /** What stands at its beginning in bold or italics, without a colon, and what follows. */
  readonly strong?: { readonly label: string; readonly rest: string; readonly hasColon: boolean };
  readonly links: readonly string[];
  /** Whether all of it is struck out. */
  readonly struck: boolean;
  /** The mark of an exported canvas; `other` for what is no hypothesis. */
  readonly mark?: CanvasMark | 'other';
  /** Whether an exported canvas has computed it. */
  readonly computed: boolean;
}

interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly struck: boolean;
}

/** What stands in the line of a text; everything else begins one. */
export const inlineTags: ReadonlySet<string> = new Set(
  'a abbr b br cite code del em font i img input ins kbd label mark q s small span strike strong sub sup u wbr'.split(
    ' ',
  ),
);

const strongTags: ReadonlySet<string> = new Set(['strong', 'b', 'u', 'mark']);
const emTags: ReadonlySet<string> = new Set(['em', 'i']);
const struckTags: ReadonlySet<string> = new Set(['s', 'del', 'strike']);

/** The lines that running text makes: `<br>` ends one, an end of a line in the source does not. */
export function inlineLinesOf(nodes: readonly MarkdownNode[]): readonly InlineLine[] {
  const lines: { runs: Run[]; links: string[]; line: number }[] = [];
  let current: { runs: Run[]; links: string[]; line: number } | undefined;
  const take = (node: MarkdownNode, style: Omit<Run, 'text'>): void => {
    if (node.is === 'comment') {
      return;
    }
    if (node.is === 'element' && node.tag === 'br') {
      current = undefined;
      return;
    }
    if (current && strongTags.has(node.is === 'element' ? node.tag : '') && beginsBox(node, current.runs)) {
      current = undefined;
    }
    if (!current) {
      current = { runs: [], links: [], line: node.line };
      lines.push(current);
    }
    if (node.is === 'text') {
      if (current.runs.length === 0) {
        current.line = node.line + leadingNewlines(node.value);
      }
      current.runs.push({ text: node.value, ...style });
      return;
    }
    if (node.tag === 'img') {
      current.runs.push({ text: node.about ?? '', ...style });
    } else if (node.tag === 'a' && /^https?:\/\//i.test(node.about ?? '')) {
      current.links.push(node.about ?? '');
    }
    const inner = {
      strong: style.strong || strongTags.has(node.tag),
      em: style.em || emTags.has(node.tag),
      struck: style.struck || struckTags.has(node.tag),
    };
    const isBlock = !inlineTags.has(node.tag);
    current = isBlock ? undefined : current;
    for (const child of node.children) {
      take(child, inner);
    }
    current = isBlock ? undefined : current;
  };
  for (const node of nodes) {
    take(node, { strong: false, em: false, struck: false });
  }
  return lines.flatMap(({ runs, links, line }) => lineOf(runs, links, line) ?? []);
}

/** Whether the name of a box begins a line of the source here, behind a paragraph that nobody has ended. */
function beginsBox(node: MarkdownNode, runs: readonly Run[]): boolean {
  return (
    node.is === 'element' &&
    /\n\s*$/.test(runs.at(-1)?.text ?? '') &&
    findBlock(node.children.map((child) => (child.is === 'text' ? child.value : '')).join('')) !== undefined
  );
}

function lineOf(all: readonly Run[], links: readonly string[], line: number): InlineLine | undefined {
  const { runs, mark } = withoutMark(all);
  const text = plain(runs.map((run) => run.text).join(''));
  if (text === '') {
    return undefined;
  }
  const visible = runs.filter((run) => run.text.trim() !== '');
  return {
    text,
    line,
    strong: strongLabel(visible),
    links,
    struck: visible.every((run) => run.struck),
    mark,
    computed: visible.every((run) => run.em) && text.startsWith(computedMark),
  };
}

/** Takes off what an exported canvas puts behind an item: text of its author is never in italics there. */
function withoutMark(runs: readonly Run[]): {
  readonly runs: readonly Run[];
  readonly mark?: CanvasMark | 'other';
} {
  const last = runs.findLastIndex((run) => run.text.trim() !== '');
  const run = runs[last];
  if (!run?.em || last === 0) {
    return { runs };
  }
  const mark = findMark(plain(run.text));
  return mark === undefined ? { runs } : { runs: runs.slice(0, last), mark };
}

function strongLabel(runs: readonly Run[]): InlineLine['strong'] {
  const end = runs.findIndex((run) => !run.strong && !run.em);
  const bold = end < 0 ? runs : runs.slice(0, end);
  if (bold.length === 0) {
    return undefined;
  }
  const label = plain(bold.map((run) => run.text).join(''));
  const rest = plain(
    runs
      .slice(bold.length)
      .map((run) => run.text)
      .join(''),
  );
  const hasColon = /[:：]$/.test(label) || /^[:：]/.test(rest);
  return {
    label: label.replace(/\s*[:：]$/, ''),
    rest: rest.replace(/^(?:[:：]|[–—-](?=\s))\s*/, ''),
    hasColon,
  };
}

/** On one line, and without the signs of no width by which an export keeps forges from seeing mentions and addresses. */
function plain(text: string): string {
  return text
    .replace(/(?<=[@#]|:\/\/|\bwww\.)\u200b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function leadingNewlines(text: string): number {
  return (/^\s*/.exec(text)?.[0] ?? '').split('\n').length - 1;
}
