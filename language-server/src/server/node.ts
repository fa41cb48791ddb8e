import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { systemDate } from '../language/node/clock.ts';
import { createNodeFileSystem, existsOnDisk, toFilePath } from '../language/node/node-file-system.ts';
import { openModelCache } from '../language/node/open-model-cache.ts';
import { createClientFileSystem } from './client-file-system.ts';
import { byScheme, isVirtual } from './file-systems.ts';
import { openRevision } from './open-revision.ts';
import { startServer } from './start.ts';

const usage = `cdev-language-server: the language server for .cdev models

An editor starts it and says how to talk:
  --stdio            over standard input and output
  --node-ipc         over Node's channel to the process that started it
  --socket=PORT      over a socket on this machine
  --pipe=NAME        over a named pipe or a Unix socket
`;

const channels = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (process.argv.slice(2).some((argument) => channels.includes(argument.split('=')[0] ?? ''))) {
  serve();
} else {
  const asked = process.argv.includes('--help');
  (asked ? process.stdout : process.stderr).write(usage);
  process.exitCode = asked ? 0 : 2;
}

function serve(): void {
  const pages = join(import.meta.dirname, '..', 'docs', 'rules');
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    fileSystem: byScheme(createNodeFileSystem({ blocking: false }), createClientFileSystem(connection)),
    systemDate,
    existsNow: (path) => (isVirtual(path) ? undefined : existsOnDisk(path)),
    homeFolders: [homedir(), tmpdir()].map(toFilePath),
    cache: openModelCache(),
    openRevision,
    pageOf: (rule) => pathToFileURL(join(pages, `${rule}.md`)).toString(),
  });
}
