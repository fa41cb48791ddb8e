import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { systemDate } from '../language/node/clock.ts';
import { createClientFileSystem } from './client-file-system.ts';
import { startServer } from './start.ts';

/** The server where there is no Node: in a worker of the editor, which reads the files for it. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  fileSystem: createClientFileSystem(connection),
  systemDate,
  homeFolders: [],
  pageOf: (rule) => `cdev-rule:${rule}`,
});
