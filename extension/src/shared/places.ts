import { type Command, Location, Range, Uri } from 'vscode';
import type { Place } from '../../../language-server/src/protocol/status.ts';

export function locationOf({ uri, range: { start, end } }: Place): Location {
  return new Location(Uri.parse(uri, true), new Range(start.line, start.character, end.line, end.character));
}

/** Shows a place in an editor. */
export function openCommand(place: Place): Command {
  const { uri, range } = locationOf(place);
  return { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: range }] };
}
