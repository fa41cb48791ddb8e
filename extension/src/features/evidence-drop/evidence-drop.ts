import {
  type DataTransfer,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  languages,
  SnippetString,
  Uri,
  type TextDocument,
} from 'vscode';
import { evidenceEntry } from '../../../../language-server/src/protocol/drafts.ts';
import type { Feature } from '../../cdev.ts';

/** Notes, receipts or a recording dropped into a model become an entry of evidence that names them. */
export const evidenceDrop: Feature = ({ client }) =>
  languages.registerDocumentDropEditProvider(
    { language: 'cdev' },
    {
      provideDocumentDropEdits: async (document, _position, transfer) => {
        const sources = (await filesIn(transfer)).filter((uri) => isSource(uri, document));
        if (sources.length === 0) {
          return undefined;
        }
        const entry = await client.ask(evidenceEntry, {
          uri: document.uri.toString(),
          sources: sources.map(String),
        });
        return (
          entry &&
          new DocumentDropEdit(new SnippetString(entry.snippet), 'Write down as evidence', evidenceKind)
        );
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

/** Models are no evidence, and what lies in another file system than the model could never be found again. */
function isSource(uri: Uri, { uri: model }: TextDocument): boolean {
  return uri.scheme === model.scheme && uri.authority === model.authority && !uri.path.endsWith('.cdev');
}
