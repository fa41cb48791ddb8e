import { implementationsOf } from '../core/names/implementations.ts';
import { findNameAt } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** From a hypothesis to the experiments and evidence on it, from a pain to the features against it, and their like. */
export const implementation: Feature = {
  capabilities: () => ({ implementationProvider: true }),
  register: (connection, session) => {
    connection.onImplementation(
      answering(session, ({ model, project }, { position }) => {
        const found = findNameAt(project, model.declarations, offsetAt(model.lines, position));
        return found
          ? implementationsOf(project, found.target).flatMap(
              (place) => locationOf(place, session.linesOf) ?? [],
            )
          : null;
      }),
    );
  },
};
