import { isPivot, sayPivot } from '../diff/decision-changes.ts';
import { sayBarInFull } from '../diff/statements/of-claims.ts';
import { currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { gatesOf } from '../pipeline/gates.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import type { IsoDate } from '../text/dates.ts';
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
  /** Whether anything has been measured against them. */
  readonly isMeasured: boolean;
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
          isMeasured: bars.some(({ batches }) => batches.length > 0),
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

/** The days on which the calendar alone may change a snapshot: those that the model names, and the days after them. */
export function turningDays(project: Project): readonly IsoDate[] {
  const hypotheses = project
    .all('hypothesis')
    .flatMap(({ passBars, failBars, revisions }) => [
      ...[...passBars, ...failBars].flatMap(({ by }) => by?.date ?? []),
      ...revisions.flatMap(({ since }) => since?.date ?? []),
    ]);
  const experiments = project.all('experiment').flatMap(({ to }) => to?.date ?? []);
  const evidence = project.all('evidence').flatMap(({ on }) => on?.date ?? []);
  const decisions = project.all('decision').flatMap(({ on }) => on?.date ?? []);
  const confirmed = project
    .all('gate')
    .flatMap(({ requirements }) =>
      requirements.flatMap((one) => (one.is === 'confirmed' ? (one.on?.date ?? []) : [])),
    );
  return [...hypotheses, ...experiments, ...evidence, ...decisions, ...confirmed];
}
