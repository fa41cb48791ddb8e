import { declaredPlace, referencesTo } from '../core/names/symbols.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** Every place of the project that names the thing under the cursor. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, session) => {
    connection.onReferences(async ({ textDocument, position, context }) => {
      await session.ready;
      const found = session.findNameAt(textDocument.uri, position);
      if (!found) {
        return undefined;
      }
      const places = [
        ...(context.includeDeclaration ? [declaredPlace(found.target)] : []),
        ...referencesTo(found.project, found.target),
      ];
      return places.flatMap((place) => locationOf(place, session.linesOf) ?? []);
    });
  },
};
