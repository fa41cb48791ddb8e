import { commands, Location, Position, Range, Uri } from 'vscode';
import * as z from 'zod';
import type { Feature } from '../../cdev.ts';

const positionSchema = z.object({ line: z.int(), character: z.int() });
const locationSchema = z.object({
  uri: z.string(),
  range: z.object({ start: positionSchema, end: positionSchema }),
});

/** The command that the server puts behind what it counts, in the terms of its protocol. */
export const places: Feature = () =>
  commands.registerCommand('cdev.showPlaces', async (uri: unknown, position: unknown, found: unknown) => {
    await commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(z.string().parse(uri), true),
      positionOf(positionSchema.parse(position)),
      z.array(locationSchema).parse(found).map(locationOf),
    );
  });

function positionOf({ line, character }: z.infer<typeof positionSchema>): Position {
  return new Position(line, character);
}

function locationOf({ uri, range }: z.infer<typeof locationSchema>): Location {
  return new Location(Uri.parse(uri, true), new Range(positionOf(range.start), positionOf(range.end)));
}
