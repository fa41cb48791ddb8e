import type { JSX } from 'preact';
import type { PipelineGate, PipelineStep, ProjectPipeline } from '../core/report/pipeline.ts';
import { sayGateState } from '../core/report/status-words.ts';
import { formatCount } from '../core/text/amounts.ts';
import { verdictWords } from '../core/verdict/verdict.ts';
import { GateCard } from './gate-card.tsx';
import { HypothesisCard, HypothesisRow } from './hypothesis-card.tsx';
import { byUrgency } from './hypothesis-order.ts';
import { VerdictIcon } from './icons.tsx';
import { shortened, stepNames } from './words.ts';

/** The steps one below the other, each with its gates and its hypotheses. */
export function StepBoards(props: {
  readonly project: ProjectPipeline;
  readonly isPart: boolean;
}): JSX.Element {
  const { project, isPart } = props;
  const isSmall = project.hypotheses.length <= smallModel;
  return (
    <section class="boards" aria-label="Gates and hypotheses">
      <h2>
        Gates and hypotheses{' '}
        <span class="count">{formatCount(countOf(project), 'hypothesis', 'hypotheses')}</span>
      </h2>
      {project.steps.map((step) => (
        <StepBoard
          key={step.stage}
          step={step}
          project={project}
          isPart={isPart}
          isOpen={step.here || (isSmall && !isBare(step))}
        />
      ))}
      {project.hypothesesLeftOut > 0 && (
        <p class="quiet">{project.hypothesesLeftOut} hypotheses on which less depends are not drawn.</p>
      )}
    </section>
  );
}

const smallModel = 24;

/** A step that nothing is written for and that has not come yet has only its gate to show. */
function isBare({ is, verdicts, gates }: PipelineStep): boolean {
  return is === 'ahead' && Object.keys(verdicts).length === 0 && gates.every((gate) => gate.builtIn);
}

function countOf({ hypotheses, hypothesesLeftOut }: ProjectPipeline): number {
  return hypotheses.length + hypothesesLeftOut;
}

interface BoardProps {
  readonly step: PipelineStep;
  readonly project: ProjectPipeline;
  readonly isPart: boolean;
  readonly isOpen: boolean;
}

function StepBoard({ step, project, isPart, isOpen }: BoardProps): JSX.Element {
  const hypotheses = project.hypotheses
    .filter((hypothesis) => hypothesis.stage === step.stage)
    .toSorted(byUrgency);
  const isCrowded = hypotheses.length > mostCards;
  const cards = isCrowded ? hypotheses.slice(0, cardsInCrowd) : hypotheses;
  const rows = hypotheses.slice(cards.length);
  return (
    <details class={`board is-${step.is}`} id={step.id} open={isOpen}>
      <summary>
        <h3>{stepNames[step.stage]}</h3>
        <span class="board-gates quiet">{step.gates.map(sayGateOfStep).join(', ')}</span>
        <VerdictSummary verdicts={step.verdicts} />
      </summary>
      <div class="board-body">
        <div class="gates">
          {step.gates.map((gate) => (
            <GateCard key={gate.id} gate={gate} project={project} />
          ))}
        </div>
        <div class="hypotheses">
          {hypotheses.length === 0 && (
            <p class="quiet nothing">
              {isPart
                ? 'No hypothesis of this step is let through by the filter.'
                : 'No hypothesis belongs to this step yet.'}
            </p>
          )}
          <div class="cards">
            {cards.map((hypothesis) => (
              <HypothesisCard key={hypothesis.id} hypothesis={hypothesis} project={project} />
            ))}
          </div>
          {rows.length > 0 && (
            <details class="more rows">
              <summary>{rows.length} more, on which less depends</summary>
              {rows.map((hypothesis) => (
                <HypothesisRow key={hypothesis.id} hypothesis={hypothesis} project={project} />
              ))}
            </details>
          )}
        </div>
      </div>
    </details>
  );
}

/** `G1 open, 1 of 3 met`. */
function sayGateOfStep(gate: PipelineGate): string {
  return `${gate.builtIn ? 'gate' : shortened(gate.name, 32)} ${sayGateState(gate)}`;
}

const mostCards = 12;
const cardsInCrowd = 6;

/** How the hypotheses of a step stand: a strip in their colours, and the same in words. */
export function VerdictSummary({ verdicts }: { readonly verdicts: PipelineStep['verdicts'] }): JSX.Element {
  const shown = verdictWords.flatMap((verdict) => {
    const count = verdicts[verdict] ?? 0;
    return count > 0 ? [{ verdict, count }] : [];
  });
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <span class="verdicts">
      {all > 0 && (
        <svg class="verdict-strip" width="100%" height="6" aria-hidden="true">
          {shown.map(({ verdict, count }) => {
            const x = before;
            before += count;
            return (
              <rect
                key={verdict}
                class={`fill-${verdict}`}
                x={`${(100 * x) / all}%`}
                y="0"
                width={`${(100 * count) / all}%`}
                height="6"
              />
            );
          })}
        </svg>
      )}
      <span class="verdict-words">
        {shown.map(({ verdict, count }) => (
          <span key={verdict}>
            <VerdictIcon verdict={verdict} /> {count} {verdict}
          </span>
        ))}
        {all === 0 && <span class="quiet">no hypotheses</span>}
      </span>
    </span>
  );
}
