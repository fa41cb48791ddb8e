import * as z from 'zod';

/** What a client may say when it starts the server; every part may be left out, as other editors do. */
export const initializationOptionsSchema = z.object({
  /** The URI of the folder with the rules' pages, where the client has them somewhere it can show. */
  rulePages: z.string().optional(),
  /** What the client can do beyond the protocol, by the names of `clientCommands`; the server offers nothing else. */
  commands: z.array(z.string()).optional(),
});

export type InitializationOptions = z.infer<typeof initializationOptionsSchema>;
