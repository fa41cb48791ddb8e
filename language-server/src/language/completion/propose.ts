import type { Project } from '../../core/names/project.ts';
import type { FilePath, Span } from '../../core/text/span.ts';
import { type ExpectationAt, findExpectationAt } from '../expectations/expectation-at.ts';
import { nameOfFeature } from '../expectations/grammar-walk.ts';
import { grammarReader } from '../expectations/reader.ts';
import { type ColumnsAt, proposeColumns } from './column-proposals.ts';
import { findPathPlace } from './path-places.ts';
import { proposeKeywords } from './keyword-proposals.ts';
import { proposeNames } from './name-proposals.ts';
import type { Proposal } from './proposal.ts';
import { currencyOf, proposeValues } from './value-proposals.ts';

export interface Proposals {
  /** What has been typed of it, which a proposal replaces; the cursor stands in it or at its end. */
  readonly span: Span;
  readonly proposals: readonly Proposal[];
  /** Whether typing on may bring up others. */
  readonly isCut: boolean;
}

export interface ProposalOptions {
  readonly onlyNeeded?: boolean;
  readonly columnsAt?: ColumnsAt;
}

/**
 * What can be written at an offset of a text, the likeliest first; undefined where nothing can. With `onlyNeeded`
 * nothing is given where what stands before is whole: for a blank that was typed, after which nothing has to follow.
 */
export function propose(
  text: string,
  offset: number,
  project: Project,
  file: FilePath,
  { onlyNeeded = false, columnsAt }: ProposalOptions = {},
): Proposals | undefined {
  const reader = grammarReader();
  const expectation = findExpectationAt(text, offset, reader);
  if (!expectation || (onlyNeeded && expectation.isWhole)) {
    return undefined;
  }
  const { typed } = expectation;
  const columns = proposeColumns(expectation, columnsAt);
  if (typed.is === 'text') {
    return columns.length === 0 ? undefined : { span: typed, proposals: columns, isCut: false };
  }
  const context = { project, currency: currencyOf(project) ?? 'EUR' };
  const names = proposeNames(expectation, reader, project, file);
  const values = proposeValues(expectation, reader, project);
  const keywords = proposeKeywords(expectation, reader, context);
  const texts = proposeTexts(expectation);
  const all = [...columns, ...names.names, ...values, ...texts, ...keywords].filter((proposal) =>
    fits(proposal, expectation),
  );
  return all.length === 0 ? undefined : { span: typed, proposals: all, isCut: names.isCut };
}

/** Behind a dot nothing stands but a member, and behind a digit only a number. */
function fits({ kind, text }: Proposal, { typed }: ExpectationAt): boolean {
  if (typed.is === 'number') {
    return kind === 'date' || kind === 'number';
  }
  return !typed.before.includes('.') || (kind === 'name' && text.includes('.'));
}

/** Where a file can be named, quotes are offered to name it in. */
function proposeTexts({ steps, typed }: ExpectationAt): readonly Proposal[] {
  const takesPath = steps.some(
    (step) => nameOfFeature(step.feature) === 'STRING' && findPathPlace(step) !== undefined,
  );
  return takesPath && typed.is === 'blank'
    ? [
        {
          kind: 'text',
          label: '"…"',
          detail: 'a file, an address or words',
          text: '""',
          snippet: '"$1"',
          goesOn: true,
        },
      ]
    : [];
}
