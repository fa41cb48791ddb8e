import type { JSX } from 'preact';
import { stages } from '../core/model/venture.ts';
import type { PipelineGate, PipelineStep, ProjectPipeline } from '../core/report/pipeline.ts';
import { sayGate } from '../core/report/status-words.ts';
import { isPivot } from './pivot-lanes.ts';
import { PivotArrows, Pivots } from './pivots.tsx';
import { ProductTracks } from './product-track.tsx';
import { PageLink, Source } from './source.tsx';
import { stepNames, stepPurposes } from './words.ts';

/** The way of the venture: four steps on one line with the gates between them, and the pivots as arrows back. */
export function Track({ project }: { readonly project: ProjectPipeline }): JSX.Element {
  const pivots = project.decisions.filter(isPivot);
  return (
    <section class="track" aria-label="The four steps">
      <h2 class="unseen">The four steps</h2>
      <div class="phases" aria-hidden="true">
        <span>Search for a business model</span>
        <span>Execute it</span>
      </div>
      {pivots.length > 0 && <PivotArrows pivots={pivots} />}
      <ol class="line">
        {project.steps.map((step) => (
          <Step key={step.stage} step={step} />
        ))}
      </ol>
      <ProductTracks products={project.products} />
      {pivots.length > 0 && <Pivots pivots={pivots} />}
    </section>
  );
}

function Step({ step }: { readonly step: PipelineStep }): JSX.Element {
  const { stage, here, claimed } = step;
  const states = [`is-${step.is}`, ...(here ? ['is-here'] : []), ...(claimed && !here ? ['is-claimed'] : [])];
  return (
    <li class={`step ${states.join(' ')}`} aria-current={here ? 'step' : undefined}>
      <span class="rail" aria-hidden="true" />
      <ProgressRing step={step} />
      {step.gates.slice(0, 1).map((gate) => (
        <GateMark key={gate.id} gate={gate} more={step.gates.length - 1} />
      ))}
      <div class="step-text">
        <h3>
          <PageLink to={step.id}>{stepNames[stage]}</PageLink>
        </h3>
        <p class="quiet">{stepPurposes[stage]}</p>
        <p class="flags">
          {here && (
            <span class="flag flag-here">{step.is === 'passed' ? 'All gates passed' : 'You are here'}</span>
          )}
          {claimed && !here && <span class="flag flag-claimed">Claimed</span>}
        </p>
      </div>
    </li>
  );
}

/** How many of the requirements of a step's gates are met, as a ring that closes. */
function ProgressRing({ step }: { readonly step: PipelineStep }): JSX.Element {
  const requirements = step.gates.flatMap((gate) => gate.requirements);
  const met = requirements.filter((requirement) => requirement.met).length;
  const around = 2 * Math.PI * ringRadius;
  const share = requirements.length === 0 ? 0 : met / requirements.length;
  const number = stages.indexOf(step.stage) + 1;
  const state = step.is === 'passed' ? 'passed' : `${met} of ${requirements.length} requirements met`;
  return (
    <svg
      class="ring"
      viewBox="0 0 48 48"
      width="48"
      height="48"
      role="img"
      aria-label={`Step ${number}, ${state}`}
    >
      <circle class="ring-ground" cx="24" cy="24" r={ringRadius} />
      {share > 0 && (
        <circle
          class="ring-value"
          cx="24"
          cy="24"
          r={ringRadius}
          stroke-dasharray={`${around * share} ${around}`}
          transform="rotate(-90 24 24)"
        />
      )}
      {step.is === 'passed' ? (
        <path class="ring-check" d="M16 24.5l5.5 5.5 11-12" />
      ) : (
        <text class="ring-text" x="24" y="24" dy=".35em" text-anchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}

const ringRadius = 20;

/** The gate that leads out of a step, standing on the line to the next. */
function GateMark({ gate, more }: { readonly gate: PipelineGate; readonly more: number }): JSX.Element {
  const met = gate.requirements.filter((requirement) => requirement.met).length;
  const name = gate.builtIn ? 'Gate' : gate.name;
  const words = (
    <>
      <svg class="gate-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="gate-post" d="M2.5 14V3.2M13.5 14V3.2" />
        {gate.passed ? (
          <path class="gate-leaf" d="M2.5 4.5l3 1.6v6L2.5 13.6M13.5 4.5l-3 1.6v6l3 1.5" />
        ) : (
          <path class="gate-bar" d="M2.5 6h11M2.5 11h11M5.2 6v5M8 6v5M10.8 6v5" />
        )}
      </svg>
      <span class="gate-name">
        {name}
        {more > 0 ? ` +${more}` : ''}
      </span>
      <span class="gate-state">{gate.passed ? 'passed' : `${met} of ${gate.requirements.length}`}</span>
    </>
  );
  const label = `gate ${gate.passed ? 'gate-passed' : 'gate-open'}`;
  return gate.at ? (
    <Source at={gate.at} id={gate.id} class={label}>
      <span class="unseen">Gate </span>
      {words}
    </Source>
  ) : (
    <span class={label} title={sayGate(gate)}>
      {words}
    </span>
  );
}
