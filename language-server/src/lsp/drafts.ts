import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { evidenceSnippet } from '../core/report/evidence-snippet.ts';
import { firstModel } from '../core/report/first-model.ts';
import { currencyOfLocale } from '../core/text/currency-of-locale.ts';
import { addDays } from '../core/text/dates.ts';
import { pathFrom } from '../core/text/path-from.ts';
import * as protocol from '../protocol/drafts.ts';
import { answer } from './answer.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './uris.ts';

/** Texts to begin with, for a client to put where the founder wants them. */
export const drafts: Feature = {
  register: (connection, session) => {
    answer(connection, protocol.firstModel, ({ folder, locale }) => {
      const today = session.systemDate();
      const currency = currencyOfLocale(locale);
      return { text: firstModel({ folder, currency, today, due: addDays(today, 28) }) };
    });
    answer(connection, protocol.evidenceEntry, async ({ uri, sources }) => {
      await session.ready;
      const path = pathOf(uri);
      const project = session.settledWorkspace().projectOf(path);
      if (!project) {
        throw new ResponseError(ErrorCodes.InvalidParams, `${uri} is no model of this workspace.`);
      }
      const named = sources.map((source) => pathFrom(path, pathOf(source)));
      return { snippet: evidenceSnippet(project, named) };
    });
  },
};
