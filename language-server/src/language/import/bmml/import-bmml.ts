import type { Around } from '../around.ts';
import type { Imported } from '../imported.ts';
import { writeDraft } from '../write-draft.ts';
import { draftOfBmml } from './bmml-draft.ts';
import { readYaml } from './yaml-view.ts';

export interface BmmlImport {
  readonly text: string;
  /** What the venture is called, as asked for by hand. */
  readonly name: string | undefined;
  /** What it is called where neither that nor the file says it. */
  readonly otherwise: string;
  readonly around?: Around;
}

/** The lists in which a business model stands. */
const lists = [
  'customer_segments',
  'value_propositions',
  'channels',
  'customer_relationships',
  'revenue_streams',
  'key_resources',
  'key_activities',
  'key_partnerships',
];

/** A business model in the Business Model Markup Language, which is written in YAML, as a model in which every guess is an untested hypothesis. */
export function importBmml({ text, name, otherwise, around }: BmmlImport): Imported {
  if (/^\s*</.test(text)) {
    return {
      problem:
        'it is XML, such as the mock-ups of Balsamiq that end in .bmml too; a business model in BMML is written in YAML',
      line: 1,
    };
  }
  const bmml = readYaml(text);
  if ('problem' in bmml) {
    return bmml;
  }
  const found = lists.filter((list) => (bmml.find(list)?.list().length ?? 0) > 0);
  if (found.length === 0) {
    return { problem: `it has none of the lists of a business model, such as ${lists[0]} or ${lists[1]}` };
  }
  const { draft, told } = draftOfBmml(bmml, {
    venture:
      around?.venture !== undefined ? undefined : (name ?? bmml.find('meta')?.textOf('name') ?? otherwise),
    around,
  });
  if ((draft.hypotheses ?? []).length === 0) {
    return { problem: 'nothing in its lists has a name' };
  }
  return { text: writeDraft(draft), told };
}
