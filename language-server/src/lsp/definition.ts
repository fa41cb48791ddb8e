import { declaredPlace, findNameAt } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** From a name to where it is declared. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true, declarationProvider: true }),
  register: (connection, session) => {
    const answer = answering(
      session,
      ({ model, project }, { position }: Parameters<Parameters<typeof connection.onDefinition>[0]>[0]) => {
        const found = findNameAt(project, model.declarations, offsetAt(model.lines, position));
        return found && locationOf(declaredPlace(found.target), session.linesOf);
      },
    );
    connection.onDefinition(answer);
    connection.onDeclaration(answer);
  },
};
