import type { SeenColumn, SeenValue } from '../../core/data/rows-answer.ts';
import type { ExpectationAt } from '../expectations/expectation-at.ts';
import { nameOfFeature, propertyOf, ruleOf, type Step } from '../expectations/grammar-walk.ts';
import { endOfName } from '../lexing/characters.ts';
import { valueOfString } from '../lexing/strings.ts';
import type { Proposal, ProposalKind } from './proposal.ts';

/** The columns of the rows at a path, as far as they have been read; the path as it is written. */
export type ColumnsAt = (path: string) => readonly SeenColumn[];

/** The columns that can be named where one is wanted, and behind a comparison what stands in the column, where that is little. */
export function proposeColumns(
  expectation: ExpectationAt,
  columnsAt: ColumnsAt | undefined,
): readonly Proposal[] {
  const { steps } = expectation;
  if (!columnsAt) {
    return [];
  }
  if (steps.some((step) => isAt(step, 'Term.column'))) {
    return columnsIn(pathBefore(expectation), columnsAt, expectation);
  }
  if (steps.some((step) => isAt(step, 'DataQuery.column'))) {
    return columnsIn(pathBehind(expectation), columnsAt, expectation);
  }
  return steps.some((step) => isAt(step, 'Literal.word') || isAt(step, 'Literal.text'))
    ? valuesIn(expectation, columnsAt)
    : [];
}

function columnsIn(
  path: string | undefined,
  columnsAt: ColumnsAt,
  expectation: ExpectationAt,
): readonly Proposal[] {
  return (path === undefined ? [] : columnsAt(path)).map(
    ({ name, at }): Proposal => ({
      kind: 'column',
      label: name,
      detail: `a column in ${at.file.slice(at.file.lastIndexOf('/') + 1)}`,
      text: writtenIn(expectation, name),
      goesOn: expectation.typed.is !== 'text',
    }),
  );
}

function valuesIn(expectation: ExpectationAt, columnsAt: ColumnsAt): readonly Proposal[] {
  const { tokens } = expectation;
  const path = pathBefore(expectation);
  const column = tokens.at(-2)?.image;
  const operator = tokens.at(-1)?.image;
  if (path === undefined || column === undefined || !['=', '!=', 'contains'].includes(operator ?? '')) {
    return [];
  }
  const name = column.startsWith('"') ? valueOfString(column) : column.normalize('NFC');
  const values = columnsAt(path).find((each) => each.name === name)?.values ?? [];
  return values.map(({ is, text }): Proposal => {
    const written = is === 'text' || is === 'yes-no' ? writtenIn(expectation, text) : text;
    return { kind: kinds[is], label: text, detail: `in ${name}`, text: written, goesOn: false };
  });
}

const kinds: Readonly<Record<SeenValue['is'], ProposalKind>> = {
  text: 'value',
  'yes-no': 'value',
  date: 'date',
  number: 'number',
};

/** A name as it stands, anything else in quotes, which are there already where the cursor is in a text. */
function writtenIn({ typed }: ExpectationAt, text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
  if (typed.is === 'text') {
    return escaped;
  }
  return text !== '' && endOfName(text, 0) === text.length ? text : `"${escaped}"`;
}

/** The rows that a condition is of stand before it. */
function pathBefore({ tokens, roles }: ExpectationAt): string | undefined {
  const path = tokens.findLast((_, index) => {
    const role = roles[index];
    return role !== undefined && isAt({ feature: role.feature }, 'DataQuery.path');
  });
  return path && valueOfString(path.image);
}

/** Those that a measure is over stand behind it: `median price over data "…"`. */
function pathBehind({ behind, typed }: ExpectationAt): string | undefined {
  const [over, data, path] = behind.filter(({ startOffset }) => startOffset >= typed.end);
  return over?.image === 'over' && data?.image === 'data' && path?.image.startsWith('"')
    ? valueOfString(path.image)
    : undefined;
}

function isAt({ feature }: Pick<Step, 'feature'>, place: string): boolean {
  const name = nameOfFeature(feature);
  return (name === 'ID' || name === 'STRING') && `${ruleOf(feature)?.name}.${propertyOf(feature)}` === place;
}
