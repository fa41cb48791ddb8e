import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see below'),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

interface Package {
  readonly folder: string;
  readonly manifest: z.infer<typeof manifestSchema>;
}

/**
 * The licences of the libraries that the bundles hold, as these ask for: of everything that our packages need, straight
 * or by others. Throws where a library is not installed, or comes without the text of its licence.
 */
export function thirdPartyNotices(ours: readonly string[]): string {
  const found = new Map<string, Package>();
  const collect = ({ folder, manifest }: Package): void => {
    for (const name of neededBy(manifest)) {
      const needed = packageIn(findFolder(folder, name));
      const key = `${needed.manifest.name} ${needed.manifest.version}`;
      if (!found.has(key)) {
        found.set(key, needed);
        collect(needed);
      }
    }
  };
  for (const folder of ours) {
    collect(packageIn(folder));
  }
  const libraries = [...found]
    .filter(([key]) => !key.startsWith('@cdev/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const byText = Map.groupBy(libraries, ([, { folder }]) => licenceIn(folder));
  const notices = [...byText].map(([text, under]) => {
    const names = under.map(([key, { manifest }]) => `${key} (${manifest.license})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `cdev holds these libraries, each under the licence below its name.\n${rule}${notices.join(rule)}`;
}

/** The extension is installed with nothing: what it needs is bundled, and so is needed only while it is made. */
function neededBy({ name, dependencies, devDependencies }: Package['manifest']): readonly string[] {
  const bundled = name === 'cdev' ? Object.keys(devDependencies) : [];
  return [...Object.keys(dependencies), ...bundled.filter((each) => !each.startsWith('@types/'))];
}

function packageIn(folder: string): Package {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return { folder, manifest: manifestSchema.parse(JSON.parse(text)) };
}

/** Where Node would find a package that another asks for: beside it, or beside a folder around it. */
function findFolder(from: string, name: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) {
    return folder;
  }
  const above = dirname(from);
  if (above === from) {
    throw new Error(`${name} is not installed.`);
  }
  return findFolder(above, name);
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name));
  if (file === undefined) {
    throw new Error(`There is no licence in ${folder}.`);
  }
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
