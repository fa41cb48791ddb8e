import type { JSX } from 'preact';
import { formatList } from '../core/text/amounts.ts';
import type { PipelineHypothesis, PipelineRiding, ProjectPipeline } from '../core/report/pipeline.ts';
import { findClaimText, findFiguresText, sayKind, sayRiding } from '../core/report/status-words.ts';
import { HypothesisChips } from './chips.tsx';
import { EvidenceBalance } from './evidence-balance.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Findings } from './findings.tsx';
import { VerdictIcon } from './icons.tsx';
import { useInteraction, useSelectable } from './interaction.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { TallyStrip } from './tally-strip.tsx';
import { capitalized, shortened } from './words.ts';

interface CardProps {
  readonly hypothesis: PipelineHypothesis;
  readonly project: ProjectPipeline;
}

/** A hypothesis with its verdict, how far its bars are, and the evidence for and against it. */
export function HypothesisCard({ hypothesis, project }: CardProps): JSX.Element {
  const interaction = useInteraction();
  const { id, at, verdict, title } = hypothesis;
  const isSelected = interaction?.selected === id;
  // A click anywhere on the card is a convenience for the mouse; its heading does the same for everybody.
  const onClick = interaction
    ? (event: MouseEvent) => {
        if (!isControl(event.target)) {
          interaction.reveal(at, id);
        }
      }
    : undefined;
  return (
    <article
      id={id}
      class={useSelectable(id, `card verdict-${verdict}`)}
      aria-current={isSelected ? 'true' : undefined}
      onClick={onClick}
    >
      <header>
        <Verdict hypothesis={hypothesis} />
        <span class="name">{shortened(hypothesis.name ?? 'no name', 40)}</span>
      </header>
      <h4>
        <Source at={at} id={id}>
          <span dir="auto">{shortened(title ?? hypothesis.name ?? 'A hypothesis without a title', 280)}</span>
        </Source>
      </h4>
      <CardBody hypothesis={hypothesis} project={project} />
    </article>
  );
}

/** The same as one line that opens, for where there are many. */
export function HypothesisRow({ hypothesis, project }: CardProps): JSX.Element {
  const { id, at, verdict, name, title, tally } = hypothesis;
  return (
    <details id={id} class={useSelectable(id, `row verdict-${verdict}`)}>
      <summary>
        <VerdictIcon verdict={verdict} />
        <span class="unseen">{verdict} </span>
        <span class="name">{shortened(name ?? 'no name', 40)}</span>
        <span class="row-title" dir="auto">
          {shortened(title ?? '', 160)}
        </span>
        <span class="row-tally">{tally ? `${tally.hits} of ${tally.n}` : ''}</span>
        <span class="row-kind quiet">{sayKind(hypothesis)}</span>
      </summary>
      <div class="row-body">
        <p>
          <Source at={at} id={id}>
            <span dir="auto">{shortened(title ?? name ?? 'Show in the source', 280)}</span>
          </Source>
        </p>
        <CardBody hypothesis={hypothesis} project={project} />
      </div>
    </details>
  );
}

function Verdict({ hypothesis }: { readonly hypothesis: PipelineHypothesis }): JSX.Element {
  const claim = findClaimText(hypothesis);
  return (
    <span class="verdict">
      <VerdictIcon verdict={hypothesis.verdict} />
      <strong>{capitalized(hypothesis.verdict)}</strong>
      {claim !== undefined && <span class="claim">{claim}</span>}
    </span>
  );
}

function CardBody({ hypothesis, project }: CardProps): JSX.Element {
  const { bars, evidence, reason, about, restsOn, revision, experiments, id } = hypothesis;
  const riding = project.riding.find((each) => each.hypothesis === hypothesis.name);
  const figures = findFiguresText(hypothesis);
  const kind = sayKind(hypothesis);
  const facts = [
    ...(kind === '' ? [] : [kind]),
    ...(about.length > 0 ? [`about ${shortened(formatList(about, 3), 90)}`] : []),
    ...(revision > 1 ? [`revision ${revision}`] : []),
  ];
  return (
    <>
      {facts.length > 0 && <p class="facts quiet">{capitalized(facts.join(' · '))}</p>}
      {bars.map((bar, index) => (
        <TallyStrip key={index} bar={bar} hasCaption={bars.length > 1 || bar.n === 0} />
      ))}
      <p class="reason" dir="auto">
        <Prose text={`${capitalized(shortened(reason, 400))}.`} />
      </p>
      {restsOn.length > 0 && (
        <div class="rests">
          <span class="quiet">Rests on</span> <HypothesisChips names={restsOn} project={project} most={4} />
        </div>
      )}
      {riding && <Carries riding={riding} />}
      <Findings on={id} findings={project.findings} />
      {(evidence.length > 0 || experiments.length > 0) && (
        <details class="proof">
          <summary>
            <EvidenceBalance hypothesis={hypothesis} />
          </summary>
          <EvidenceList evidence={evidence} />
          {figures !== undefined && <p class="figures quiet">{capitalized(figures)}.</p>}
          <Experiments hypothesis={hypothesis} />
        </details>
      )}
    </>
  );
}

function Carries({ riding }: { readonly riding: PipelineRiding }): JSX.Element {
  return (
    <p class="carries">
      <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path class="stroke" d="M2 13.500h12M4 13.500V9h3v4.500M9 13.500V5h3v8.500" />
      </svg>
      <span>
        Carries{' '}
        <strong>
          <Prose text={sayRiding(riding)} />
        </strong>
      </span>
    </p>
  );
}

function Experiments({ hypothesis }: { readonly hypothesis: PipelineHypothesis }): JSX.Element | null {
  const { experiments } = hypothesis;
  return experiments.length === 0 ? null : (
    <ul class="experiments">
      {experiments.slice(0, 6).map((experiment) => (
        <li key={experiment.id}>
          <Source at={experiment.at} class="name">
            {shortened(experiment.name ?? 'an experiment', 40)}
          </Source>{' '}
          <span class="quiet">
            {experiment.method ?? 'experiment'}, {experiment.is}
            {experiment.is === 'running' && experiment.to !== undefined ? ` until ${experiment.to}` : ''}
            {experiment.is === 'planned' && experiment.from !== undefined ? ` from ${experiment.from}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether something that answers a click itself was clicked. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, input, select') !== null;
}
