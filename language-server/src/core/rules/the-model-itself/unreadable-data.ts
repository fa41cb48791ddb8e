import type { DataQuery } from '../../model/data.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

export const unreadableData = defineRule({
  name: 'unreadable-data',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'The rows that evidence takes its tally from cannot be read.',
  subject: 'evidence',
  allowable: false,
  *check(evidence, project) {
    const said = new Set<DataQuery>();
    for (const { data } of evidence.bearings) {
      if (data && !said.has(data) && !project.exists(evidence.file, certainPart(data.path.value))) {
        said.add(data);
        yield { evidence, path: data.path };
      }
    }
  },
  at: ({ evidence, path }) => placeIn(evidence, path),
  message: ({ evidence, path }) =>
    `There is nothing at '${path.value}', so '${evidence.name?.text ?? 'this evidence'}' has no rows to count.`,
});

/** What of a path with `*` in it must be there in any case: the folder before the first such part. */
function certainPart(path: string): string {
  const parts = path.split('/');
  const wild = parts.findIndex((part) => /[*?[{]/.test(part));
  return wild < 0 ? path : parts.slice(0, wild).join('/') || '.';
}
