import { rowsRequestOf } from '../../language-server/src/core/data/rows-query.ts';
import type { RowsAnswer } from '../../language-server/src/core/data/rows-answer.ts';
import type { RowsRequest } from '../../language-server/src/core/data/rows-query.ts';
import { settingsSchema } from '../../language-server/src/core/settings/settings.ts';
import { answerRowsAmong } from '../../language-server/src/language/rows/answer-rows.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';

export interface RowsQuestion {
  /** The day of the evidence. */
  readonly on?: string;
  readonly root?: string;
  readonly settings?: unknown;
}

/** What `data "rows.csv" where …`, or `median days over data …`, asks for as it stands in a model in the project's folder. */
export function requestFor(
  data: string,
  { on = '2026-02-10', root = '/project', settings = {} }: RowsQuestion = {},
): RowsRequest {
  const { declarations, problems } = readModel(
    `${root}/model.cdev`,
    `evidence V1 from interview on ${on} { supports H1 with ${data} }`,
  );
  const [evidence] = declarations;
  const query = evidence?.type === 'evidence' ? evidence.bearings[0]?.data : undefined;
  if (evidence?.type !== 'evidence' || !query || problems.length > 0) {
    throw new Error(`'${data}' is no question: ${problems.map(({ message }) => message).join(' ')}`);
  }
  return rowsRequestOf(evidence, query, root, settingsSchema.parse(settings));
}

/** The answer over files by their names in the project's folder. */
export function askRows(
  data: string,
  files: Readonly<Record<string, string>>,
  question: RowsQuestion = {},
): RowsAnswer {
  const { root = '/project' } = question;
  const request = requestFor(data, question);
  const bytes = new Map(
    Object.entries(files).map(([name, text]) => [`${root}/${name}`, new TextEncoder().encode(text)]),
  );
  const answer = answerRowsAmong([request], bytes).get(request.key);
  if (!answer) {
    throw new Error(`'${data}' was not answered.`);
  }
  return answer;
}

/** `3 of 5` of the tally; the reason in a word where there is none. */
export function tallyIn(
  data: string,
  rows: string | Readonly<Record<string, string>>,
  question: RowsQuestion = {},
): string {
  const { tally, fault, missing } = askRows(
    data,
    typeof rows === 'string' ? { 'rows.csv': rows } : rows,
    question,
  );
  return tally
    ? `${tally.hits} of ${tally.n}`
    : (fault?.is ?? `no ${missing.map(({ name }) => name).join(', ')}`);
}
