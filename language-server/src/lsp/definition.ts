import { findDataAt } from '../core/names/data-at.ts';
import { findFileNamedAt } from '../core/names/place-of-file.ts';
import { placesOfData } from '../core/names/places-of-data.ts';
import { declaredPlace, findNameAt } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering, patienceForRows, withRows } from './answering.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';
import { isUnsaved } from './uris.ts';

/** From a name to where it is declared, from a path to its file, and from rows to where they are: a column to its name there. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true, declarationProvider: true }),
  register: (connection, session) => {
    const answer = answering(
      session,
      async (
        file,
        { position }: Parameters<Parameters<typeof connection.onDefinition>[0]>[0],
        cancellation,
      ) => {
        const { model, project } = file;
        const offset = offsetAt(model.lines, position);
        const found = findNameAt(project, model.declarations, offset);
        if (found) {
          return locationOf(declaredPlace(found.target), session.linesOf);
        }
        if (!findDataAt(model.declarations, offset)) {
          const named = isUnsaved(file.path)
            ? undefined
            : findFileNamedAt(project, model.declarations, offset);
          return named && locationOf(named, session.linesOf);
        }
        const known = await withRows(session, file, patienceForRows, cancellation);
        const rows = known && findDataAt(known.model.declarations, offset);
        const places = rows ? placesOfData(known.project, rows) : [];
        return places.flatMap((place) => locationOf(place, session.linesOf) ?? []);
      },
    );
    connection.onDefinition(answer);
    connection.onDeclaration(answer);
  },
};
