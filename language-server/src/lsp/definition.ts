import { declaredPlace } from '../core/names/symbols.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** From a name to where it is declared. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true, declarationProvider: true }),
  register: (connection, session) => {
    const answer = async (params: Parameters<Parameters<typeof connection.onDefinition>[0]>[0]) => {
      await session.ready;
      const found = session.findNameAt(params.textDocument.uri, params.position);
      return found && locationOf(declaredPlace(found.target), session.linesOf);
    };
    connection.onDefinition(answer);
    connection.onDeclaration(answer);
  },
};
