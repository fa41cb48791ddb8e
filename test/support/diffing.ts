import { type DiffJson, diffJsonSchema } from '../../language-server/src/core/diff/diff-json.ts';
import { createRepository, type TestRepository } from './git-repository.ts';
import { runInFolder, type RunInFolderOptions } from './run-in-folder.ts';

type Projects = DiffJson['projects'];

/** What a comparison printed as JSON, held against its schema. */
export async function diff(
  folder: string,
  argv: readonly string[],
  options: RunInFolderOptions = {},
): Promise<{ readonly exitCode: number; readonly projects: Projects; readonly stderr: string }> {
  const { stdout, ...rest } = await runInFolder(folder, ['diff', ...argv, '--format', 'json'], options);
  return { ...rest, projects: diffJsonSchema.parse(JSON.parse(stdout)).projects };
}

/** The changes of all projects in words: `moved-goalposts H1`. */
export async function changes(
  folder: string,
  argv: readonly string[],
  options: RunInFolderOptions = {},
): Promise<readonly string[]> {
  const { projects } = await diff(folder, argv, options);
  return projects.flatMap((project) => project.changes.map(({ kind, subject }) => `${kind} ${subject}`));
}

export const bakery = (bar: string): string => `venture bakery { currency EUR }
hypothesis H1 "Bakers throw away a tenth" { kind problem pass when ${bar} of 10 interviews by 2026-05-01 fail when < 2 }
evidence V1 from interview on 2026-03-12 { supports H1 with 5 of 10 source "notes/e1.md" }
`;

/** A repository with two commits on main, the second of which lowers a bar. */
export function loosened(): TestRepository {
  const repository = createRepository();
  repository.write({ 'model.cdev': bakery('>= 6'), 'notes/e1.md': 'Five of ten.\n' });
  repository.commit('What we believe', '2026-03-13');
  repository.write({ 'model.cdev': bakery('>= 4') });
  repository.commit('Be realistic', '2026-03-14');
  return repository;
}
