import { type CanvasBlock, wholeOf } from '../../../core/export/canvas-blocks.ts';
import { type MarkdownElement, type MarkdownNode, readMarkdown } from '../markdown/markdown-tree.ts';
import type { Told } from '../imported.ts';
import type { Canvas, CanvasItem, CanvasLine } from './canvas.ts';
import { findBlock, findRole, splitLabel } from './find-block.ts';
import { type InlineLine, inlineLinesOf, inlineTags } from './inline-lines.ts';
import { isPlaceholder, withoutPlaceholders } from '../placeholders.ts';
import { titleIn, titleOfFrontMatter } from './canvas-title.ts';

/** Reads a Lean Canvas (or a Business Model Canvas) in Markdown, however its author has laid it out. */
export function readCanvas(text: string): Canvas {
  const { nodes, frontMatter } = readMarkdown(text);
  const reader = new CanvasReader();
  reader.read(nodes, { inList: false, inCell: false });
  return reader.canvas(titleOfFrontMatter(frontMatter));
}

/** Where a reader stands: in which box, and below which label that is none. */
interface Standing {
  readonly block: CanvasBlock | undefined;
  /** `Fixed costs`, which is put before what stands below it. */
  readonly label: string | undefined;
  readonly role: 'user' | 'buyer' | undefined;
}

interface Surroundings {
  readonly inList: boolean;
  readonly inCell: boolean;
}

const nowhere: Standing = { block: undefined, label: undefined, role: undefined };

class CanvasReader {
  private title: string | undefined;
  private vision: string | undefined;
  private readonly introduction: string[] = [];
  private readonly items: CanvasItem[] = [];
  private readonly besides: CanvasLine[] = [];
  private readonly told: Told[] = [];
  private standing = nowhere;
  /** The level of the heading that opened the box. */
  private level = 0;
  private hasBegun = false;

  canvas(otherTitle: string | undefined): Canvas {
    const { title, vision, introduction, items, besides, told } = this;
    return { title: otherTitle ?? title, vision, introduction, items, besides, told };
  }

  read(nodes: readonly MarkdownNode[], around: Surroundings): void {
    let inline: MarkdownNode[] = [];
    const flush = () => {
      this.paragraph(inlineLinesOf(inline), around);
      inline = [];
    };
    for (const node of nodes) {
      if (node.is === 'text' || (node.is === 'element' && inlineTags.has(node.tag))) {
        inline.push(node);
      } else {
        flush();
        this.block(node, around);
      }
    }
    flush();
  }

