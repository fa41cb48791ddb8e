import { readRepositoryFile, repositoryFiles } from '../../support/repository.ts';

const folder = 'examples/kampung-kitchen';

/** The kampung kitchen with everything its evidence names, by path. */
export const kitchenFiles: Readonly<Record<string, string>> = Object.fromEntries(
  repositoryFiles(folder).map((path) => [path.slice(folder.length + 1), readRepositoryFile(path)]),
);

/** Its model. */
export const kitchen = kitchenFiles['model.cdev'] ?? '';
