import type { GateStatus, HypothesisStatus, PlaceStatus, ProjectStatus } from '../core/report/status.ts';
import { statusViewOf } from '../core/report/status-view.ts';
import * as protocol from '../protocol/status.ts';
import { answer, tell } from './answer.ts';
import { answeringAnything } from './answering.ts';
import type { Feature } from './feature.ts';
import { uriOf } from './uris.ts';

/** Where the ventures stand, for the views of an editor; and word to them when that may have changed. */
export const status: Feature = {
  register: (connection, session) => {
    answer(
      connection,
      protocol.status,
      answeringAnything(session, () => {
        const view = statusViewOf({
          workspace: session.settledWorkspace(),
          nameOf: uriOf,
          systemDate: session.systemDate(),
        });
        return { projects: view.projects.map(projectOf) };
      }),
    );
    session.onChanged(() => tell(connection, protocol.statusChanged, {}));
  },
};

function projectOf(project: ProjectStatus): protocol.ProjectStatus {
  const { name, title, root, stage, claimedStage, steps, hypotheses, next } = project;
  return {
    name,
    title,
    root,
    stage,
    claimedStage,
    steps: steps.map((step) => ({
      stage: step.stage,
      is: step.is,
      here: step.here,
      gates: step.gates.map(gateOf),
    })),
    hypotheses: hypotheses.map(hypothesisOf),
    next: next.map(({ text, at }) => ({ text, at: placeOf(at) })),
  };
}

function gateOf({ name, title, builtIn, passed, requirements, at }: GateStatus): protocol.GateStatus {
  return {
    name,
    title,
    builtIn,
    passed,
    requirements: requirements.map((requirement) => ({ ...requirement })),
    at: at && placeOf(at),
  };
}

function hypothesisOf(hypothesis: HypothesisStatus): protocol.HypothesisStatus {
  const { name, title, kind, risk, stage, verdict, reason, tally, at } = hypothesis;
  return {
    name,
    title,
    kind,
    risk,
    stage,
    verdict,
    reason,
    tally: tally && { hits: tally.hits, n: tally.n },
    at: placeOf(at),
  };
}

function placeOf({ file, range }: PlaceStatus): protocol.Place {
  return { uri: file, range };
}