  private block(node: MarkdownNode, around: Surroundings): void {
    if (node.is === 'comment') {
      this.putBeside(node.value.replace(/\s+/g, ' '), node.line);
      return;
    }
    if (node.is === 'text') {
      return;
    }
    switch (node.tag) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(node);
        break;
      case 'ul':
      case 'ol':
        for (const item of node.children) {
          this.block(item, around);
        }
        break;
      case 'li':
        this.listItem(node, around);
        break;
      case 'table':
        this.table(node);
        break;
      case 'blockquote':
        this.quote(node);
        break;
      case 'pre':
        for (const line of inlineLinesOf(node.children)) {
          this.putBeside(inFull(line), line.line);
        }
        break;
      default:
        this.read(node.children, around);
    }
  }

  // ---- headings and labels

  private heading(element: MarkdownElement): void {
    const level = Number(element.tag.slice(1));
    const [first, ...others] = inlineLinesOf(element.children);
    if (!first) {
      return;
    }
    const split = splitLabel(first.text);
    if (split) {
      this.stand(split.block, level);
      if (split.rest !== '') {
        this.put(split.rest, first);
      }
    } else if (!this.hasBegun && (this.title === undefined || this.title === '')) {
      this.title = titleIn(first.text);
    } else if (this.standing.block !== undefined && level > this.level) {
      this.standing = { ...this.standing, label: labelOf(first.text), role: findRole(first.text) };
    } else {
      this.standing = nowhere;
      this.putBeside(inFull(first), first.line);
    }
    this.paragraph(others, { inList: false, inCell: false });
  }

  private stand(block: CanvasBlock, level: number): void {
    this.standing = { block, label: undefined, role: undefined };
    this.level = level;
    this.hasBegun = true;
  }

  /** Takes a label at the beginning of a line for what it is, and gives what is left of the line. */
  private takeLabel(line: InlineLine, { inList, inCell }: Surroundings): string {
    if (line.mark !== undefined) {
      return line.text;
    }
    const { strong } = line;
    const isBold = strong !== undefined;
    const plain = /^([^:：]{1,60})[:：]\s*(.*)$/.exec(line.text);
    const label = strong?.label ?? plain?.[1] ?? line.text;
    const rest = strong ? strong.rest : (plain?.[2] ?? '');
    const role = this.standing.block === 'segments' && (isBold || plain) ? findRole(label) : undefined;
    if (role !== undefined) {
      this.standing = { ...this.standing, label: undefined, role };
      return rest;
    }
    const split = isBold || plain || !inList ? splitLabel(label) : undefined;
    if (split && (isBold || !inList || this.isPartHere(split.block))) {
      this.standing = { block: split.block, label: undefined, role: undefined };
      this.hasBegun = true;
      return `${split.rest} ${rest}`.trim();
    }
    const isLabelAlone = rest === '' && (strong ? strong.hasColon : /[:：]$/.test(line.text));
    if (isLabelAlone && this.standing.block !== undefined && !inCell) {
      this.standing = { ...this.standing, label: labelOf(label), role: undefined };
      return '';
    }
    return line.text;
  }

  /** Whether a box is a part of the one that is open, or the other way round. */
  private isPartHere(block: CanvasBlock): boolean {
    const { block: here } = this.standing;
    return here === undefined || wholeOf[block] === here || wholeOf[here] === block;
  }

  // ---- text

  private paragraph(lines: readonly InlineLine[], around: Surroundings): void {
    for (const line of lines) {
      if (line.computed) {
        continue;
      }
      const text = around.inCell ? withoutBullet(this.takeLabel(line, around)) : this.takeLabel(line, around);
      if (text !== '') {
        this.put(text, line);
      }
    }
  }

  /** An item of a list. Labels in it hold for it and for what stands below it. */
  private listItem(element: MarkdownElement, around: Surroundings): void {
    const before = this.standing;
    const isList = (node: MarkdownNode) => node.is === 'element' && (node.tag === 'ul' || node.tag === 'ol');
    const parts = partsOf(element.children.filter((node) => !isList(node)));
    const nested = element.children.filter(isList);
    const lines = parts.flatMap((part) => inlineLinesOf(part)).filter((line) => !line.computed);
    // A line behind a list that nobody has ended with an empty one seems to belong to its last item.
    const boxAt = lines.findIndex((line, index) => index > 0 && line.strong && findBlock(line.strong.label));
    const [first, ...others] = boxAt < 0 ? lines : lines.slice(0, boxAt);
    const text = first === undefined ? '' : this.takeLabel(first, { ...around, inList: true });
    if (first === undefined || text === '') {
      for (const line of others) {
        this.put(line.text, line);
      }
      for (const list of nested) {
        this.block(list, around);
      }
    } else {
      const items = nested.flatMap((list) => (list.is === 'element' ? list.children : []));
      const boxed = items.filter((item) => item.is === 'element' && this.isBoxed(item));
      const below = items.filter((item) => !boxed.includes(item));
      this.put(text, first, [...others.map(inFull), ...below.flatMap(textsBelow)]);
      for (const item of boxed) {
        this.block(item, { ...around, inList: true });
      }
    }
    if (before.block !== undefined || around.inList) {
      this.standing = before;
    }
    if (boxAt >= 0) {
      this.paragraph(lines.slice(boxAt), { ...around, inList: false });
    }
  }

  /** Whether an item below another names a box of its own. */
  private isBoxed(item: MarkdownElement): boolean {
    const [first] = linesBelow(item);
    const label = first?.strong?.label ?? /^([^:：]{1,60})[:：]/.exec(first?.text ?? '')?.[1];
    const block = label === undefined || first?.mark !== undefined ? undefined : findBlock(label);
    return block !== undefined && (first?.strong !== undefined || this.isPartHere(block));
  }

  private quote(element: MarkdownElement): void {
    const lines = linesBelow(element);
    const [first] = lines;
    if (!this.hasBegun && this.vision === undefined && first && !isPlaceholder(first.text)) {
      this.vision = withoutPlaceholders(lines.map(inFull).join(' '));
      return;
    }
    for (const line of lines) {
      this.putBeside(inFull(line), line.line);
    }
  }

  // ---- tables

  /**
   * A box is named by the cell it stands below, by the beginning of its own cell, or by the cell to its left: so people
   * lay a canvas out as a table.
   */
  private table(table: MarkdownElement): void {
    const before = this.standing;
    const columns: Standing[] = [];
    for (const row of rowsOf(table)) {
      let ofRow = nowhere;
      let column = 0;
      for (const cell of row) {
        const at = column;
        column += cell.columns;
        const lines = linesBelow(cell);
        const [only, ...more] = lines;
        const named = only && more.length === 0 ? findBlock(only.text) : undefined;
        if (named !== undefined) {
          ofRow = { block: named, label: undefined, role: undefined };
          columns[at] = ofRow;
          this.hasBegun = true;
          continue;
        }
        this.standing = columns[at] ?? ofRow;
        const was = this.standing;
        this.read(cell.children, { inList: false, inCell: true });
        if (this.standing.block !== was.block) {
          columns[at] = this.standing;
        }
      }
    }
    this.standing = before;
  }

  // ---- where it goes

  private put(text: string, from: InlineLine, below: readonly string[] = []): void {
    const { block, label, role } = this.standing;
    const { line, links, struck, mark } = from;
    const known = mark === 'other' ? undefined : mark;
    if (block === undefined) {
      const title = this.hasBegun || this.title ? '' : titleIn(text);
      if (title !== '' && title !== text) {
        this.title = title;
      } else if (!this.hasBegun) {
        this.introduction.push(
          ...[inFull({ ...from, text }), ...below]
            .filter((one) => !isPlaceholder(one))
            .map(withoutPlaceholders),
        );
      } else {
        for (const one of [inFull({ ...from, text }), ...below]) {
          this.putBeside(one, line);
        }
      }
      return;
    }
    if (isPlaceholder(text)) {
      this.told.push({
        line,
        message: `'${[inFull({ ...from, text }), ...below].join('; ')}' holds the place of something still to be written, and is left out`,
      });
      return;
    }
    const clean = withoutPlaceholders(text);
    if (clean !== text.replace(/\s+/g, ' ').trim()) {
      this.told.push({ line, message: `what is still to be written in '${text}' is left out` });
    }
    this.items.push({
      block,
      text: label === undefined ? clean : `${label}: ${clean}`,
      line,
      notes: below.filter((one) => !isPlaceholder(one)).map(withoutPlaceholders),
      links,
      struck,
      parked: known?.verdict === 'parked',
      role,
      name: known?.name,
      kind: known?.kind,
    });
  }

  private putBeside(text: string, line: number): void {
    if (text === '') {
      return;
    }
    if (isPlaceholder(text) || withoutPlaceholders(text) !== text.trim()) {
      this.told.push({
        line,
        message: `'${text}' is left out, for it stands in no box and is still to be written`,
      });
      return;
    }
    this.besides.push({ text, line });
  }
}

