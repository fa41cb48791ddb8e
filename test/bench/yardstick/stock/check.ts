import { type LangiumDocument, type LangiumSharedCoreServices, type URI, UriUtils } from 'langium';
import type { YardstickFinding } from '../finding.ts';

/** Builds and validates every document there is, and gives what was found, with paths relative to the folder. */
export async function checkDocuments(
  shared: LangiumSharedCoreServices,
  folder: URI,
): Promise<readonly YardstickFinding[]> {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  return documents.flatMap((document) => findingsOf(document, UriUtils.relative(folder, document.uri)));
}

function findingsOf(document: LangiumDocument, file: string): readonly YardstickFinding[] {
  return (document.diagnostics ?? []).map(({ code, data, range }) => ({
    rule: code === 'duplicate-name' ? code : isLinking(data) ? 'unknown-name' : 'syntax',
    file,
    start: document.textDocument.offsetAt(range.start),
  }));
}

function isLinking(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'code' in data && data.code === 'linking-error';
}
