import { URI } from 'vscode-uri';
import type { FilePath } from '../core/text/span.ts';

/**
 * Core joins and compares paths as plain text, so inside the server a file is its decoded path: for a file on disk the
 * path itself, for any other scheme `scheme://authority/path`. These two are the only places that know.
 */
export function pathOf(uri: string): FilePath {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'file') {
    const host = parsed.authority === '' ? '' : `//${parsed.authority}`;
    return host + parsed.path.replace(/^\/([A-Za-z]:)/, (_, drive: string) => drive.toLowerCase());
  }
  return `${parsed.scheme}://${parsed.authority}${parsed.path}`;
}

export function uriOf(path: FilePath): string {
  const virtual = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(path);
  if (virtual) {
    return URI.from({ scheme: virtual[1] ?? '', authority: virtual[2], path: virtual[3] ?? '/' }).toString();
  }
  return URI.file(path).toString();
}
