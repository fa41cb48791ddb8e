import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type ClientSettings, readClientSettings, settingsSection } from '../protocol/client-settings.ts';
import type { Session } from './session.ts';

/**
 * What the founder has set in the editor, asked for when it is first needed and again after it has changed. A client
 * that cannot be asked may tell; until then everything is as if nothing were set.
 */
export class ClientSettingsReader {
  private readonly connection: Connection;
  private readonly session: Session;
  private known: Promise<ClientSettings> | undefined;
  private told: unknown;
  private isFollowing = false;

  constructor(connection: Connection, session: Session, whenChanged: () => void) {
    this.connection = connection;
    this.session = session;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.told = sectionOf(settings);
      this.known = undefined;
      whenChanged();
    });
  }

  read(): Promise<ClientSettings> {
    this.known ??= this.ask();
    return this.known;
  }

  private async ask(): Promise<ClientSettings> {
    const { configuration, didChangeConfiguration } = this.session.client.workspace ?? {};
    if (!this.isFollowing && didChangeConfiguration?.dynamicRegistration) {
      this.isFollowing = true;
      void this.connection.client.register(DidChangeConfigurationNotification.type, {
        section: settingsSection,
      });
    }
    if (!configuration) {
      return readClientSettings(this.told);
    }
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration(settingsSection);
      return readClientSettings(answer);
    } catch {
      return readClientSettings(this.told);
    }
  }
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && settingsSection in settings
    ? Reflect.get(settings, settingsSection)
    : undefined;
}
