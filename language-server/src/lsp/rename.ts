import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findNameAt } from '../core/names/symbols.ts';
import { findRefusal, placesToRename } from '../core/names/rename.ts';
import type { Target } from '../core/names/project.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { Place, Span } from '../core/text/span.ts';
import { answering, throwIfTakenBack } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';
import { editsByFile, workspaceEditOf } from './workspace-edit.ts';

/** Another name for a thing, in every file of its project, whether it is open or not. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register: (connection, session) => {
    connection.onPrepareRename(
      answering(session, (file, { position }) => {
        const found = findAt(file, offsetAt(file.model.lines, position));
        return found && { range: rangeOf(file.model.lines, found.span), placeholder: nameOf(found.target) };
      }),
    );
    connection.onRenameRequest(
      answering(session, async (file, { position, newName }, cancellation): Promise<WorkspaceEdit | null> => {
        const found = findAt(file, offsetAt(file.model.lines, position));
        if (!found) {
          throw new ResponseError(
            LSPErrorCodes.RequestFailed,
            'There is no name here that could be changed.',
          );
        }
        const refusal = findRefusal(file.project, found.target, newName);
        if (refusal !== undefined) {
          throw new ResponseError(LSPErrorCodes.RequestFailed, refusal);
        }
        const places = placesToRename(file.project, found.target);
        const edits = editsByFile();
        for (const { file: path, span } of await writtenPlaces(
          places,
          nameOf(found.target),
          session,
          cancellation,
        )) {
          edits.add(path, { ...span, text: newName.trim().normalize('NFC') });
        }
        return workspaceEditOf(edits, session);
      }),
    );
  },
};

function findAt({ project, model }: OpenFile, offset: number) {
  const found = findNameAt(project, model.declarations, offset);
  return found && (found.target.member ?? found.target.declaration).name ? found : null;
}

function nameOf({ declaration, member }: Target): string {
  return (member ?? declaration).name?.text ?? '';
}

/**
 * The places as they are written: a name may be composed in another way than the model has it, and a file that is not
 * open may have changed since it was read. Then nothing is changed anywhere.
 */
async function writtenPlaces(
  places: readonly Place[],
  name: string,
  session: Session,
  cancellation: CancellationToken,
): Promise<readonly Place[]> {
  const texts = new Map<string, string | undefined>();
  const written: Place[] = [];
  for (const { file, span } of places) {
    if (!texts.has(file)) {
      texts.set(file, await session.textOf(file));
      throwIfTakenBack(cancellation);
    }
    const found = findWritten(texts.get(file) ?? '', span, name);
    if (!found) {
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `'${file.slice(file.lastIndexOf('/') + 1)}' has changed since it was read; nothing was renamed.`,
      );
    }
    written.push({ file, span: found });
  }
  return written;
}

function findWritten(text: string, { start }: Span, name: string): Span | undefined {
  const [word = ''] =
    /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*/u.exec(text.slice(start, start + 10_000)) ?? [];
  return word.normalize('NFC') === name ? { start, end: start + word.length } : undefined;
}
