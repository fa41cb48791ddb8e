import type { RowsAnswer, SeenColumn } from '../data/rows-answer.ts';
import type { RowsRequest } from '../data/rows-query.ts';
import type { FilePath } from '../text/span.ts';
import { FilesAsked } from './files-asked.ts';

/** Of how many files or folders of rows the columns are kept. */
const mostSources = 500;

/** What the models of a workspace ask of rows, and what they were told. */
export class RowsAsked extends FilesAsked<RowsRequest, RowsAnswer> {
  /** What was seen last, also while a question that is being written has no answer yet; the latest last. */
  private readonly columnsOf = new Map<FilePath, readonly SeenColumn[]>();

  constructor() {
    super(({ broken, unfit, personal }) => [
      ...new Set([...broken.first, ...unfit.first, ...personal.first].map(({ at }) => at.file)),
    ]);
  }

  override answer(key: string, answer: RowsAnswer): readonly FilePath[] | undefined {
    const request = this.findRequest(key);
    if (request) {
      this.noteColumns(request.path, answer.columns);
    }
    return super.answer(key, answer);
  }

  findColumnsAt(path: FilePath): readonly SeenColumn[] | undefined {
    return this.columnsOf.get(path);
  }

  private noteColumns(path: FilePath, columns: readonly SeenColumn[]): void {
    this.columnsOf.delete(path);
    this.columnsOf.set(path, columns);
    const [oldest] = this.columnsOf.keys();
    if (oldest !== undefined && this.columnsOf.size > mostSources) {
      this.columnsOf.delete(oldest);
    }
  }
}
