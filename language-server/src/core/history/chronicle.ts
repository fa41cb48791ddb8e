import type { Stage } from '../model/venture.ts';
import type { IsoDate } from '../text/dates.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import type { HypothesisMoment, PivotMoment, Snapshot } from './snapshot.ts';

/** A commit as it is shown. */
export interface CommitShown {
  readonly id: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** Something that happened to a project, and when it could first be seen. */
export type HistoryEvent = {
  readonly day: IsoDate;
  /** Undefined where the calendar alone did it. */
  readonly commit?: CommitShown;
} & (
  | { readonly is: 'begun' | 'gone' }
  | { readonly is: 'stage'; readonly before: Stage; readonly after: Stage }
  | {
      readonly is: 'gate';
      readonly name: string;
      readonly exits: Stage;
      readonly passed: boolean;
      /** The day of what completed it, which may be before it was written down. */
      readonly passedOn?: IsoDate;
    }
  | {
      readonly is: 'verdict';
      readonly name: string;
      readonly title?: string;
      /** Undefined where it is new. */
      readonly before?: VerdictWord;
      /** Undefined where it is gone. */
      readonly after?: VerdictWord;
      readonly reason?: string;
    }
  /** A bar was changed under evidence that had been measured against it. */
  | { readonly is: 'bar'; readonly name: string; readonly before: string; readonly after: string }
  | ({ readonly is: 'pivot'; readonly name: string } & PivotMoment)
);

/** A stretch of time in which something was the same; its end is exclusive, and undefined where it lasts. */
export interface Stretch<Value> {
  readonly value: Value;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** A hypothesis through time. */
export interface HypothesisLane {
  readonly name: string;
  readonly title?: string;
  readonly stretches: readonly Stretch<VerdictWord>[];
}

/** The history of one project. */
export interface ProjectHistory {
  readonly name?: string;
  readonly title?: string;
  /** In order of time. */
  readonly events: readonly HistoryEvent[];
  readonly stages: readonly Stretch<Stage>[];
  /** In the order in which they came. */
  readonly hypotheses: readonly HypothesisLane[];
  /** How many commits touched it. */
  readonly commits: number;
}

/** Writes down what happens to one project, snapshot by snapshot. */
export class Chronicle {
  private last: Snapshot | undefined;
  private name: string | undefined;
  private title: string | undefined;
  private commits = 0;
  private readonly events: HistoryEvent[] = [];
  private readonly stages: Open<Stage>[] = [];
  private readonly lanes = new Map<string, Lane>();
  private readonly closedLanes: Lane[] = [];

  /** What a project is known by, for one that is found elsewhere later. */
  get venture(): string | undefined {
    return this.name;
  }

  get isOver(): boolean {
    return this.last === undefined;
  }

  /** Takes note of how the project stands on a day; without a snapshot there is no such project any more. */
  note(day: IsoDate, snapshot: Snapshot | undefined, commit: CommitShown | undefined): void {
    const before = this.last;
    this.last = snapshot;
    if (commit !== undefined) {
      this.commits++;
    }
    if (snapshot === undefined) {
      if (before !== undefined) {
        this.events.push({ day, commit, is: 'gone' });
        this.close(day);
      }
      return;
    }
    this.name = snapshot.name ?? this.name;
    this.title = snapshot.title;
    if (before === undefined) {
      this.events.push({ day, commit, is: 'begun' });
    }
    this.notePivots(day, snapshot, before, commit);
    this.noteVerdicts(day, snapshot, before, commit);
    this.noteGates(day, snapshot, before, commit);
    this.noteStage(day, snapshot, before, commit);
  }

  history(): ProjectHistory {
    const lanes = [...this.closedLanes, ...this.lanes.values()].sort((a, b) => a.order - b.order);
    return {
      name: this.name,
      title: this.title,
      events: this.events,
      stages: this.stages,
      hypotheses: lanes.map(({ name, title, stretches }) => ({ name, title, stretches })),
      commits: this.commits,
    };
  }

  private notePivots(day: IsoDate, now: Snapshot, before: Snapshot | undefined, commit?: CommitShown): void {
    for (const [name, pivot] of now.pivots) {
      if (!before?.pivots.has(name)) {
        this.events.push({ day, commit, is: 'pivot', name, ...pivot });
      }
    }
  }

