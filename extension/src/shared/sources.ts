import type { TextDocument, Uri } from 'vscode';

/** Models are no evidence, and what lies in another file system than the model could never be found again. */
export function isSource(uri: Uri, { uri: model }: TextDocument): boolean {
  return uri.scheme === model.scheme && uri.authority === model.authority && !uri.path.endsWith('.cdev');
}
