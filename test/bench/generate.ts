import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a generated workspace looks like; the same options give the same bytes on every machine. */
export interface WorkspaceShape {
  readonly files: number;
  readonly seed?: number;
  /** The share of files with a syntax error in one statement, 0 to 1. */
  readonly broken?: number;
  /** The share of files with a claim the evidence does not carry and a name nobody declared, 0 to 1. */
  readonly flawed?: number;
}

/** The day for which a workspace without broken and flawed files has no finding. */
export const generatedToday = '2026-06-30';

/** One file of a generated workspace, its path relative to the workspace. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every other file refers to what this one declares. */
export const hubPath = 'hub.cdev';

/** A venture with a hub file and files of 12 declarations and about 2 kB, a hundred to a folder. */
export function* generateWorkspace(shape: WorkspaceShape): Iterable<GeneratedFile> {
  const { files, seed = 1, broken = 0, flawed = 0 } = shape;
  const random = randomFrom(seed);
  yield { path: 'venture.cdev', text: ventureText };
  yield { path: hubPath, text: hubText };
  for (let index = 0; index < files - 2; index++) {
    const text = modelText(index, random, random() < flawed);
    const isBroken = random() < broken;
    yield {
      path: modelPath(index),
      text: isBroken ? text.replace('  risk high\n', '  risk { high\n') : text,
    };
  }
}

/** Where the model of an index lies. */
export function modelPath(index: number): string {
  const folder = String(Math.floor(index / 100)).padStart(3, '0');
  return `models/${folder}/m${String(index).padStart(5, '0')}.cdev`;
}

/** Writes a workspace and the settings that fix its day. */
export function writeWorkspace(folder: string, shape: WorkspaceShape): void {
  const settings = { path: 'cdev.json', text: `{ "today": "${generatedToday}" }\n` };
  for (const { path, text } of [settings, ...generateWorkspace(shape)]) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Mulberry32, a small generator with a period of 2³², good enough to vary a model. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ventureText = `venture atlas "Atlas, a portfolio of repair shops" {
  vision   "Whatever breaks is mended within a walk of where it broke"
  currency EUR
  market   existing
  approach customer-first
}
`;

const hubText = `/** What every shop of the chain has in common. */
segment walk-ins "People who carry something broken through the door" mass {
  beachhead
  size   1.2M people source "chamber of trades, 2025 yearbook" on 2025-12-31
  margin low
  volume high
  trait  reason "the nearest open door"
}
profile passer-by of walk-ins as user, buyer {
  info   age 18..80, lifestyle "lives within fifteen minutes on foot"
  pain   waiting "Two weeks until it is looked at" severity 4 weekly
  gain   certainty "A price before it is opened" importance 4
  today  "throws it away" costs EUR 40 per month
  budget EUR 60 per month
}
hypothesis nearness "People choose the nearest shop that is open" {
  kind  customer
  about passer-by
  risk  critical
  pass when >= 60% of 40 interviews by 2026-08-31
  fail when < 40%
}
experiment at-the-door interview "Where else would you have gone?" {
  tests  nearness
  with   passer-by
  sample 40
  from   2026-06-01 to 2026-08-20
}
`;

const things = ['kettle', 'bicycle', 'radio', 'coat', 'lamp', 'phone', 'chair', 'clock', 'drill', 'camera'];

function modelText(index: number, random: () => number, isFlawed: boolean): string {
  const id = String(index).padStart(5, '0');
  const thing = things[Math.floor(random() * things.length)] ?? 'kettle';
  const hits = 8 + Math.floor(random() * 5);
  const month = String(1 + Math.floor(random() * 3)).padStart(2, '0');
  const leansOnHub = index % 2 === 0;
  const user = leansOnHub ? 'passer-by' : `owner-${id}`;
  const base = leansOnHub ? 'nearness' : `h${id}-a`;
  return `segment s${id} "Owners of a broken ${thing} in quarter ${id}" niche {
  size   ${1000 + Math.floor(random() * 9000)} people source "registry of quarter ${id}" on 2025-12-31
  margin high
  volume low
  trait  income EUR 2_400 per month
}
profile owner-${id} of s${id} as user {
  info age 20..65, lifestyle "keeps things for years"
  pain broken-${id} "The ${thing} stands in the corridor" severity 3 weekly
  job  mend-${id} "Use the ${thing} again this week"
}
profile payer-${id} of s${id} as buyer for owner-${id} {
  info   age 25..70, income EUR 3_100 per month
  pain   cost-${id} "A new ${thing} every other year" severity 4 yearly
  today  shop-${id} costs EUR 12 per month
  budget EUR 20 per month
}
alternative shop-${id} "The department store's counter" { weakness "Sends it away" }
product p${id} "Mended by Friday" {
  price EUR 18 per ${thing} paid by payer-${id}
  feature bench-${id} "A bench by the window" relieves owner-${id}.broken-${id}, payer-${id}.cost-${id} does owner-${id}.mend-${id}
}
hypothesis h${id}-a "Owners bring the ${thing} in when the shop is near" {
  kind  problem
  about owner-${id}.broken-${id}
  risk high
  pass when >= 60% of 12 interviews by 2026-0${Number(month) + 3}-28
  fail when < 30%
  status validated
}
hypothesis h${id}-b "A bench by the window brings them back" {
  kind     solution
  about    p${id}.bench-${id}
  rests on ${base}
  risk medium
  pass when >= 5 of 12 pilots by 2026-09-30
  fail when < 2
}
hypothesis h${id}-c "Payers prepay EUR 18" {
  kind     pricing
  about    payer-${id}
  rests on h${id}-a
  risk high
  pass when >= 5 of 20 presales by 2026-10-31
  fail when < 2
}
experiment e${id}-a interview "At the door" {
  tests  h${id}-a
  with   ${user}, owner-${id}
  sample 12
  from   2026-${month}-01 to 2026-${month}-20
}
experiment e${id}-b presale "A prepaid card" {
  tests  h${id}-b, h${id}-c
  with   ${isFlawed ? `buyer-${id}` : `payer-${id}`}
  sample 20
  from   2026-05-01 to 2026-09-20
}
evidence v${id}-a from e${id}-a on 2026-${month}-20 {
  supports h${id}-a with ${isFlawed ? hits - 6 : hits} of 12
  with     owner-${id}
  source   "ledger of quarter ${id}"
}
evidence v${id}-b from e${id}-b on 2026-05-20 {
  informs h${id}-c
  source  "ledger of quarter ${id}"
}
`;
}
