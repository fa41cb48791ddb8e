import type { Bearing, Evidence } from '../../model/evidence.ts';
import { currentRevision, type Hypothesis, type Revision } from '../../model/hypothesis.ts';
import { valueSpan } from '../../model/node.ts';
import { called } from '../../names/called.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

type UnknownRevision =
  | {
      readonly is: 'not-declared';
      readonly evidence: Evidence;
      readonly bearing: Bearing;
      readonly named: number;
      readonly hypothesis: Hypothesis;
    }
  | { readonly is: 'no-date'; readonly hypothesis: Hypothesis; readonly revision: Revision };

export const unknownRevision = defineRule({
  name: 'unknown-revision',
  family: 'the-model-itself',
  severity: 'error',
  summary:
    'Evidence names a revision its hypothesis has not reached, or a revision does not say since when it holds.',
  subject: ['evidence', 'hypothesis'],
  allowable: false,
  *check(subject, project): Iterable<UnknownRevision> {
    if (subject.type === 'hypothesis') {
      for (const revision of subject.revisions) {
        if (revision.since === undefined) {
          yield { is: 'no-date', hypothesis: subject, revision };
        }
      }
      return;
    }
    for (const bearing of subject.bearings) {
      const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
      const named = bearing.revision?.value;
      if (hypothesis && named !== undefined && named > currentRevision(hypothesis)) {
        yield { is: 'not-declared', evidence: subject, bearing, named, hypothesis };
      }
    }
  },
  at: (found) =>
    found.is === 'no-date'
      ? placeIn(found.hypothesis, found.revision)
      : placeIn(found.evidence, found.bearing.revision ? valueSpan(found.bearing.revision) : found.bearing),
  message: (found) =>
    found.is === 'no-date'
      ? `Revision ${found.revision.number} of ${called(found.hypothesis)} does not say since when, so no evidence can be told to be for it: add 'since' and the day it was reworded.`
      : `'${found.bearing.hypothesis.name}' is at revision ${currentRevision(found.hypothesis)} and this evidence is for revision ${found.named}, so it counts for nothing.`,
  related: (found) =>
    found.is === 'not-declared' && found.hypothesis.name
      ? [
          {
            place: placeIn(found.hypothesis, found.hypothesis.name),
            message: `'${found.hypothesis.name.text}' declares its revisions here.`,
          },
        ]
      : [],
});
