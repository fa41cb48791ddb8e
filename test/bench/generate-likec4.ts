import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outFolder } from './build.ts';

/** Every file refers to an element of this one. */
export const likeC4HubPath = 'hub.c4';

/**
 * A workspace of LikeC4 as like those of cdev as one can be: as many files, and in each as many lines, elements and names
 * referred to, half of the files leaning on a hub. No views, which cdev has no counterpart of.
 */
export function likeC4WorkspaceOf(files: number): string {
  const folder = join(outFolder, 'workspaces', `likec4-${files}`);
  const aside = `${folder}.new`;
  if (!existsSync(folder)) {
    rmSync(aside, { recursive: true, force: true });
    write(aside, 'specification.c4', specification);
    write(aside, likeC4HubPath, hubText);
    for (let index = 0; index < files - 2; index++) {
      write(aside, likeC4ModelPath(index), modelText(index));
    }
    renameSync(aside, folder);
  }
  return folder;
}

export function likeC4ModelPath(index: number): string {
  return `models/m${String(index).padStart(5, '0')}.c4`;
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const kinds = [
  'segment',
  'profile',
  'pain',
  'alternative',
  'product',
  'feature',
  'claim',
  'trial',
  'finding',
];

const specification = `specification {
${kinds.map((kind) => `  element ${kind}`).join('\n')}
  relationship rests
}
`;

const hubText = `model {
  segment walk-ins "People who carry something broken through the door"
  profile passer-by "Lives within fifteen minutes on foot" {
    -> walk-ins "is of"
  }
  claim nearness "People choose the nearest shop that is open" {
    -> passer-by "is about"
  }
}
`;

function modelText(index: number): string {
  const id = String(index).padStart(5, '0');
  const leansOnHub = index % 2 === 0;
  return `model {
  segment s${id} "Owners of a broken kettle in quarter ${id}" {
    description "4100 people in the registry of quarter ${id}"
    metadata {
      margin "high"
      volume "low"
    }
  }
  profile owner-${id} "Keeps things for years" {
    description "Aged 20 to 65"
    -> s${id} "is of"
    pain broken-${id} "The kettle stands in the corridor"
  }
  profile payer-${id} "A new kettle every other year" {
    description "Aged 25 to 70, EUR 3 100 per month"
    -> s${id} "is of"
    -> owner-${id} "buys for"
    -> shop-${id} "goes to today"
  }
  alternative shop-${id} "The department store's counter" {
    description "Sends it away"
  }
  product p${id} "Mended by Friday" {
    description "EUR 18 per kettle"
    -> payer-${id} "is paid by"
    feature bench-${id} "A bench by the window"
  }
  claim h${id}-a "Owners bring the kettle in when the shop is near" {
    description "At least 60% of 12 interviews"
    -> owner-${id} "is about"
  }
  claim h${id}-b "A bench by the window brings them back" {
    description "At least 5 of 12 pilots"
    -> p${id} "is about"
    -[rests]-> ${leansOnHub ? 'nearness' : `h${id}-a`} "rests on"
  }
  claim h${id}-c "Payers prepay EUR 18" {
    description "At least 5 of 20 presales"
    -> payer-${id} "is about"
    -[rests]-> h${id}-a "rests on"
  }
  trial e${id}-a "At the door" {
    description "12 interviews"
    -> h${id}-a "tests"
    -> owner-${id} "with"
    -> ${leansOnHub ? 'passer-by' : `payer-${id}`} "with"
  }
  trial e${id}-b "A prepaid card" {
    -> h${id}-b "tests"
    -> h${id}-c "tests"
  }
  finding v${id}-a "9 of 12, ledger of quarter ${id}" {
    -> h${id}-a "supports"
  }
  p${id}.bench-${id} -> owner-${id}.broken-${id} "relieves"
}
`;
}
