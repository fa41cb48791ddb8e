import type { Workspace } from '../analyze.ts';
import { positionAt } from '../text/line-index.ts';
import { covers, type FilePath, type Span } from '../text/span.ts';
import type { PipelinePlace } from './pipeline.ts';

/** What stands in the source and is drawn: the id of its drawing, and the place to go to. */
export interface Element {
  readonly id: string;
  readonly at: PipelinePlace;
}

interface Anchor extends Element {
  readonly file: FilePath;
  readonly span: Span;
}

/** Gives everything that is drawn an id of its own, and knows where in the source it begins and ends. */
export class Elements {
  private readonly workspace: Workspace;
  private readonly nameOf: (path: FilePath) => string;
  private readonly prefix: string;
  private readonly taken = new Set<string>();
  private readonly inFiles = new Map<FilePath, Anchor[]>();

  /** `prefix` keeps the ids of several projects on one page apart. */
  constructor(workspace: Workspace, nameOf: (path: FilePath) => string, prefix: string) {
    this.workspace = workspace;
    this.nameOf = nameOf;
    this.prefix = prefix;
  }

  placeOf(file: FilePath, span: Span): PipelinePlace {
    const lines = this.workspace.findFile(file)?.lines ?? [0];
    return {
      file: this.nameOf(file),
      range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
    };
  }

  /** `called` is what the id is made from; `whole` is all of it, and `at` the part to go to. */
  add(called: string, file: FilePath, whole: Span, at: Span): Element {
    const id = this.freeId(called);
    const anchors = this.inFiles.get(file) ?? [];
    anchors.push({ id, at: this.placeOf(file, whole), file, span: { start: whole.start, end: whole.end } });
    this.inFiles.set(file, anchors);
    return { id, at: this.placeOf(file, at) };
  }

  /** The innermost element that covers a span. */
  findAround(file: FilePath, span: Span): string | undefined {
    const around = this.inFiles.get(file)?.filter((anchor) => covers(anchor.span, span)) ?? [];
    return around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]?.id;
  }

  anchors(): readonly Element[] {
    return [...this.inFiles.values()].flat().map(({ id, at }) => ({ id, at }));
  }

  /** Two things may have one name by mistake, and some have none. */
  freeId(called: string): string {
    const base = this.prefix + called.replace(/\s+/g, '-');
    let id = base;
    for (let more = 2; this.taken.has(id); more++) {
      id = `${base}~${more}`;
    }
    this.taken.add(id);
    return id;
  }
}

function lengthOf({ span }: Anchor): number {
  return span.end - span.start;
}
