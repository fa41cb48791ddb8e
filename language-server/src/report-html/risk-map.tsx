import type { JSX } from 'preact';
import { type Risk, risks } from '../core/model/hypothesis.ts';
import {
  type PipelineHypothesis,
  type ProjectPipeline,
  type Weight,
  weights,
} from '../core/report/pipeline.ts';
import { hasRoomForTitles, HypothesisChip } from './chips.tsx';
import { riskNames, weightNames } from './words.ts';

/**
 * How much depends on a hypothesis against how much is known of it: what stands at the top left is to be tested first,
 * and work moves everything to the right.
 */
export function RiskMap({ project }: { readonly project: ProjectPipeline }): JSX.Element | null {
  const drawn = project.hypotheses.filter(({ verdict }) => verdict !== 'superseded' && verdict !== 'parked');
  if (drawn.length === 0) {
    return null;
  }
  const rows = risks.toReversed();
  return (
    <section class="risk-map" aria-label="Risk and evidence">
      <h2>Risk and evidence</h2>
      <div class="scroller" tabIndex={0} role="region" aria-label="The map of risk and evidence">
        <table>
          <thead>
            <tr>
              <td aria-hidden="true">
                <span>Risk ↓</span>
                <span>Evidence →</span>
              </td>
              {weights.map((weight) => (
                <th key={weight} scope="col">
                  {weightNames[weight]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((risk) => (
              <tr key={risk}>
                <th scope="row">{riskNames[risk]}</th>
                {weights.map((weight) => (
                  <Cell
                    key={weight}
                    risk={risk}
                    weight={weight}
                    hypotheses={inCell(drawn, risk, weight)}
                    hasTitles={hasRoomForTitles(project)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {drawn.some(({ risk }) => risk === undefined) && (
        <p class="quiet">A hypothesis that states no risk is taken for a medium one.</p>
      )}
    </section>
  );
}

function inCell(
  hypotheses: readonly PipelineHypothesis[],
  risk: Risk,
  weight: Weight,
): readonly PipelineHypothesis[] {
  return hypotheses
    .filter((hypothesis) => (hypothesis.risk ?? 'medium') === risk && hypothesis.weight === weight)
    .toSorted((a, b) => a.rank - b.rank);
}

function Cell(props: {
  readonly risk: Risk;
  readonly weight: Weight;
  readonly hypotheses: readonly PipelineHypothesis[];
  readonly hasTitles: boolean;
}): JSX.Element {
  const { risk, weight, hypotheses, hasTitles } = props;
  const isFirst = risk === 'critical' && weight === 'nothing';
  return (
    <td class={`cell heat-${heatOf(risk, weight)} ${hypotheses.length === 0 ? 'is-empty' : ''}`.trimEnd()}>
      {isFirst && hypotheses.length > 0 && <p class="test-first">Test these first</p>}
      <ul class="chips">
        {hypotheses.slice(0, mostChips).map((hypothesis) => (
          <li key={hypothesis.id}>
            <HypothesisChip hypothesis={hypothesis} hasTitle={hasTitles} />
          </li>
        ))}
      </ul>
      {hypotheses.length > mostChips && (
        <details class="more">
          <summary>{hypotheses.length - mostChips} more</summary>
          <ul class="chips">
            {hypotheses.slice(mostChips).map((hypothesis) => (
              <li key={hypothesis.id}>
                <HypothesisChip hypothesis={hypothesis} hasTitle={hasTitles} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </td>
  );
}

const mostChips = 6;

/** From 0, cool, to 4: the more depends on it and the less is known, the hotter. */
function heatOf(risk: Risk, weight: Weight): number {
  const unknown = weights.length - 1 - weights.indexOf(weight);
  return unknown === 0 ? 0 : Math.max(1, Math.min(4, risks.indexOf(risk) + unknown - 2));
}
