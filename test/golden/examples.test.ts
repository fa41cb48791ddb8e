import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../../language-server/src/core/analyze.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';
import { positionAt } from '../../language-server/src/core/text/line-index.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import {
  createNodeFileSystem,
  existsOnDisk,
} from '../../language-server/src/language/node/node-file-system.ts';
import { loadWorkspace } from '../../language-server/src/language/workspace/load-workspace.ts';
import { createModelReader } from '../../language-server/src/language/workspace/read-file.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const stories = readdirSync(examples).filter((name) => statSync(join(examples, name)).isDirectory());

async function load(story: string, today?: string): Promise<Workspace> {
  const folder = join(examples, story);
  const fileSystem = createNodeFileSystem({ blocking: true });
  const workspace = createWorkspace(
    { systemDate: '2000-01-01', today, exists: existsOnDisk, incremental: false },
    [folder],
  );
  await loadWorkspace(workspace, [folder], {
    fileSystem,
    reader: createModelReader({ fileSystem, readModel }),
    ruleNames: rules.map((rule) => rule.name),
  });
  return workspace;
}

/** `file:line:column-column severity rule`, columns counted from zero, the end exclusive. */
function findingsOf(workspace: Workspace, story: string): readonly string[] {
  return [...workspace.files()].flatMap((file) =>
    workspace.findingsIn(file).map(({ rule, severity, place }) => {
      const lines = workspace.findFile(file)?.lines ?? [];
      const start = positionAt(lines, place.span.start);
      const end = positionAt(lines, place.span.end);
      const till = end.line === start.line ? `${end.character}` : `${end.line + 1}:${end.character}`;
      const name = relative(join(examples, story), file);
      return `${name}:${start.line + 1}:${start.character}-${till} ${severity} ${rule}`;
    }),
  );
}

describe('the examples', () => {
  it.each(stories)('%s says what its README tells', async (story) => {
    const found = findingsOf(await load(story), story);
    await expect(`${found.join('\n')}\n`).toMatchFileSnapshot(`${story}.findings.txt`);
  });

  it('has one story without a finding, past all four gates', async () => {
    const workspace = await load('fiddle-library');
    expect(findingsOf(workspace, 'fiddle-library')).toEqual([]);
  });

  it('says of the kampung kitchen what its evidence carries on 2026-04-05, at these words and nothing more', async () => {
    const workspace = await load('kampung-kitchen', '2026-04-05');
    const file = join(examples, 'kampung-kitchen', 'model.cdev');
    const text = readFileSync(file, 'utf8');
    const found = workspace
      .findingsIn(file)
      .map(({ rule, place: { span } }) => [rule, text.slice(span.start, span.end)]);
    expect(found).toEqual([
      ['stage-ahead-of-evidence', expect.stringMatching(/^stage +validation$/)],
      ['size-unsourced', '"own estimate"'],
      ['feature-without-need', 'low-salt'],
      ['claim-exceeds-evidence', expect.stringMatching(/^status +validated$/)],
      ['claim-exceeds-evidence', expect.stringMatching(/^status +validated$/)],
      ['no-pass-bar', 'H3'],
      ['vague-wording', 'Many'],
      ['suspect-evidence', 'H1 revision 1 with 2 of 5'],
      ['buyer-never-asked', 'require 10 interviews with wei-ling'],
      ['premature-hire', '"VP Sales"'],
      ['premature-spend', '"Facebook ads"'],
      ['built-before-validated', expect.stringMatching(/^ship +tingkat\.checkin$/)],
    ]);
    const allowed = workspace.projects().flatMap((project) => workspace.allowancesIn(project));
    expect(allowed).toMatchObject([{ rule: 'untested-hypothesis', element: 'H3', until: '2026-05-31' }]);
  });
});
