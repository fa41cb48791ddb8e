import * as z from 'zod';
import { severities } from '../rules/card.ts';
import { findDate } from '../text/dates.ts';

const isoDate = z
  .string()
  .refine((text) => findDate(text) !== undefined, { message: 'must be a day such as "2026-04-05"' })
  .describe('A day as YYYY-MM-DD.');

const count = (description: string, initial: number) => z.int().min(0).default(initial).describe(description);

const words = z.array(z.string().min(1));

/**
 * `cdev.json`, beside the file that declares the venture. Every field may be left out. The JSON Schema that editors
 * read is made from this, so the descriptions are written for founders.
 */
export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the JSON Schema of this file is.'),
    today: isoDate
      .optional()
      .describe("The day every report is computed for. Left out, it is the system's date."),
    severities: z
      .record(z.string(), z.enum([...severities, 'off']))
      .default({})
      .describe('How loudly each rule speaks, by its name; "off" silences it.'),
    exclude: z.array(z.string()).default([]).describe('Globs of files to leave out, relative to this file.'),
    confidence: z
      .number()
      .gt(0.5)
      .lt(1)
      .optional()
      .describe(
        'How sure a rate must be, as a chance between 0.5 and 1, before its hypothesis is supported or refuted.',
      ),
    testBudget: z
      .number()
      .min(0)
      .optional()
      .describe(
        "What may be spent on demand or sales before validation, in the venture's currency. Left out, nothing may.",
      ),
    thresholds: z
      .strictObject({
        interviewFloor: count('A bar that promises fewer interviews is too small to tell anything.', 5),
        interviewFloorToClaim: count('The same where `status validated` is written.', 12),
        staleAfterMonths: count('Evidence older than this many months is stale.', 6),
        decisionWithinDays: count(
          'Days in which a passed gate or a refuted hypothesis is answered by a decision.',
          14,
        ),
        segmentsWithoutBeachhead: count('More segments than this need a beachhead before validation.', 2),
        oneSidedAfter: count(
          'Results in a row, all in favour, after which someone should look for the other side.',
          5,
        ),
        builtBeforeDays: count('Days ahead within which a shipment counts as built.', 31),
        lifetimeOverAcquisition: z
          .number()
          .min(0)
          .default(3)
          .describe('The least lifetime value over acquisition cost.'),
        paybackMonths: count('The longest payback at creation, in months.', 12),
      })
      .prefault({})
      .describe('The numbers that rules use.'),
    gates: z
      .strictObject({
        userInterviews: count('Interviews with users the built-in discovery gate asks for.', 5),
        buyerInterviews: count('Interviews with buyers it asks for.', 5),
        solutionHypotheses: count('Solution hypotheses that must be validated to leave discovery.', 1),
        orders: count('Orders or presales the built-in validation gate asks for.', 3),
        demandHypotheses: count('Demand hypotheses that must be validated to leave creation.', 1),
        teamHypotheses: count('Team hypotheses that must be validated to leave building.', 1),
      })
      .prefault({})
      .describe('The numbers of the built-in gates.'),
    families: z
      .strictObject({
        salesHires: words
          .default(['sales', 'marketing', 'business-development', 'executive'])
          .describe('Hires that wait for the validation gate.'),
        demandSpend: words
          .default(['demand', 'sales'])
          .describe('Spending that waits for the validation gate.'),
        buildUpHires: words
          .default(['operations', 'support'])
          .describe('Hires that wait for the creation gate.'),
      })
      .prefault({})
      .describe('Which departments and purposes the stage-gating rules mean.'),
    wordLists: z
      .record(
        z.string(),
        z.strictObject({
          vague: words.default([]).describe('Words that cannot be measured: many, better, soon.'),
          vagueSegments: words
            .default([])
            .describe('Segments that are nobody in particular: everyone, SMEs.'),
          buildUp: words.default([]).describe('Words in a hire that mean a department: manager, head of.'),
          ownEstimate: words.default([]).describe('Sources that are the team itself: own estimate.'),
          compliments: words.default([]).describe('Praise that commits to nothing: great idea.'),
          hypotheticals: words.default([]).describe('What someone would do: would buy, might.'),
          leadingQuestions: words
            .default([])
            .describe("How a question begins, or what it says, that leads to its answer: don't you think."),
          hypotheticalQuestions: words
            .default([])
            .describe('The same for one that asks what somebody would do: would you buy.'),
          complimentQuestions: words
            .default([])
            .describe('The same for one that asks for praise: do you like our.'),
          generalities: words.default([]).describe('What is never one real day: always, usually.'),
          placeholders: words.default([]).describe('What is still to be written: TODO, TBD.'),
          conjunctions: words.default([]).describe('Words that join two claims into one: and, or, but.'),
          verbs: words
            .default([])
            .describe('Verbs, in all their forms, by which two claims joined into one are told: pay, pays.'),
        }),
      )
      .default({})
      .describe('Words to add to the built-in lists, by language: { "de": { "vague": ["viele"] } }.'),
    data: z
      .strictObject({
        roots: z
          .array(z.string())
          .default([])
          .describe('Folders outside the project that data may be read from, relative to this file.'),
        respondents: words
          .default([
            'respondent',
            'participant',
            'interviewee',
            'customer',
            'client',
            'payer',
            'owner',
            'person',
          ])
          .describe('Columns that say who answered, the likeliest first.'),
      })
      .prefault({})
      .describe('Where rows of evidence may come from.'),
  })
  .describe('Settings of a cdev project.');

export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
