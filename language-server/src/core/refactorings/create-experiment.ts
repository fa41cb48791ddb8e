import { testOfHypothesis } from '../rules/test-of-hypothesis.ts';
import { type Refactoring, selectedHeads } from './refactoring.ts';

/** An experiment that can carry what a hypothesis claims. */
export const createExperiment: Refactoring = {
  kind: 'create',
  find: (situation) =>
    selectedHeads('hypothesis', situation)
      .filter(({ name }) => name !== undefined)
      .map((hypothesis) => testOfHypothesis(situation.project, hypothesis)),
};
