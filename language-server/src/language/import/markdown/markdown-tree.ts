import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { findFrontMatter } from '../../rows/read-note.ts';

/** A Markdown text as a tree of what it shows, the HTML in it included, with the line on which each part begins, from 1. */
export type MarkdownNode = MarkdownElement | MarkdownText | MarkdownComment;

export interface MarkdownElement {
  readonly is: 'element';
  /** As in HTML: `h2`, `li`, `strong`. */
  readonly tag: string;
  readonly line: number;
  /** Where a link leads, or what an image says. */
  readonly about?: string;
  /** Over how many columns a cell goes. */
  readonly columns: number;
  readonly children: readonly MarkdownNode[];
}

export interface MarkdownText {
  readonly is: 'text';
  readonly value: string;
  readonly line: number;
}

export interface MarkdownComment {
  readonly is: 'comment';
  readonly value: string;
  readonly line: number;
}

export interface MarkdownTree {
  readonly nodes: readonly MarkdownNode[];
  /** What stands between two lines of dashes at the beginning. */
  readonly frontMatter?: string;
}

/** Reads a text as GitHub shows it. Nothing of it is run or fetched: what comes out is a tree of plain values. */
export function readMarkdown(text: string): MarkdownTree {
  const matter = findFrontMatter(text);
  const { start = 0, end = 0 } = matter?.outer ?? {};
  const body = text.slice(start, end).replace(/[^\n\r]/g, '') + text.slice(end);
  const html = markdown.render(body.replace(/\r\n?/g, '\n').replaceAll('\0', ''));
  return {
    nodes: new TreeReader().read(parseFragment(html).childNodes, 0),
    frontMatter: matter && text.slice(matter.start, matter.end),
  };
}

const markdown = createMarkdown();

const lineAttribute = 'data-line';
const lineComment = 'cdev-line ';

/** Markdown with GitHub's tables and strikethrough, whose elements say on which line they stand. */
function createMarkdown(): MarkdownIt {
  const parser = new MarkdownIt({ html: true });
  parser.core.ruler.after('block', 'cdev', ({ tokens }) => {
    for (const token of tokens) {
      if (token.map && token.nesting >= 0) {
        token.attrSet(lineAttribute, String(token.map[0] + 1));
      }
      if (token.type === 'inline') {
        // The box of a task: of a text in which somebody has written one with a backslash it stays a part.
        token.content = token.content.replace(/^\[[ xX]\]\s+/, '');
      }
    }
  });
  parser.renderer.rules.html_block = (tokens, index) => {
    const { content = '', map = null } = tokens[index] ?? {};
    return `${map ? `<!--${lineComment}${map[0] + 1}-->` : ''}${content}`;
  };
  return parser;
}

/** Nobody nests a canvas deeper; what is deeper is read as the text it holds. */
const deepest = 60;

class TreeReader {
  private line = 1;

  read(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], depth: number): readonly MarkdownNode[] {
    return nodes.flatMap((node) => this.node(node, depth) ?? []);
  }

  private node(node: DefaultTreeAdapterTypes.ChildNode, depth: number): MarkdownNode | undefined {
    if (isText(node)) {
      const { line } = this;
      this.line += newlinesIn(node.value);
      return { is: 'text', value: node.value, line };
    }
    if (isComment(node)) {
      if (node.data.startsWith(lineComment)) {
        this.line = Number.parseInt(node.data.slice(lineComment.length), 10) || this.line;
        return undefined;
      }
      const { line } = this;
      this.line += newlinesIn(node.data);
      return { is: 'comment', value: node.data.trim(), line };
    }
    return isElement(node) ? this.element(node, depth) : undefined;
  }

  private element(element: DefaultTreeAdapterTypes.Element, depth: number): MarkdownNode | undefined {
    const { tagName: tag } = element;
    if (tag === 'script' || tag === 'style' || tag === 'template') {
      return undefined;
    }
    const attribute = (called: string) => element.attrs.find(({ name }) => name === called)?.value;
    this.line = Number.parseInt(attribute(lineAttribute) ?? '', 10) || this.line;
    const { line } = this;
    if (depth > deepest) {
      return { is: 'text', value: textOf(element), line };
    }
    return {
      is: 'element',
      tag,
      line,
      about: tag === 'a' ? attribute('href') : tag === 'img' ? attribute('alt') : undefined,
      columns: Math.min(20, Math.max(1, Number.parseInt(attribute('colspan') ?? '1', 10) || 1)),
      children: this.read(element.childNodes, depth + 1),
    };
  }
}

function isText(node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function isComment(node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

function isElement(node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node;
}

/** All text in an element, however deep it lies. */
function textOf(element: DefaultTreeAdapterTypes.Element): string {
  const texts: string[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) {
      texts.push(node.value);
    } else if (isElement(node)) {
      waiting.push(...[...node.childNodes].reverse());
    }
  }
  return texts.join(' ');
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
