import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { StockGeneratedModule, StockGeneratedSharedModule } from './generated/module.ts';
import { registerChecks, StockModule } from './services.ts';

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  StockGeneratedSharedModule,
);
const stock = inject(createDefaultModule({ shared }), StockGeneratedModule, StockModule);
shared.ServiceRegistry.register(stock);
registerChecks(stock);
// Diagnostics for every file, as a workspace needs them, not only for those that are open.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
