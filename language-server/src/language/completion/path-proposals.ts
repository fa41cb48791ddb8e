import { resolvePath } from '../../core/text/paths.ts';
import type { FilePath, Span } from '../../core/text/span.ts';
import { findExpectationAt } from '../expectations/expectation-at.ts';
import { grammarReader } from '../expectations/reader.ts';
import { nameOfFeature } from '../expectations/grammar-walk.ts';
import type { Entry, FileSystem } from '../workspace/file-system.ts';
import { settingsFileName } from '../workspace/read-settings.ts';
import { findPathPlace } from './path-places.ts';
import type { Proposal } from './proposal.ts';
import type { Proposals } from './propose.ts';

/** What the model may name, by what it is for: rows are read from fewer kinds of files than notes are kept in. */
const endings = {
  evidence: /\.(?:md|txt|csv|tsv|json|jsonl|pdf|docx|xlsx|html|eml|png|jpg|m4a|mp3|mp4)$/i,
  script: /\.(?:md|txt|pdf|docx|html)$/i,
  data: /\.(?:md|csv|tsv|json|jsonl)$/i,
} as const;

/** The files and folders that can be named in the text at an offset; undefined where no file is meant. */
export async function proposePaths(
  text: string,
  offset: number,
  file: FilePath,
  fileSystem: FileSystem,
): Promise<Proposals | undefined> {
  const expectation = findExpectationAt(text, offset, grammarReader());
  if (expectation?.typed.is !== 'text') {
    return undefined;
  }
  const { typed, steps } = expectation;
  const use = steps
    .filter((step) => nameOfFeature(step.feature) === 'STRING')
    .flatMap((step) => findPathPlace(step) ?? [])[0];
  const isPath =
    !/[\n\r]/.test(text.slice(typed.start, typed.end)) && !/^[a-z][a-z0-9+.-]*:\/\//i.test(typed.before);
  if (use === undefined || !isPath) {
    return undefined;
  }
  const slash = typed.before.lastIndexOf('/') + 1;
  const folder = resolvePath(file, typed.before.slice(0, slash));
  const listed = await fileSystem.list(folder);
  if ('failure' in listed) {
    return undefined;
  }
  const rest = text.slice(offset, typed.end).indexOf('/');
  const span: Span = { start: typed.start + slash, end: rest < 0 ? typed.end : offset + rest };
  const proposals = listed.entries
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .filter((entry) => entry.kind === 'folder' || isKept(entry.name, endings[use]))
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .slice(0, mostEntries)
    .map(proposalOf);
  return proposals.length === 0 ? undefined : { span, proposals, isCut: listed.entries.length > mostEntries };
}

const mostEntries = 500;

/** What was seen is kept in files of many kinds; the settings are none of them. */
function isKept(name: string, ending: RegExp): boolean {
  return ending.test(name) && name !== settingsFileName;
}

function rank({ kind }: Entry): number {
  return kind === 'folder' ? 0 : 1;
}

function proposalOf({ name, kind }: Entry): Proposal {
  const isFolder = kind === 'folder';
  const text = (isFolder ? `${name}/` : name).replace(/["\\]/g, '\\$&');
  return { kind: isFolder ? 'folder' : 'file', label: isFolder ? `${name}/` : name, text, goesOn: isFolder };
}
