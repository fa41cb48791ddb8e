import type { Comparison } from '../../diff/comparison.ts';
import type { GuardFinding } from '../../diff/guard-finding.ts';
import { findLineWithoutRows } from '../../diff/lost-rows.ts';
import { sayBearing, sayTally } from '../../diff/statements/of-claims.ts';
import { sayQuantity } from '../../diff/statements/say-values.ts';
import type { Bearing, Evidence } from '../../model/evidence.ts';
import type { Project } from '../../names/project.ts';
import { formatList } from '../../text/amounts.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { revisionOn } from '../../verdict/revisions.ts';
import { type LineTally, tallyOf } from '../../verdict/tally-of.ts';
import { defineDiffRule } from '../diff-rule.ts';

export const rewrittenEvidence = defineDiffRule({
  name: 'rewritten-evidence',
  family: 'evidence',
  severity: 'warning',
  summary: 'What old evidence says was edited: its tally, what it bears on, or what makes it count.',
  source: 'The scientific record: what was found stays found, and a mistake in it is put right beside it.',
  *compare(comparison): Iterable<GuardFinding> {
    for (const { before, after, changes } of comparison.pairsOf('evidence')) {
      const name = after.name?.text;
      if (name === undefined || before.on === undefined || before.on.date > comparison.before.today) {
        continue;
      }
      const edits = [
        ...editedBearings(comparison, before, after),
        ...changes.flatMap((change): readonly Edit[] => {
          const { about, before: was, after: is } = change;
          const spans = [was?.span, is?.span].flatMap((span) => span ?? []);
          const said =
            was && is
              ? `${about} ${is.said} instead of ${was.said}`
              : is
                ? `${about} ${is.said} was added`
                : `${about} ${was?.said ?? ''} was taken away`;
          return whatCounts.has(about.split(' ')[0] ?? '') && !about.startsWith('on ')
            ? [{ said, span: is?.span, explains: spans }]
            : [];
        }),
      ];
      if (edits.length > 0) {
        const span = edits.find((edit) => edit.span)?.span ?? after.name ?? after.head;
        yield {
          subject: name,
          side: 'after',
          place: placeIn(after, span),
          message: `'${name}', found on ${before.on.date}, was rewritten: ${formatList(
            edits.map(({ said }) => said),
          )}. What was found stays; where it was wrong, new evidence with 'replaces' puts it right.`,
          explains: edits.flatMap(({ explains }) => explains),
        };
      }
    }
  },
});

/** The statements, by their first word, that decide whether and as what evidence counts. */
const whatCounts: ReadonlySet<string> = new Set(['from', 'on', 'with', 'commitment', 'insiders', 'weak']);

interface Edit {
  readonly said: string;
  readonly span?: Span;
  readonly explains: readonly Span[];
}

function editedBearings(comparison: Comparison, before: Evidence, after: Evidence): readonly Edit[] {
  return before.bearings.flatMap((was): readonly Edit[] => {
    const hypothesis = comparison.before.findAs('hypothesis', was.hypothesis);
    const now = hypothesis && comparison.afterOf(hypothesis);
    const name = comparison.naming.before.nameOf(was.hypothesis, before);
    const candidates = after.bearings.filter((bearing) =>
      now
        ? comparison.after.findAs('hypothesis', bearing.hypothesis) === now
        : comparison.naming.after.nameOf(bearing.hypothesis, after) === name,
    );
    const same = candidates.find((is) => isSame(comparison, { was, before }, { is, after }));
    const [is] = candidates;
    if (same) {
      return editedRows(comparison, { was, before }, { is: same, after }, name);
    }
    if (!is) {
      // What spoke against it is lost, not rewritten, and says so itself.
      return was.verb === 'contradicts' ? [] : [{ said: `it no longer bears on '${name}'`, explains: [was] }];
    }
    return [{ said: sayEdit(was, is, name), span: is.tally ?? is, explains: [was, is] }];
  });
}

/** What was counted over rows may be rewritten without a word of the model: rows that came later say when. */
function editedRows(
  comparison: Comparison,
  { was, before }: { readonly was: Bearing; readonly before: Evidence },
  { is, after }: { readonly is: Bearing; readonly after: Evidence },
  name: string,
): readonly Edit[] {
  const old = is.data && sayCounted(tallyOf(comparison.before, before, was));
  const now = is.data && sayCounted(tallyOf(comparison.after, after, is));
  if (findLineWithoutRows(comparison, before, was)) {
    const said = `the rows are gone that said ${old} on '${name}'`;
    return [{ said, span: is.data, explains: [was, is] }];
  }
  return old === undefined || now === undefined || old === now
    ? []
    : [{ said: `on '${name}' its rows say ${now} instead of ${old}`, span: is.data, explains: [was, is] }];
}

function sayCounted(tally: LineTally | undefined): string | undefined {
  return (
    tally &&
    (tally.is === 'count' ? `${tally.hits} of ${tally.n}` : `${sayQuantity(tally.value)} over ${tally.n}`)
  );
}

function sayEdit(was: Bearing, is: Bearing, name: string): string {
  if (was.tally && is.tally && was.verb === is.verb && was.revision?.value === is.revision?.value) {
    return `on '${name}' ${sayTally(is.tally)} instead of ${sayTally(was.tally)}`;
  }
  const path = (data: { readonly path: { readonly value: string } }) => data.path.value;
  return `on '${name}' ${sayBearing(is, path)} instead of ${sayBearing(was, path)}`;
}

/** Whether two lines say the same of one hypothesis; a revision that is now written out was meant before. */
function isSame(
  { before, after, naming }: Comparison,
  one: { readonly was: Bearing; readonly before: Evidence },
  other: { readonly is: Bearing; readonly after: Evidence },
): boolean {
  const { was, is } = { ...one, ...other };
  const plain = (bearing: Bearing): Bearing => ({ ...bearing, revision: undefined });
  const raw = (data: { readonly path: { readonly value: string } }) => data.path.value;
  const sameWords =
    sayBearing(plain(was), raw) === sayBearing(plain(is), raw) ||
    sayBearing(plain(was), (data) => naming.before.pathOf(data.path.value, one.before)) ===
      sayBearing(plain(is), (data) => naming.after.pathOf(data.path.value, other.after));
  if (!sameWords || (was.revision === undefined && is.revision === undefined)) {
    return sameWords;
  }
  return revisionOf(before, one.before, was) === revisionOf(after, other.after, is);
}

function revisionOf(project: Project, evidence: Evidence, bearing: Bearing): number | undefined {
  const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
  return bearing.revision?.value ?? (hypothesis && revisionOn(hypothesis, evidence.on?.date));
}
