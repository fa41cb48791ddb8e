import { ErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { evidenceSnippet } from '../core/report/evidence-snippet.ts';
import { firstModel } from '../core/report/first-model.ts';
import { currencyOfLocale } from '../core/text/currency-of-locale.ts';
import { addDays } from '../core/text/dates.ts';
import { offsetAt, positionAt } from '../core/text/line-index.ts';
import { pathFrom } from '../core/text/path-from.ts';
import { hypothesisSnippet } from '../language/completion/combined-snippets.ts';
import * as protocol from '../protocol/drafts.ts';
import { answer } from './answer.ts';
import { answeringAnything } from './answering.ts';
import { entryPlace } from './entry-place.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';
import { pathOf } from './uris.ts';

/** Texts to begin with, for a client to put where the founder wants them. */
export const drafts: Feature = {
  register: (connection, session) => {
    answer(connection, protocol.firstModel, ({ folder, locale }) => {
      const today = session.systemDate();
      const currency = currencyOfLocale(locale);
      return { text: firstModel({ folder, currency, today, due: addDays(today, 28) }) };
    });
    answer(
      connection,
      protocol.evidenceEntry,
      answeringAnything(session, ({ uri, position, sources }) =>
        entryIn(session, uri, position, ({ project, path }) =>
          evidenceSnippet(
            project,
            sources.map((source) => pathFrom(path, pathOf(source))),
          ),
        ),
      ),
    );
    answer(
      connection,
      protocol.hypothesisEntry,
      answeringAnything(session, ({ uri, position }) =>
        entryIn(session, uri, position, ({ project }) => hypothesisSnippet(project)),
      ),
    );
  },
};

function entryIn(
  session: Session,
  uri: string,
  position: Position,
  snippetFor: (file: OpenFile) => string,
): { readonly at: Position; readonly snippet: string } {
  const file = session.findOpenFile(uri);
  if (!file) {
    throw new ResponseError(ErrorCodes.InvalidParams, `${uri} is no open model.`);
  }
  const { model, text } = file;
  const place = entryPlace(model, text, offsetAt(model.lines, position));
  return {
    at: positionAt(model.lines, place.offset),
    snippet: place.before + snippetFor(file) + place.after,
  };
}
