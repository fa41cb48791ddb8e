import { defineQuery, type Project } from '../../names/project.ts';
import { type WordList, wordList } from '../../text/words.ts';

/** How texts may call the products of a project: by name, by the same with blanks, by title. */
export function productNames(project: Project): WordList {
  return listOf(project.read(namesOfProducts, project));
}

/** The products and the venture as people call them. */
export function productAndVentureTitles(project: Project): WordList {
  return listOf(project.read(titles, project));
}

/** How texts may call one product, in small letters. */
export function namesOf(name = '', title = ''): readonly string[] {
  return folded([name, name.replaceAll('-', ' '), title]);
}

const namesOfProducts = defineQuery<Project, readonly string[]>('names of products', (project) =>
  project.all('product').flatMap((product) => namesOf(product.name?.text, project.titleOf(product))),
);

const titles = defineQuery<Project, readonly string[]>('titles of products and venture', (project) =>
  folded(
    [...project.all('venture'), ...project.all('product')].map(
      (declaration) => project.titleOf(declaration) ?? '',
    ),
  ),
);

/** Small letters stand for any: a name in capitals would be looked for in capitals. */
function folded(names: readonly string[]): readonly string[] {
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
}

/** Made ready once for each list, which stays the same object while the names do. */
function listOf(names: readonly string[]): WordList {
  const known = prepared.get(names);
  const list = known ?? wordList(names);
  prepared.set(names, list);
  return list;
}

const prepared = new WeakMap<readonly string[], WordList>();
