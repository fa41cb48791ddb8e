import {
  type DataTransfer,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  languages,
  Position,
  SnippetString,
  SnippetTextEdit,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { evidenceEntry } from '../../../../language-server/src/protocol/drafts.ts';
import type { Feature } from '../../cdev.ts';
import { isSource } from '../../shared/sources.ts';

/** Notes, receipts or a recording dropped into a model become an entry of evidence that names them. */
export const evidenceDrop: Feature = ({ client }) =>
  languages.registerDocumentDropEditProvider(
    { language: 'cdev' },
    {
      provideDocumentDropEdits: async (document, { line, character }, transfer) => {
        const sources = (await filesIn(transfer)).filter((uri) => isSource(uri, document));
        if (sources.length === 0) {
          return undefined;
        }
        const entry = await client.ask(evidenceEntry, {
          uri: document.uri.toString(),
          position: { line, character },
          sources: sources.map(String),
        });
        if (!entry) {
          return undefined;
        }
        // It stands where a declaration can, which is seldom the very place that somebody let go over.
        const edit = new DocumentDropEdit('', 'Write down as evidence', evidenceKind);
        const at = new Position(entry.at.line, entry.at.character);
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.set(document.uri, [SnippetTextEdit.insert(at, new SnippetString(entry.snippet))]);
        return edit;
      },
    },
    { dropMimeTypes: [uriList], providedDropEditKinds: [evidenceKind] },
  );

const uriList = 'text/uri-list';
const evidenceKind = DocumentDropOrPasteEditKind.Text.append('cdev', 'evidence');

async function filesIn(transfer: DataTransfer): Promise<readonly Uri[]> {
  const text = (await transfer.get(uriList)?.asString()) ?? '';
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Uri.parse(line));
}
