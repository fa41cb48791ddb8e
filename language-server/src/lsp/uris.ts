import { URI } from 'vscode-uri';
import type { FilePath } from '../core/text/span.ts';

/**
 * Core joins and compares paths as plain text, so inside the server a file is its decoded path: for a file on disk the
 * path itself, for any other scheme `scheme://authority/path`. An address without any folder, as that of a text that was
 * never saved, stands in one of its own, for it belongs with no other. These two are the only places that know.
 */
export function pathOf(uri: string): FilePath {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme === 'file') {
    const host = authority === '' ? '' : `//${authority}`;
    return host + path.replace(/^\/([A-Za-z]:)/, (_, drive: string) => drive.toLowerCase());
  }
  return path.startsWith('/')
    ? `${scheme}://${authority}${path}`
    : `${scheme}://${alone}${path.replaceAll('%', '%25').replaceAll('/', '%2F')}/${path.slice(path.lastIndexOf('/') + 1)}`;
}

export function uriOf(path: FilePath): string {
  const [, scheme, authority = '', rest = '/'] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(path) ?? [];
  if (scheme === undefined) {
    return URI.file(path).toString();
  }
  return authority.startsWith(alone)
    ? URI.from({
        scheme,
        path: authority.slice(alone.length).replaceAll('%2F', '/').replaceAll('%25', '%'),
      }).toString()
    : URI.from({ scheme, authority, path: rest }).toString();
}

/** No authority begins so. */
const alone = '!';

/** Whether a text was never saved: beside it there is nothing, and nothing can be put there. */
export function isUnsaved(path: FilePath): boolean {
  return path.startsWith('untitled:');
}

/** Whether an address asks for another state of a file than the one there is now, as an editor's comparisons do. */
export function isOfAnotherState(uri: string): boolean {
  return URI.parse(uri).query !== '';
}
