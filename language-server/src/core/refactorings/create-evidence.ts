import { freeNumber } from '../rules/free-name.ts';
import { insertAfter } from '../text/edits.ts';
import { outermostOf, type Refactoring, selectedHeads } from './refactoring.ts';

/** What came of an experiment, still without its tally: an invented one would count. */
export const createEvidence: Refactoring = {
  kind: 'create',
  find: (situation) =>
    selectedHeads('experiment', situation).flatMap((experiment) => {
      const from = experiment.name?.text;
      if (from === undefined) {
        return [];
      }
      const { project } = situation;
      const name = freeNumber(project, 'V');
      const source = `notes/${name.toLowerCase()}.md`;
      const tested = experiment.tests.map((reference) => reference.name);
      const lines = [
        `evidence ${name} from ${from} on ${project.today} {`,
        ...(tested.length > 0 ? [`  supports ${tested.join(', ')}`] : []),
        `  source   "${source}"`,
        '}',
      ];
      return [
        {
          title: `Record what came of '${from}'`,
          safe: false,
          edits: [insertAfter(outermostOf(experiment, situation), lines.join('\n'), [source])],
        },
      ];
    }),
};
