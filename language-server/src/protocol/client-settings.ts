import * as z from 'zod';

const shown = (description: string) => z.boolean().catch(true).default(true).describe(description);

/** The section of a client's settings that is ours. */
export const settingsSection = 'cdev';

/** What a founder can set in the editor; whatever is missing or no such value is as if it had not been set. */
export const clientSettingsSchema = z.object({
  inlayHints: z
    .object({
      computedStage: shown('Shows the step that the evidence has reached beside a claimed one.'),
      rates: shown('Shows the rate and its interval behind a tally.'),
      evidenceAge: shown('Shows how old evidence is.'),
      daysLeft: shown("Shows how long is left until a bar's day."),
    })
    .catch({ computedStage: true, rates: true, evidenceAge: true, daysLeft: true })
    .prefault({}),
});

export type ClientSettings = z.output<typeof clientSettingsSchema>;

export function readClientSettings(value: unknown): ClientSettings {
  return clientSettingsSchema.parse(typeof value === 'object' && value !== null ? value : {});
}