/** A line with the addresses its links lead to, for where they would be lost. */
function inFull({ text, links }: InlineLine): string {
  return [text, ...links.map((link) => `(${link})`)].join(' ');
}

/** What is put before the items below a label. */
function labelOf(text: string): string | undefined {
  const label = isPlaceholder(text) ? '' : withoutPlaceholders(text).replace(/\s*[:：]$/, '');
  return label === '' ? undefined : label;
}

/** The rows of a table, those of its head among them, each as its cells. */
function rowsOf(table: MarkdownElement): readonly (readonly MarkdownElement[])[] {
  return table.children.flatMap((child) => {
    if (child.is !== 'element') {
      return [];
    }
    return child.tag === 'tr'
      ? [child.children.filter((cell): cell is MarkdownElement => cell.is === 'element')]
      : rowsOf(child);
  });
}

/** Blocks apart, and runs of text between them together. */
function partsOf(nodes: readonly MarkdownNode[]): readonly (readonly MarkdownNode[])[] {
  const parts: MarkdownNode[][] = [];
  let run: MarkdownNode[] | undefined;
  for (const node of nodes) {
    if (node.is === 'element' && !inlineTags.has(node.tag)) {
      parts.push([...node.children]);
      run = undefined;
    } else {
      if (!run) {
        run = [];
        parts.push(run);
      }
      run.push(node);
    }
  }
  return parts;
}

/** All lines of an element, whatever they are nested in. */
function linesBelow(element: MarkdownElement): readonly InlineLine[] {
  return partsOf(element.children).flatMap((part) =>
    part.some((node) => node.is === 'element' && !inlineTags.has(node.tag))
      ? part.flatMap((node) => (node.is === 'element' ? linesBelow(node) : inlineLinesOf([node])))
      : inlineLinesOf(part),
  );
}

function textsBelow(node: MarkdownNode): readonly string[] {
  return node.is === 'element' ? linesBelow(node).map(inFull) : [];
}

/** Lists do not work in the cell of a table, so people write their bullets by hand. */
function withoutBullet(text: string): string {
  return text.replace(/^(?:[-*•·‣▪◦]|\d+[.)])\s+/, '');
}
