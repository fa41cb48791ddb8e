import { isPivot, sayPivot } from '../diff/decision-changes.ts';
import { sayBarInFull } from '../diff/statements/of-claims.ts';
import { currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Day } from '../model/quantity.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { gatesOf } from '../pipeline/gates.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { addDays, type IsoDate } from '../text/dates.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';

/** Where a project stands at one moment of its history. */
export interface Snapshot {
  /** The venture's; undefined for files that belong to none. */
  readonly name?: string;
  readonly title?: string;
  readonly stage: Stage;
  readonly gates: ReadonlyMap<string, GateMoment>;
  readonly hypotheses: ReadonlyMap<string, HypothesisMoment>;
  readonly pivots: ReadonlyMap<string, PivotMoment>;
}

export interface GateMoment {
  readonly exits: Stage;
  readonly builtIn: boolean;
  readonly passed: boolean;
  /** The day of what completed it. */
  readonly passedOn?: IsoDate;
}

export interface HypothesisMoment {
  readonly title?: string;
  readonly verdict: VerdictWord;
  readonly reason: string;
  readonly revision: number;
  /** Its bars, in words. */
  readonly bars: string;
  /** The names of what has been measured against them. */
  readonly measured: ReadonlySet<string>;
}

export interface PivotMoment {
  readonly on?: IsoDate;
  readonly from?: Stage;
  readonly to?: Stage;
  readonly changes: readonly string[];
  readonly learned?: string;
  readonly said: string;
}

export function snapshotOf(project: Project): Snapshot {
  const venture = project.all('venture')[0];
  return {
    name: venture?.name?.text,
    title: venture && project.titleOf(venture),
    stage: project.read(stageOfProject, project),
    gates: new Map(
      project
        .read(gatesOf, project)
        .map(({ name, exits, gate, passed, passedOn }) => [
          name,
          { exits, builtIn: gate === undefined, passed, passedOn },
        ]),
    ),
    hypotheses: new Map(
      project.all('hypothesis').flatMap((hypothesis): readonly (readonly [string, HypothesisMoment])[] => {
        const { word, reason, bars } = project.read(verdictOf, hypothesis);
        const moment = {
          title: project.titleOf(hypothesis),
          verdict: word,
          reason,
          revision: currentRevision(hypothesis),
          bars: sayBars(hypothesis),
          measured: new Set(
            bars.flatMap(({ batches }) => batches.map(({ evidence }) => evidence.name?.text ?? '')),
          ),
        };
        return hypothesis.name ? [[hypothesis.name.text, moment]] : [];
      }),
    ),
    pivots: new Map(
      project.all('decision').flatMap((decision): readonly (readonly [string, PivotMoment])[] =>
        isPivot(decision) && decision.name
          ? [
              [
                decision.name.text,
                {
                  on: decision.on?.date,
                  from: decision.from?.value,
                  to: decision.to?.value,
                  changes: decision.changes.map(({ name }) => name),
                  learned: decision.learned?.value,
                  said: sayPivot(decision),
                },
              ],
            ]
          : [],
      ),
    ),
  };
}

/** What a hypothesis is measured against, however it is laid out; what follows from a bar is no part of it. */
function sayBars({ passBars, failBars }: Hypothesis): string {
  const say = (word: string, bars: Hypothesis['passBars']) =>
    bars.map((bar) => `${word} ${sayBarInFull({ ...bar, then: undefined })}`).sort();
  return [...say('pass when', passBars), ...say('fail when', failBars)].join(', ');
}

/**
 * The first of the days after one, up to another, on which the calendar alone may change how a project stands: something
 * dated comes true, or the last day of something is over. Undefined where there is none.
 */
export function nextTurningDay(project: Project, after: IsoDate, until: IsoDate): IsoDate | undefined {
  let next: IsoDate | undefined;
  const consider = (day: IsoDate): void => {
    if (day > after && day <= until && (next === undefined || day < next)) {
      next = day;
    }
  };
  const comesTrue = (day: Day | undefined): void => {
    if (day !== undefined) {
      consider(day.date);
    }
  };
  const isOver = (day: Day | undefined): void => {
    // Its last day may be long past: then there is nothing to add up.
    if (day !== undefined && day.date >= after && day.date < until) {
      consider(addDays(day.date, 1));
    }
  };
  for (const { passBars } of project.all('hypothesis')) {
    passBars.forEach(({ by }) => isOver(by));
  }
  for (const { from, to } of project.all('experiment')) {
    comesTrue(from);
    isOver(to);
  }
  for (const { on } of [...project.all('evidence'), ...project.all('decision')]) {
    comesTrue(on);
  }
  for (const { requirements } of project.all('gate')) {
    for (const requirement of requirements) {
      comesTrue(requirement.is === 'confirmed' ? requirement.on : undefined);
    }
  }
  return next;
}
