import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One capability of the server: what it promises the client and how it answers. One file each; `module.ts` lists them. */
export interface Feature {
  readonly capabilities?: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  readonly register: (connection: Connection, session: Session) => void;
}
