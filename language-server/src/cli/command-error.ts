/** Why a command could not run, in words for whoever typed it. Nothing else is thrown on purpose. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}

/** What a command ends with. */
export const exitCodes = {
  /** Nothing stands against it. */
  clean: 0,
  /** There is something to mend. */
  findings: 1,
  /** The command could not do its work. */
  couldNotRun: 2,
} as const;