  private noteVerdicts(
    day: IsoDate,
    now: Snapshot,
    before: Snapshot | undefined,
    commit?: CommitShown,
  ): void {
    const gone = [...(before?.hypotheses ?? [])].filter(([name]) => !now.hypotheses.has(name));
    for (const [name, moment] of now.hypotheses) {
      const known = before?.hypotheses.get(name);
      const renamed = known === undefined ? takeRenamed(gone, moment) : undefined;
      const was = known ?? renamed?.[1];
      if (was && was.bars !== moment.bars && isMeasuredStill(was, moment)) {
        this.events.push({ day, commit, is: 'bar', name, before: was.bars, after: moment.bars });
      }
      this.laneOf(name, renamed?.[0], moment, day);
      if (was?.verdict !== moment.verdict) {
        const { title, verdict: after, reason } = moment;
        this.events.push({ day, commit, is: 'verdict', name, title, before: was?.verdict, after, reason });
      }
    }
    for (const [name, { title, verdict }] of gone) {
      this.events.push({ day, commit, is: 'verdict', name, title, before: verdict });
      const lane = this.lanes.get(name);
      if (lane) {
        endLast(lane.stretches, day);
        this.lanes.delete(name);
        this.closedLanes.push(lane);
      }
    }
  }

  private noteGates(day: IsoDate, now: Snapshot, before: Snapshot | undefined, commit?: CommitShown): void {
    for (const [name, { exits, passed, passedOn, builtIn }] of now.gates) {
      const was = before?.gates.get(name);
      // A gate that nobody has declared, and that nothing has gone through, is no news.
      if (passed ? !was?.passed : was?.passed && !builtIn) {
        this.events.push({ day, commit, is: 'gate', name, exits, passed, passedOn });
      }
    }
  }

  private noteStage(day: IsoDate, now: Snapshot, before: Snapshot | undefined, commit?: CommitShown): void {
    if (before !== undefined && before.stage !== now.stage) {
      this.events.push({ day, commit, is: 'stage', before: before.stage, after: now.stage });
    }
    begin(this.stages, now.stage, day);
  }

  /** The lane of a hypothesis, also under a name it had before. */
  private laneOf(name: string, earlier: string | undefined, moment: HypothesisMoment, day: IsoDate): void {
    const known = this.lanes.get(earlier ?? name);
    if (known && earlier !== undefined) {
      this.lanes.delete(earlier);
    }
    const lane = known ?? { name, order: this.lanes.size + this.closedLanes.length, stretches: [] };
    lane.name = name;
    lane.title = moment.title;
    begin(lane.stretches, moment.verdict, day);
    this.lanes.set(name, lane);
  }

  private close(day: IsoDate): void {
    endLast(this.stages, day);
    for (const lane of this.lanes.values()) {
      endLast(lane.stretches, day);
      this.closedLanes.push(lane);
    }
    this.lanes.clear();
  }
}

/** Whether something had been measured against the bars of a hypothesis that a new revision does not leave behind. */
function isMeasuredStill(was: HypothesisMoment, is: HypothesisMoment): boolean {
  return was.revision === is.revision
    ? was.measured.size > 0
    : [...was.measured].some((name) => name !== '' && is.measured.has(name));
}

interface Open<Value> {
  readonly value: Value;
  readonly from: IsoDate;
  to?: IsoDate;
}

interface Lane {
  name: string;
  title?: string;
  readonly order: number;
  readonly stretches: Open<VerdictWord>[];
}

/** Goes on with what is the same, and ends it where it is not. Of several values of one day the last one stands. */
function begin<Value>(stretches: Open<Value>[], value: Value, day: IsoDate): void {
  const last = stretches.at(-1);
  if (last && last.to === undefined && last.value === value) {
    return;
  }
  endLast(stretches, day);
  if (last && last.from === day) {
    stretches.pop();
  }
  const earlier = stretches.at(-1);
  if (earlier && earlier.value === value && earlier.to === day) {
    earlier.to = undefined;
  } else {
    stretches.push({ value, from: day });
  }
}

function endLast<Value>(stretches: Open<Value>[], day: IsoDate): void {
  const last = stretches.at(-1);
  if (last && last.to === undefined) {
    last.to = day;
  }
}

/** A hypothesis that is gone and says the same as one that is new: it was renamed. */
function takeRenamed(
  gone: (readonly [string, HypothesisMoment])[],
  { title }: HypothesisMoment,
): readonly [string, HypothesisMoment] | undefined {
  const at = title === undefined ? -1 : gone.findIndex(([, moment]) => moment.title === title);
  return at < 0 ? undefined : gone.splice(at, 1)[0];
}
