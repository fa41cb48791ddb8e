import * as protocol from '../protocol/diff.ts';
import { answer, tell } from './answer.ts';
import { answeringAnything } from './answering.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './uris.ts';

/** What changed in meaning since a commit that the client compares with. */
export const diff: Feature = {
  register: (connection, session) => {
    answer(
      connection,
      protocol.beginDiff,
      answeringAnything(session, ({ folder, ...wanted }, cancellation) =>
        session.diff.begin({ folder: pathOf(folder), ...wanted }, cancellation),
      ),
    );
    answer(connection, protocol.endDiff, () => {
      session.diff.end();
      return {};
    });
    answer(connection, protocol.diff, () => ({ view: session.diff.view }));
    session.onDiffChanged(() => tell(connection, protocol.diffChanged, {}));
  },
};
