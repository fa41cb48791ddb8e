import type { CodeLens } from 'vscode-languageserver';
import * as z from 'zod';
import { lensesOf, lensKinds, lensText } from '../core/report/lenses.ts';
import { answering, answeringAnything, patienceForRows, throwIfTakenBack } from './answering.ts';
import { findClientCommand } from './client-commands.ts';
import { locationOf, rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';

/** Above hypotheses, gates and experiments, how they stand and what rides on them; worked out when the line comes into sight. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (connection, session) => {
    connection.onCodeLens(
      answering(session, ({ uri, model, project }): CodeLens[] =>
        lensesOf(project, model.declarations).map(({ kind, declaration, span }) => ({
          range: rangeOf(model.lines, span),
          data: { uri, kind, index: model.declarations.indexOf(declaration) },
        })),
      ),
    );
    connection.onCodeLensResolve(
      answeringAnything(session, async (lens: CodeLens, cancellation) => {
        const data = dataSchema.safeParse(lens.data).data;
        await session.untilRowsRead(patienceForRows, cancellation);
        throwIfTakenBack(cancellation);
        const file = data && session.findOpenFile(data.uri);
        return data && file ? resolved(lens, data, file, session) : untold(lens);
      }),
    );
  },
};

const dataSchema = z.object({ uri: z.string(), kind: z.enum(lensKinds), index: z.number() });

function resolved(
  lens: CodeLens,
  { kind, index }: z.infer<typeof dataSchema>,
  { uri, model, project }: OpenFile,
  session: Session,
): CodeLens {
  const declaration = model.declarations[index];
  if (
    declaration?.type !== 'hypothesis' &&
    declaration?.type !== 'gate' &&
    declaration?.type !== 'experiment'
  ) {
    return untold(lens);
  }
  const { title, places } = lensText(project, { kind, declaration });
  if (declaration.type === 'experiment' && declaration.name) {
    const { text } = declaration.name;
    const newNote = findClientCommand(session, 'newNote', `${title} · new note`, uri, text);
    if (newNote) {
      return { ...lens, command: newNote };
    }
  }
  const locations = places.flatMap((place) => locationOf(place, session.linesOf) ?? []);
  const command =
    locations.length > 0
      ? findClientCommand(session, 'showPlaces', title, uri, lens.range.start, locations)
      : undefined;
  return { ...lens, command: command ?? { title, command: '' } };
}

/** The text has changed since the line was put there; the editor is about to ask for all of them again. */
function untold(lens: CodeLens): CodeLens {
  return { ...lens, command: { title: '', command: '' } };
}
