import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from 'yaml';
import { isUnwritten, withoutPlaceholders } from '../placeholders.ts';

/** What somebody has written in YAML, looked at piece by piece, so that in the end it is known what nobody has looked at. */
export class YamlView {
  /** As it is written: an alias, where the piece is one. */
  private readonly place: Node | undefined;
  private readonly node: Node | undefined;
  private readonly source: Source;
  private readonly parts = new Map<string, { readonly view: YamlView; readonly place: Node }>();
  private readonly items: YamlView[] = [];
  private isUsed = false;

  constructor(place: Node | undefined, source: Source) {
    this.place = place;
    this.node = place && source.resolved(place);
    this.source = source;
  }

  /** From 1. */
  get line(): number {
    return this.source.lines.linePos(this.place?.range?.[0] ?? 0).line;
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** A piece by its name; undefined where there is none, or nothing in it. */
  find(name: string): YamlView | undefined {
    const known = this.parts.get(name);
    if (known || !isMap(this.node)) {
      return known?.view;
    }
    const place = this.node.items.find(({ key }) => isScalar(key) && String(key.value) === name)?.value;
    if (!isNode(place) || isBlank(this.source.resolved(place))) {
      return undefined;
    }
    this.isUsed = true;
    const view = new YamlView(place, this.source);
    this.parts.set(name, { view, place });
    return view;
  }

  /** The members of a list, or what stands there alone. */
  list(): readonly YamlView[] {
    if (!isSeq(this.node)) {
      return this.node ? [this] : [];
    }
    this.isUsed = true;
    if (this.items.length === 0) {
      for (const item of this.node.items) {
        this.items.push(new YamlView(isNode(item) ? item : undefined, this.source));
      }
    }
    return this.items;
  }

  /** The text of what is one, on one line, without the words in it that something is still to be written for. */
  text(): string | undefined {
    if (!isScalar(this.node) || this.node.value === null) {
      return undefined;
    }
    this.isUsed = true;
    const { value, source } = this.node;
    const text = typeof value === 'string' ? value : (source ?? String(value));
    return withoutPlaceholders(text) || undefined;
  }

  textOf(name: string): string | undefined {
    return this.find(name)?.text();
  }

  textsOf(name: string): readonly string[] {
    return (
      this.find(name)
        ?.list()
        .flatMap((item) => item.text() ?? []) ?? []
    );
  }

  listOf(name: string): readonly YamlView[] {
    return this.find(name)?.list() ?? [];
  }

  /** What nobody has looked at, each as it is written, with its line. */
  unused(): readonly { readonly line: number; readonly text: string }[] {
    if (!this.isUsed) {
      return this.place && !isBlank(this.node) ? this.written(this.place) : [];
    }
    if (isMap(this.node)) {
      return this.node.items.flatMap(({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : '';
        const part = this.parts.get(name);
        // A name that stands there twice has been found once.
        if (part && part.place === value) {
          return part.view.unused();
        }
        return !isNode(value) || isBlank(value) ? [] : this.written(value, `${name}: `);
      });
    }
    return this.items.flatMap((item) => item.unused());
  }

  private written({ range }: Node, label = ''): readonly { readonly line: number; readonly text: string }[] {
    const [start = 0, end = 0] = range ?? [];
    const raw = this.source.text.slice(start, end);
    const text = withoutPlaceholders(raw);
    const shown = text.length > 500 ? `${text.slice(0, 499)}…` : text;
    return text === '' || isUnwritten(raw)
      ? []
      : [{ line: this.source.lines.linePos(start).line, text: `${label}${shown}` }];
  }
}

/** A whole text, for what looks at parts of it. */
class Source {
  readonly text: string;
  readonly lines: LineCounter;
  private readonly document: ReturnType<typeof parseDocument>;

  constructor(text: string, lines: LineCounter, document: ReturnType<typeof parseDocument>) {
    this.text = text;
    this.lines = lines;
    this.document = document;
  }

  /** An alias stands for a text. One that stands for more is not followed: a few lines of them can mean gigabytes. */
  resolved(node: Node): Node | undefined {
    if (!isAlias(node)) {
      return node;
    }
    const target = node.resolve(this.document);
    return isScalar(target) ? target : undefined;
  }
}

/** Reads YAML, or says what is wrong with it and where. */
export function readYaml(text: string): YamlView | { readonly problem: string; readonly line: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    return { problem: problemOf(error), line: lines.linePos(error.pos[0]).line };
  }
  return new YamlView(
    isNode(document.contents) ? document.contents : undefined,
    new Source(text, lines, document),
  );
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isSeq(value) || isMap(value) || isAlias(value);
}

function isBlank(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && (node.value === null || node.value === ''));
}

function problemOf({ code, message }: YAMLParseError): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'it holds several documents, divided by ---, and a business model is one';
    case 'RESOURCE_EXHAUSTION':
      return 'it is nested too deeply to be read';
    default: {
      const [first = ''] = message.split('\n');
      return `it is no YAML: ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/[.:]$/, '')}`;
    }
  }
}
