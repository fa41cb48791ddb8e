import type { IsoDate } from '../text/dates.ts';

export interface FirstModelOptions {
  /** The name of the folder it goes into. */
  readonly folder: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly today: IsoDate;
  /** The day by which its first experiment is to end. */
  readonly due: IsoDate;
}

/** A model that is valid, small, and shows by its own lines how to go on. */
export function firstModel({ folder, currency, today, due }: FirstModelOptions): string {
  return `// A first model: a bakery that wants to waste less. Put what you believe in the place of every line.
// 'cdev check' then says what your evidence does not carry yet, and 'cdev status' where you stand.

venture ${ventureName(folder)} ${JSON.stringify(ventureTitle(folder))} {
  vision   "Small bakeries sell out by closing time and throw nothing away"
  currency ${currency}
}

// Who has the problem? Few people whom you can visit tell you more than many whom you imagine.
segment corner-bakeries "Bakeries with one to five staff within an hour of here" niche

// Whoever uses it and whoever pays for it are often two: then give each a profile,
// 'as user' and 'as buyer for' that user.
profile baker of corner-bakeries as user, buyer {
  info lifestyle "up at three, decides tonight what is baked tomorrow"
  job   plan-tomorrow "Decide how much to bake tomorrow"
  pain  leftovers     "Bread is left over at closing time" severity 4 daily
  gain  early-evening "Go home without counting loaves" importance 3
  today "a notebook beside the till"
}

// What has to be true? One claim each, with the number that would make you believe it
// and the number that would make you give it up.
hypothesis H1 "Bakers throw away a tenth of their bread or more" {
  kind     problem
  about    baker.leftovers
  risk     critical
  pass when >= 60% of 10 interviews by ${due}
  fail when < 30%
}

// How will you find out? Ask about what happened last week, never about what somebody would do.
experiment E1 interview "Ten bakers, at their shop, after closing" {
  tests  H1
  with   baker
  sample 10
  from   ${today} to ${due}
}

// What did you see? Write it down once the talks are held, and let it speak for itself:
//
// evidence V1 from E1 on ${due} {
//   supports H1 with 7 of 10
//   source   "notes/e1.md"
//   quote    "Twelve loaves on Tuesday. I gave them to the pigs." from "P03"
// }
`;
}

/** A folder's name as the language writes names: letters and digits, joined by hyphens. */
function ventureName(folder: string): string {
  const words =
    folder
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const name = words.join('-').replace(/^[^\p{L}_]+/u, '');
  if (name === '') {
    return 'my-venture';
  }
  return takenNames.includes(name) ? `${name}-venture` : name;
}

/** What else the model declares: a name may stand for one thing only. */
const takenNames = ['baker', 'corner-bakeries'];

function ventureTitle(folder: string): string {
  const words = folder.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return title === '' ? 'My venture' : title;
}
