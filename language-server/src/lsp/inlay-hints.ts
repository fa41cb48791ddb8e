import { type InlayHint, MarkupKind } from 'vscode-languageserver';
import { type Hint, hintKinds, hintsIn } from '../core/report/inlay-hints.ts';
import { offsetAt, positionAt } from '../core/text/line-index.ts';
import { answering, unlessTakenBack } from './answering.ts';
import { ClientSettingsReader } from './client-settings.ts';
import type { Feature } from './feature.ts';
import type { OpenFile } from './session.ts';

/** Behind what is written a few words of what follows from it; each kind can be switched off. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: (connection, session) => {
    const settings = new ClientSettingsReader(connection, session, () => {
      if (session.client.workspace?.inlayHint?.refreshSupport) {
        void connection.languages.inlayHint.refresh();
      }
    });
    connection.languages.inlayHint.on((params, cancellation) =>
      unlessTakenBack(cancellation, async () => {
        const { inlayHints: shown } = await settings.read();
        const kinds = new Set(hintKinds.filter((kind) => shown[kind]));
        return answering(session, (file, { range }: typeof params) => {
          const { model, project } = file;
          const within = { start: offsetAt(model.lines, range.start), end: offsetAt(model.lines, range.end) };
          return hintsIn(project, model.declarations, within, kinds).map((hint) => inlayHintOf(hint, file));
        })(params, cancellation);
      }),
    );
  },
};

function inlayHintOf({ at, label, tooltip }: Hint, { model }: OpenFile): InlayHint {
  return {
    position: positionAt(model.lines, at),
    label,
    tooltip: { kind: MarkupKind.PlainText, value: tooltip },
    paddingLeft: true,
  };
}
