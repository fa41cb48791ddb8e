import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';

/** The one room of what ships from which a connection is opened, for the comment that a workflow asks for. */
const forge = 'language-server/src/cli/forge/';

const connecting =
  /\bfetch\(|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;

describe('the network', () => {
  it('is reached from one place only', () => {
    const sources = repositoryFiles().filter(
      (path) =>
        /^(grammar|language-server|extension)\/(src|webview)\/.*\.tsx?$/.test(path) &&
        !/\.test\.tsx?$/.test(path),
    );
    const reaching = sources.filter((path) => connecting.test(readRepositoryFile(path)));
    expect(reaching.filter((path) => !path.startsWith(forge))).toEqual([]);
    expect(reaching).not.toEqual([]);
  });
});
