import { type Hypothesis, stageOf } from '../model/hypothesis.ts';
import { hasRole } from '../model/profile.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { gatesExiting } from '../pipeline/gates.ts';
import { freeNumber } from '../rules/free-name.ts';
import { type Fix, insertAfter, insertStatement } from '../text/edits.ts';
import { outermostOf, type Refactoring, selectedHeads } from './refactoring.ts';

/** A gate that waits for a hypothesis: a new one, where none is declared for its step, or one more requirement. */
export const createGate: Refactoring = {
  kind: 'create',
  find: (situation) =>
    selectedHeads('hypothesis', situation).flatMap((hypothesis): readonly Fix[] => {
      const { project } = situation;
      const name = hypothesis.name?.text;
      if (name === undefined) {
        return [];
      }
      const stage = stageOf(hypothesis);
      const declared = gatesExiting(project, stage).flatMap(({ gate }) => gate ?? []);
      if (declared.length === 0) {
        const gate = freeNumber(project, 'G');
        return [
          {
            title: `Write the gate '${gate}' out of ${stage}`,
            safe: false,
            edits: [
              insertAfter(outermostOf(hypothesis, situation), gateText(project, gate, stage, hypothesis)),
            ],
          },
        ];
      }
      return declared
        .filter((gate) => !requires(project, gate.requirements, hypothesis))
        .map((gate) => ({
          title: `Require '${name}' in the gate '${gate.name?.text ?? stage}'`,
          safe: false,
          edits: [insertStatement(gate, `require ${name} validated`)],
        }));
    }),
};

function requires(
  project: Project,
  requirements: readonly {
    readonly is: string;
    readonly hypotheses?: readonly { readonly name: string }[];
  }[],
  hypothesis: Hypothesis,
): boolean {
  return requirements.some(
    ({ is, hypotheses = [] }) =>
      is === 'validated' && hypotheses.some(({ name }) => project.find(name)?.declaration === hypothesis),
  );
}

/** What a careful founder asks for at first: the hypothesis, and that the people of this step were met. */
function gateText(project: Project, gate: string, stage: Stage, hypothesis: Hypothesis): string {
  const buyers = project.all('profile').filter((profile) => hasRole(profile, 'buyer') && profile.name);
  const [buyer] = buyers;
  const heads =
    stage === 'discovery' ? 'interviews with' : stage === 'validation' ? 'orders from' : undefined;
  return [
    `gate ${gate} exits ${stage} {`,
    `  require ${hypothesis.name?.text ?? ''} validated`,
    ...(heads && buyer ? [`  require 5 ${heads} ${buyer.name?.text ?? ''}`] : []),
    '}',
  ].join('\n');
}
