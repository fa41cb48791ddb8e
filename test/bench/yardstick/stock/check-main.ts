import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { checkDocuments } from './check.ts';
import { createStockServices } from './services.ts';

const folder = URI.parse(pathToFileURL(resolve(process.argv[2] ?? '.')).toString());
const { shared } = createStockServices(NodeFileSystem);

async function check(): Promise<void> {
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: folder.toString(), name: 'bench' }]);
  process.stdout.write(`${JSON.stringify(await checkDocuments(shared, folder))}\n`);
}

void check();
