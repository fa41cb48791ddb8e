import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FilePath } from '../core/text/span.ts';
import { throwIfTakenBack, unlessTakenBack } from './answering.ts';
import { asksForDiagnostics, type DiagnosticsLedger } from './diagnostics-ledger.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';

/** What is found, for clients that ask for it: of a file, and of the whole workspace, each state once. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    asksForDiagnostics(client)
      ? {
          diagnosticProvider: { identifier: 'cdev', interFileDependencies: true, workspaceDiagnostics: true },
        }
      : {},
  register: (connection, session) => {
    const { ledger } = session;
    if (!ledger) {
      return;
    }
    const { diagnostics: asked } = connection.languages;
    asked.on(({ textDocument, previousResultId }, cancellation) =>
      unlessTakenBack(cancellation, async (): Promise<DocumentDiagnosticReport> => {
        // An editor asks a last time when it closes a file, and keeps what it is told.
        await session.untilClosed(textDocument.uri);
        throwIfTakenBack(cancellation);
        const items = session.diagnosticsNow(textDocument.uri);
        const path = pathOf(textDocument.uri);
        if (!session.isLoaded) {
          // The file's own mistakes do not wait for the workspace; all else is told when that has been read.
          ledger.owe(path);
          return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
        }
        const resultId = ledger.put(path, items);
        ledger.told(path);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      }),
    );
    asked.onWorkspace(({ previousResultIds }, cancellation, _, progress) =>
      unlessTakenBack(cancellation, async () => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
        await session.ready;
        const reports = await newsFor(known, ledger, session, cancellation);
        throwIfTakenBack(cancellation);
        if (!progress) {
          return { items: reports };
        }
        for (let at = 0; at < reports.length; at += reportsAtOnce) {
          progress.report({ items: reports.slice(at, at + reportsAtOnce) });
          await new Promise((resolve) => setTimeout(resolve, 0));
          throwIfTakenBack(cancellation);
        }
        return { items: [] };
      }),
    );
    session.onChanged(() => {
      if (ledger.takeNews() && session.client.workspace?.diagnostics?.refreshSupport) {
        asked.refresh().catch(() => {});
      }
    });
  },
};

const reportsAtOnce = 200;

/**
 * What a client does not know yet, once everything has been looked at. One that knows of something is kept waiting while
 * there is nothing new: it would ask again at once.
 */
async function newsFor(
  known: ReadonlyMap<FilePath, string>,
  ledger: DiagnosticsLedger,
  session: Session,
  cancellation: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  for (;;) {
    await session.untilRest(cancellation);
    const reports = [...ledger.unknownTo(known)].map(
      ({ file, id, diagnostics: items }): WorkspaceDocumentDiagnosticReport => {
        const uri = session.findUri(file) ?? uriOf(file);
        return {
          kind: DocumentDiagnosticReportKind.Full,
          uri,
          version: session.findVersion(uri) ?? null,
          resultId: id,
          items: [...items],
        };
      },
    );
    if (reports.length > 0 || known.size === 0 || cancellation.isCancellationRequested || session.isClosed) {
      return reports;
    }
    await session.untilChanged(cancellation);
  }
}
