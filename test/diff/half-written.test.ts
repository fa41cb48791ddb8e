import { describe, expect, it } from 'vitest';
import { diffViewSchema } from '../../language-server/src/core/diff/diff.ts';
import { diffViewOf } from '../../language-server/src/core/diff/diff-view.ts';
import { pairProjects } from '../../language-server/src/core/diff/pair-projects.ts';
import { checkText } from '../support/check.ts';
import { readRepositoryFile } from '../support/repository.ts';

const example = readRepositoryFile('examples/kampung-kitchen/model.cdev');
const root = '/project';

describe('a comparison with a text that is being written', () => {
  it('keeps to its schema, wherever the text ends', () => {
    const whole = checkText(example).workspace;
    // In the middle of every line: there a statement is never whole.
    const lines = example.split('\n');
    const ends = lines.map((line, at) => lines.slice(0, at).join('\n').length + Math.ceil(line.length / 2));
    const kinds = new Set<string>();
    for (const end of ends) {
      const { workspace } = checkText(example.slice(0, end));
      const view = diffViewOf({
        today: '2026-04-05',
        before: { called: 'main', workspace: whole, nameOf: (path) => path },
        after: { called: 'your working copy', workspace, nameOf: (path) => path },
        pairs: pairProjects({ projects: whole.projects(), root }, { projects: workspace.projects(), root }),
        thenOf: () => undefined,
      });
      expect(diffViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
      for (const { kind } of view.projects.flatMap(({ changes }) => changes)) {
        kinds.add(kind);
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['removed', 'lost-evidence', 'verdict-changed']));
  });
});
