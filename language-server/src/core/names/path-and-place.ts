import type { FilePath } from '../text/span.ts';
import type { Project } from './project.ts';

export interface PathAndPlace {
  readonly path: string;
  /** What stands behind the `#`, with it; empty where the whole file is meant. */
  readonly place: string;
}

/** The file a text names and the place in it: what follows a `#` may be either, where a file is called so. */
export function pathAndPlaceOf(project: Project, from: FilePath, written: string): PathAndPlace {
  const hash = written.indexOf('#');
  return hash <= 0 || project.exists(from, written)
    ? { path: written, place: '' }
    : { path: written.slice(0, hash), place: written.slice(hash) };
}
