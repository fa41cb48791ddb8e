import type { LinkedEditingRanges } from 'vscode-languageserver';
import { declaredPlace, findNameAt, referencesTo } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** A name that stands in one file only changes everywhere while it is typed, in an editor that can do so. */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register: (connection, session) => {
    connection.languages.onLinkedEditingRange(
      answering(session, ({ path, text, model, project }, { position }): LinkedEditingRanges | null => {
        const found = findNameAt(project, model.declarations, offsetAt(model.lines, position));
        const name = found && (found.target.member ?? found.target.declaration).name;
        if (!found || !name) {
          return null;
        }
        const places = [declaredPlace(found.target), ...referencesTo(project, found.target)];
        const isWrittenAlike = places.every(
          ({ file, span }) => file === path && text.slice(span.start, span.end) === name.text,
        );
        return isWrittenAlike
          ? { ranges: places.map(({ span }) => rangeOf(model.lines, span)), wordPattern: namePattern }
          : null;
      }),
    );
  },
};

const namePattern = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}\\p{M}\\p{N}_]+)*';
