import { placeOfRow } from '../data/rows-answer.ts';
import type { Declaration } from '../model/declaration.ts';
import { resolvePath } from '../text/paths.ts';
import { covers, type Place } from '../text/span.ts';
import { namedFilesOf } from './named-files.ts';
import { pathAndPlaceOf } from './path-and-place.ts';
import type { Project } from './project.ts';

/** The top of the file that is named at an offset, as the source of evidence or as a script; undefined where none is there. */
export function findFileNamedAt(
  project: Project,
  declarations: readonly Declaration[],
  offset: number,
): Place | undefined {
  for (const declaration of declarations) {
    const named = namedFilesOf(declaration).find(
      ({ text, is }) => is === 'path' && covers(text, { start: offset, end: offset }),
    );
    const { path } = named ? pathAndPlaceOf(project, declaration.file, named.text.value) : { path: '' };
    if (named && project.exists(declaration.file, path)) {
      return placeOfRow({ file: resolvePath(declaration.file, path), range: top });
    }
  }
  return undefined;
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
