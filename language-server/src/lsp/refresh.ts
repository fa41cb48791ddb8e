import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { hintKinds, hintsIn } from '../core/report/inlay-hints.ts';
import { lensesOf, lensText } from '../core/report/lenses.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';

/**
 * An editor asks for the lines above and the words behind what is written when that file changes. What they say may also
 * change by an edit elsewhere, a file that comes or a day that passes: then the editor is told to ask again.
 */
export const refresh: Feature = {
  register: (connection, session) => {
    const { codeLens, inlayHint, semanticTokens } = session.client.workspace ?? {};
    if (!codeLens?.refreshSupport && !inlayHint?.refreshSupport && !semanticTokens?.refreshSupport) {
      return;
    }
    let said = '';
    session.onChanged(() => {
      const now = whatIsSaid(session);
      if (now === said) {
        return;
      }
      said = now;
      if (codeLens?.refreshSupport) {
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
      }
      if (inlayHint?.refreshSupport) {
        connection.languages.inlayHint.refresh().catch(() => {});
      }
      if (semanticTokens?.refreshSupport) {
        connection.languages.semanticTokens.refresh().catch(() => {});
      }
    });
  },
};

/** All that is shown of the open files besides what is written, wherever it stands. */
function whatIsSaid(session: Session): string {
  return session
    .openFiles()
    .map(({ path, project, model }: OpenFile) => {
      const lenses = lensesOf(project, model.declarations).map((lens) => lensText(project, lens).title);
      const whole = { start: 0, end: model.length };
      const hints = hintsIn(project, model.declarations, whole, new Set(hintKinds)).map(({ label }) => label);
      return [path, ...lenses, ...hints].join('\n');
    })
    .join('\n\n');
}
