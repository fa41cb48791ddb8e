import { declaredPlace, findNameAt, referencesTo } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** Every place of the project that names the thing under the cursor. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, session) => {
    connection.onReferences(
      answering(session, ({ model, project }, { position, context }) => {
        const found = findNameAt(project, model.declarations, offsetAt(model.lines, position));
        if (!found) {
          return null;
        }
        const places = [
          ...(context.includeDeclaration ? [declaredPlace(found.target)] : []),
          ...referencesTo(project, found.target),
        ];
        return places.flatMap((place) => locationOf(place, session.linesOf) ?? []);
      }),
    );
  },
};
