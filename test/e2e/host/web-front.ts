import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import * as z from 'zod';

export interface WebFront {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  readonly stop: () => void;
}

/**
 * Stands before a served VS Code and makes it one that is but a page: the extension below `folder` is served to it as a
 * marketplace would, and so runs in the browser's own extension host, with its tests at `testsPath` below it.
 */
export async function serveWebFront(upstream: string, folder: string, testsPath: string): Promise<WebFront> {
  const { hostname, port: upstreamPort } = new URL(`http://${upstream}`);
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://front');
    if (pathname.startsWith(prefix)) {
      serveFile(join(folder, normalize(decodeURIComponent(pathname.slice(prefix.length)))), outgoing);
    } else {
      forward(
        incoming,
        outgoing,
        pathname === '/' ? (html) => withExtension(html, incoming, testsPath) : undefined,
      );
    }
  });
  const sockets = new Set<Socket>();
  const forward = (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    change: ((text: string) => string) | undefined,
  ): void => {
    const { method, url, headers } = incoming;
    const asked = request({ hostname, port: upstreamPort, method, path: url, headers }, (answer) => {
      outgoing.statusCode = answer.statusCode ?? 502;
      outgoing.setHeaders(new Headers(Object.entries(answer.headers).flatMap(plainHeader)));
      if (change === undefined) {
        answer.pipe(outgoing);
        return;
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => outgoing.end(change(Buffer.concat(chunks).toString())));
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  };
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const other = connect(Number(upstreamPort), hostname, () => {
      const headers = incoming.rawHeaders
        .map((each, at) => (at % 2 === 0 ? `${each}: ` : `${each}\r\n`))
        .join('');
      other.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      other.write(head);
      other.pipe(socket).pipe(other);
    });
    for (const each of [socket, other]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
      each.on('close', () => {
        socket.destroy();
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    authority: `127.0.0.1:${port}`,
    stop: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.closeAllConnections();
      server.close();
    },
  };
}

const configurationSchema = z.looseObject({ developmentOptions: z.looseObject({}).optional() });

const prefix = '/served-extension/';

/** Only the page's own configuration can name extensions that are served to it. */
function withExtension(html: string, incoming: IncomingMessage, testsPath: string): string {
  const marked = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  const locationOf = (path: string): unknown => ({
    scheme: 'http',
    authority: incoming.headers.host,
    path: `${prefix}${path}`,
  });
  return html.replace(marked, (_, before: string, escaped: string) => {
    const configuration = configurationSchema.parse(JSON.parse(escaped.replaceAll('&quot;', '"')));
    const changed = {
      ...configuration,
      developmentOptions: {
        ...configuration.developmentOptions,
        extensions: [locationOf('')],
        extensionTestsPath: locationOf(testsPath),
      },
    };
    return `${before}${JSON.stringify(changed).replaceAll('"', '&quot;')}"`;
  });
}

function serveFile(file: string, response: ServerResponse): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
}

/** A body that is changed has another length. */
function plainHeader([name, value]: [string, string | readonly string[] | undefined]): [string, string][] {
  const own = ['content-length', 'transfer-encoding', 'connection', 'keep-alive'];
  return typeof value === 'string' && !own.includes(name) ? [[name, value]] : [];
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.md': 'text/markdown',
  '.png': 'image/png',
};
