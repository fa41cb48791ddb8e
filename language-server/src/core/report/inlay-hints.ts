import type { Declaration } from '../model/declaration.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { formatCount } from '../text/amounts.ts';
import { daysBetween } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { credibleInterval } from '../verdict/statistics.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { sayAge } from './say-age.ts';

export const hintKinds = ['computedStage', 'rates', 'evidenceAge', 'daysLeft'] as const;
export type HintKind = (typeof hintKinds)[number];

/** A few computed words shown behind what is written. */
export interface Hint {
  readonly kind: HintKind;
  /** The offset behind which they are shown. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** What there is to show in a part of a file, of the kinds that are wanted. */
export function hintsIn(
  project: Project,
  declarations: readonly Declaration[],
  within: Span,
  kinds: ReadonlySet<HintKind>,
): readonly Hint[] {
  return declarations
    .filter((declaration) => declaration.start <= within.end && within.start <= declaration.end)
    .flatMap((declaration) => [...hintsOf(project, declaration)])
    .filter(({ kind, at }) => kinds.has(kind) && within.start <= at && at <= within.end);
}

function* hintsOf(project: Project, declaration: Declaration): Iterable<Hint> {
  switch (declaration.type) {
    case 'venture':
      if (declaration.stage) {
        const stage = project.read(stageOfProject, project);
        yield {
          kind: 'computedStage',
          at: declaration.stage.end,
          label: `evidence: ${stage}`,
          tooltip: 'The first of the four steps whose gate has not passed, worked out from the evidence.',
        };
      }
      break;
    case 'hypothesis':
      yield* daysLeft(project, declaration);
      break;
    case 'evidence':
      yield* ratesOf(project, declaration);
      if (declaration.on) {
        yield {
          kind: 'evidenceAge',
          at: declaration.on.end,
          label: sayAge(declaration.on.date, project.today),
          tooltip: 'How long ago this was seen. People and markets change, so old evidence carries less.',
        };
      }
      break;
    default:
      break;
  }
}

/** How long is left to judge a hypothesis that is not judged yet. */
function* daysLeft(project: Project, hypothesis: Hypothesis): Iterable<Hint> {
  const { bars } = project.read(verdictOf, hypothesis);
  for (const { pass, outcome, reason } of bars) {
    if (pass.by && (outcome === 'testing' || outcome === 'inconclusive')) {
      const days = daysBetween(project.today, pass.by.date);
      yield {
        kind: 'daysLeft',
        at: pass.by.end,
        label:
          days > 0
            ? `${formatCount(days, 'day')} left`
            : days === 0
              ? 'today'
              : `${formatCount(-days, 'day')} past`,
        tooltip: `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`,
      };
    }
  }
}

/** The rate of each tally as it counts, and how far the true one may lie from it. */
function* ratesOf(project: Project, evidence: Evidence): Iterable<Hint> {
  for (const bearing of evidence.bearings) {
    const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
    const { counted = [], leftOut = [] } = hypothesis ? project.read(verdictOf, hypothesis) : {};
    const batch = [...counted, ...leftOut].find((one) => one.bearing === bearing);
    if (batch?.hits === undefined || batch.n === 0 || batch.hits > batch.n) {
      continue;
    }
    const { hits, n } = batch;
    const [low, high] = credibleInterval(hits, n);
    const isAsWritten = bearing.tally?.is === 'count' && bearing.tally.hits === hits && bearing.tally.n === n;
    const label = `${percent(hits / n)}% (${percent(low)} to ${percent(high)}%)`;
    yield {
      kind: 'rates',
      at: bearing.end,
      label: isAsWritten ? label : `${hits} of ${n}, ${label}`,
      tooltip: 'The rate, and between which rates the true one lies with a chance of 90%.',
    };
  }
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
