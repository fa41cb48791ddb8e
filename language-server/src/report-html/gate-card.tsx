import type { JSX } from 'preact';
import type { PipelineGate, PipelineRequirement, ProjectPipeline } from '../core/report/pipeline.ts';
import { sayGateState } from '../core/report/status-words.ts';
import { Findings } from './findings.tsx';
import { CheckIcon } from './icons.tsx';
import { useSelectable } from './interaction.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { capitalized, shortened } from './words.ts';

/** A gate with what it requires and how far each of that is. */
export function GateCard(props: {
  readonly gate: PipelineGate;
  readonly project: ProjectPipeline;
}): JSX.Element {
  const { gate, project } = props;
  const { id, at, name, title, builtIn, passed, requirements } = gate;
  const classes = useSelectable(id, `gate-card ${passed ? 'gate-passed' : 'gate-open'}`);
  return (
    <section id={id} class={classes}>
      <header>
        <h4>
          <span class="quiet">Gate</span>{' '}
          {at ? (
            <Source at={at} id={id} class="name">
              {shortened(name, 40)}
            </Source>
          ) : (
            <span class="quiet">(built in)</span>
          )}
        </h4>
        <span class="gate-word">
          <Prose text={capitalized(sayGateState(gate))} />
        </span>
      </header>
      {title !== undefined && !builtIn && <p dir="auto">{shortened(title, 160)}</p>}
      <ul>
        {requirements.map((requirement, index) => (
          <Requirement key={index} requirement={requirement} />
        ))}
      </ul>
      <Findings on={id} findings={project.findings} />
    </section>
  );
}

function Requirement({ requirement }: { readonly requirement: PipelineRequirement }): JSX.Element {
  const { text, met, have, need, counts, missing, at } = requirement;
  const words = <span dir="auto">{shortened(capitalized(text), 200)}</span>;
  return (
    <li class={met ? 'is-met' : 'is-unmet'}>
      <CheckIcon met={met} />
      <div>
        <p>
          <span class="unseen">{met ? 'Met: ' : 'Not met: '}</span>
          {at ? <Source at={at}>{words}</Source> : words}
          {counts && need > 1 && (
            <span class="have">
              {' '}
              {have} of {need}
            </span>
          )}
        </p>
        {counts && need > 1 && <Progress have={have} need={need} />}
        {missing !== undefined && (
          <p class="quiet">
            <Prose text={capitalized(shortened(missing, 200))} />
          </p>
        )}
      </div>
    </li>
  );
}

function Progress({ have, need }: { readonly have: number; readonly need: number }): JSX.Element {
  return (
    <svg class="progress" width="100%" height="6" aria-hidden="true">
      <rect class="ground" x="0" y="0" width="100%" height="6" rx="3" />
      {have > 0 && (
        <rect class="value" x="0" y="0" width={`${Math.min(100, (100 * have) / need)}%`} height="6" rx="3" />
      )}
    </svg>
  );
}
