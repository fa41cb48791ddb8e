import type { Diagnostic } from 'vscode-languageserver';
import type { Workspace } from '../core/analyze.ts';
import type { EarlierProject } from '../core/diff/compare-projects.ts';
import type { DiffView, ProjectDiffView } from '../core/diff/diff.ts';
import { type DiffQuestion, diffViewWith, projectDiffViewOf } from '../core/diff/diff-view.ts';
import { type ProjectPair, pairProjects } from '../core/diff/pair-projects.ts';
import type { Project } from '../core/names/project.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import {
  earlierSelves,
  judgeAsOfAfter,
  loadRevision,
  type LoadedRevision,
} from '../language/revisions/load-revision.ts';
import type { Cancellation } from '../language/workspace/file-system.ts';
import type { LinesOf } from './convert.ts';
import { guardDiagnostics } from './guard-diagnostics.ts';
import type { Host, RevisionWanted } from './host.ts';
import { uriOf } from './uris.ts';

export interface DiffDeskWork {
  readonly host: Host;
  /** The workspace with every edit it has not been told of. */
  readonly settled: () => Workspace;
  readonly folders: () => readonly FilePath[];
  /** Told of the files whose diagnostics are others now; none where only the rest of the comparison is. */
  readonly whenChanged: (files: readonly FilePath[]) => void;
}

/** A comparison that is under way. */
interface Comparing {
  readonly wanted: RevisionWanted;
  readonly base: LoadedRevision;
  readonly thenOf: (project: Project) => EarlierProject | undefined;
  /** The day that each project of the base is judged by: it can be told once. */
  days: string | undefined;
  /** What was found of each project, as long as nothing in it changes. */
  readonly known: Map<FilePath, { readonly pair: ProjectPair; readonly view: ProjectDiffView }>;
}

/**
 * Compares what the client has open with a commit, for as long as the client wants that: the commit is read once, and
 * compared anew, a moment after it comes to rest, with what has changed.
 */
export class DiffDesk {
  private readonly work: DiffDeskWork;
  private comparing: Comparing | undefined;
  private found: DiffView | undefined;
  private diagnostics = new Map<FilePath, readonly Diagnostic[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How often a comparison was begun or ended: what an earlier one still brings is dropped. */
  private turns = 0;
  /** How long the last comparison took, in milliseconds. */
  private tookLast = 0;

  constructor(work: DiffDeskWork) {
    this.work = work;
  }

  async begin(
    wanted: RevisionWanted,
    cancellation?: Cancellation,
  ): Promise<{ readonly problem: string } | { readonly base: string }> {
    const turn = ++this.turns;
    const opened = await this.work.host.openRevision?.(wanted);
    if (opened === undefined) {
      return { problem: 'this server runs where there is no git' };
    }
    if ('problem' in opened) {
      return opened;
    }
    try {
      const comparing = await this.read(opened.revision, wanted);
      const [unread] = comparing.base.unread;
      if (unread !== undefined) {
        return { problem: unread };
      }
      if (turn === this.turns && !cancellation?.isCancellationRequested) {
        this.comparing = comparing;
        this.compare();
      }
      return { base: opened.id };
    } finally {
      opened.close();
    }
  }

  end(): void {
    this.close();
    this.show(undefined, new Map());
  }

  close(): void {
    this.turns += 1;
    clearTimeout(this.timer);
    this.comparing = undefined;
  }

  /** Files may say something else than before, and have come to rest. */
  refresh(files: ReadonlySet<FilePath>): void {
    if (this.comparing && files.size > 0) {
      forget(files, this.comparing.known);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.compare(), Math.max(patience, this.tookLast * patienceForWork));
    }
  }

  get view(): DiffView | undefined {
    return this.found;
  }

  diagnosticsIn(file: FilePath): readonly Diagnostic[] {
    return this.diagnostics.get(file) ?? [];
  }

  private async read(revision: LoadedRevision['revision'], wanted: RevisionWanted): Promise<Comparing> {
    const { root } = revision;
    const folders = this.work.folders();
    const within = folders.filter((folder) => isInside(root, folder));
    const isAbove = folders.some((folder) => isInside(folder, root));
    const base = await loadRevision(revision, {
      systemDate: this.work.host.systemDate(),
      folders: isAbove ? [root] : within,
    });
    const days = new Set(this.projects(root).map((project) => project.today));
    return { wanted, base, thenOf: await earlierSelves(base, days), days: undefined, known: new Map() };
  }

  /** Those of the repository. */
  private projects(root: FilePath): readonly Project[] {
    return this.work
      .settled()
      .projects()
      .filter((project) => isInside(root, project.root));
  }

  private compare(): void {
    const { comparing } = this;
    if (!comparing) {
      return;
    }
    const { base } = comparing;
    const { root } = base.revision;
    const after = { projects: this.projects(root), root };
    const pairs = pairProjects({ projects: base.workspace.projects(), root }, after);
    const days = daysOf(pairs);
    if (comparing.days !== undefined && comparing.days !== days) {
      void this.begin(comparing.wanted);
      return;
    }
    if (comparing.days === undefined) {
      comparing.days = days;
      judgeAsOfAfter(base, pairs);
    }
    const begun = Date.now();
    const workspace = this.work.settled();
    const question: DiffQuestion = {
      today: after.projects[0]?.today ?? this.work.host.systemDate(),
      before: { called: base.revision.called, workspace: base.workspace, nameOf: uriOf },
      after: { called: 'your working copy', workspace, nameOf: uriOf },
      pairs,
      thenOf: comparing.thenOf,
    };
    const view = diffViewWith(
      pairs.map((pair) => compared(pair, question, comparing.known)),
      question,
    );
    this.tookLast = Date.now() - begun;
    const linesOf: LinesOf = (file) => workspace.findFile(file)?.lines;
    this.show(view, guardDiagnostics(view, pairs, linesOf, this.work.host.pageOf));
  }

  private show(view: DiffView | undefined, diagnostics: Map<FilePath, readonly Diagnostic[]>): void {
    const before = this.diagnostics;
    this.found = view;
    this.diagnostics = diagnostics;
    const files = new Set([...before.keys(), ...diagnostics.keys()]);
    this.work.whenChanged(
      [...files].filter((file) => JSON.stringify(before.get(file)) !== JSON.stringify(diagnostics.get(file))),
    );
  }
}

/** Who types is not interrupted; in milliseconds. */
const patience = 120;
/** Of a very large project it is said the later what changed: it takes at most so small a part of the time. */
const patienceForWork = 4;

/** A project is compared anew where a file below its folder has changed, also one that is another project's by now. */
function forget(files: ReadonlySet<FilePath>, known: Comparing['known']): void {
  for (const root of known.keys()) {
    if ([...files].some((file) => isInside(root, file))) {
      known.delete(root);
    }
  }
}

function compared(pair: ProjectPair, question: DiffQuestion, known: Comparing['known']): ProjectDiffView {
  const root = pair.after?.root;
  const before = root === undefined ? undefined : known.get(root);
  if (before && before.pair.before === pair.before && before.pair.after === pair.after) {
    return before.view;
  }
  const view = projectDiffViewOf(pair, question);
  if (root !== undefined) {
    known.set(root, { pair, view });
  }
  return view;
}

function daysOf(pairs: readonly ProjectPair[]): string {
  const days: readonly (readonly [FilePath, IsoDate])[] = pairs.flatMap(({ before, after }) =>
    before && after ? [[before.root, after.today]] : [],
  );
  return JSON.stringify(days);
}
