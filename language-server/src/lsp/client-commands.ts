import type { Command } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * What a client may be able to do beyond the protocol. It says so when it starts, in the `commands` of its
 * `initializationOptions`, by the names under which it knows them; nothing is sent to a client that has not said so.
 */
export const clientCommands = {
  /** Asks for completion once more, right behind what was put in. */
  suggest: { name: 'editor.action.triggerSuggest', title: 'Go on' },
  /** Shows places: takes a URI, a position there, and locations. */
  showPlaces: { name: 'cdev.showPlaces', title: 'Show' },
  /** Writes the note of the next talk of an experiment: takes the URI of its model and its name. */
  newNote: { name: 'cdev.newInterviewNote', title: 'New note' },
} as const;

export type ClientCommand = keyof typeof clientCommands;

/** A command for the client to carry out; undefined for a client that cannot. */
export function findClientCommand(
  session: Session,
  command: ClientCommand,
  title: string = clientCommands[command].title,
  ...values: readonly unknown[]
): Command | undefined {
  const { name } = clientCommands[command];
  return session.clientCommands.has(name)
    ? { title, command: name, ...(values.length > 0 ? { arguments: [...values] } : {}) }
    : undefined;
}
