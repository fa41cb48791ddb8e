import { CancellationTokenSource, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type ClientCapabilities,
  type Disposable,
} from 'vscode-languageserver/node';
import { startServer } from '../../language-server/src/server/start.ts';
import { createMemoryFileSystem } from '../support/memory-file-system.ts';
import { ableClient } from './editor.ts';

/** What asks a server by the name under which it registered the handler: `onHover`, `languages.inlayHint.on`. */
export type Ask = (
  handler: string,
  params: object,
  options?: { readonly takenBack?: boolean },
) => Promise<unknown>;

/**
 * The whole server with nothing between it and who asks: its own handlers are called as its connection would call them,
 * without the cost of messages. For tests that ask a million questions; all others speak the protocol.
 */
export interface DirectServer {
  readonly capabilities: object;
  /** The handlers of everything that can be asked. */
  readonly questions: readonly string[];
  readonly ask: Ask;
  /** Opens a file, or gives it another text. */
  readonly put: (path: string, text: string) => Promise<void>;
  readonly uriOf: (path: string) => string;
}

/** It cannot be asked anything by the server, for nobody is there to answer; and it asks for diagnostics itself. */
const client: ClientCapabilities = {
  textDocument: { ...ableClient.textDocument, diagnostic: {} },
  workspace: {
    workspaceEdit: ableClient.workspace?.workspaceEdit,
    fileOperations: ableClient.workspace?.fileOperations,
  },
};

export async function startDirectServer(files: Readonly<Record<string, string>>): Promise<DirectServer> {
  const disk = createMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`/w/${path}`, text])),
  );
  const handlers = new Map<string, Handler>();
  const connection = createConnection(ProposedFeatures.all, new SilentReader(), new SilentWriter());
  startServer(watched(connection, '', handlers), {
    fileSystem: disk,
    systemDate: () => '2026-04-05',
    existsNow: disk.has,
    homeFolders: [],
    pageOf: (rule) => `https://example.org/${rule}.md`,
  });
  const [asked, takenBack] = [new CancellationTokenSource(), new CancellationTokenSource()];
  takenBack.cancel();
  const ask: Ask = async (name, params, options) => {
    const handler = handlers.get(name);
    if (!handler) {
      throw new Error(`Nothing answers to ${name}.`);
    }
    return handler(params, (options?.takenBack ? takenBack : asked).token);
  };
  const initialized = await ask('onInitialize', {
    capabilities: client,
    workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
  });
  await ask('onInitialized', {});
  const uriOf = (path: string) => `file:///w/${path}`;
  const open = new Map<string, number>();
  return {
    capabilities: propertyOf(initialized, 'capabilities'),
    questions: [...handlers.keys()].filter((name) => !isTold(name)),
    ask,
    uriOf,
    put: async (path, text) => {
      const version = (open.get(path) ?? 0) + 1;
      open.set(path, version);
      const textDocument = { uri: uriOf(path), version, languageId: 'cdev', text };
      await (version === 1
        ? ask('onDidOpenTextDocument', { textDocument })
        : ask('onDidChangeTextDocument', { textDocument, contentChanges: [{ text }] }));
    },
  };
}

type Handler = (...args: readonly unknown[]) => unknown;

/** Whether a handler is told something and gives no answer, or belongs to the coming and going of the server. */
function isTold(name: string): boolean {
  return /(?:^|\.)(?:onDid\w+|onInitialized?|onShutdown|onExit)$/.test(name);
}

/** The same object, which notes every handler that is registered with it or with one of its parts. */
function watched<Part extends object>(part: Part, path: string, handlers: Map<string, Handler>): Part {
  return new Proxy(part, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === 'object' && value !== null) {
        return watched(value, `${path}${String(name)}.`, handlers);
      }
      if (typeof value !== 'function') {
        return value;
      }
      return (...args: readonly unknown[]): unknown => {
        const handler = args.at(-1);
        if (String(name).startsWith('on') && isHandler(handler)) {
          const [first] = args;
          handlers.set(typeof first === 'string' ? first : `${path}${String(name)}`, handler);
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function propertyOf(value: unknown, name: string): object {
  const property: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof property === 'object' && property !== null ? property : {};
}

class SilentReader extends AbstractMessageReader {
  listen(): Disposable {
    return { dispose: () => {} };
  }
}

class SilentWriter extends AbstractMessageWriter {
  async write(): Promise<void> {}

  end(): void {}
}
