import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import type { FilePath } from '../core/text/span.ts';

/** Whether a client asks for diagnostics; then it is sent none. */
export function asksForDiagnostics(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

interface Entry {
  readonly id: string;
  readonly written: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a client that asks for diagnostics could be told of each file, each state under a name of its own, so that it is
 * not told the same twice. A file that never had any is not in it.
 */
export class DiagnosticsLedger {
  private readonly entries = new Map<FilePath, Entry>();
  /** Files whose state is newer than what the client knows, and about which it will not ask by itself. */
  private readonly news = new Set<FilePath>();
  /** Files the client is about to ask for, because it has just changed them. */
  private readonly expected = new Set<FilePath>();
  /** Files of which the client was told something when it asked about them alone: it must be told when that is gone. */
  private readonly shown = new Set<FilePath>();
  private count = 0;

  /** Notes the state of a file and gives its name. */
  put(file: FilePath, diagnostics: readonly Diagnostic[]): string {
    const written = JSON.stringify(diagnostics);
    const before = this.entries.get(file);
    if (before?.written === written) {
      return before.id;
    }
    const id = String(++this.count);
    this.entries.set(file, { id, written, diagnostics });
    this.news.add(file);
    return id;
  }

  expect(file: FilePath): void {
    this.expected.add(file);
  }

  /** The client has asked about a file and been told all there is. */
  told(file: FilePath): void {
    if ((this.entries.get(file)?.diagnostics.length ?? 0) > 0) {
      this.shown.add(file);
    }
    this.news.delete(file);
    this.expected.delete(file);
  }

  /** The client has asked about a file and been told a part; of the rest it knows nothing. */
  owe(file: FilePath): void {
    this.news.add(file);
    this.expected.delete(file);
  }

  /** Whether there is anything to tell that the client will not ask for by itself; asked once, it is told. */
  takeNews(): boolean {
    const found = [...this.news].some((file) => !this.expected.has(file));
    this.news.clear();
    this.expected.clear();
    return found;
  }

  /** Every state that is not known by its name yet. */
  *unknownTo(
    known: ReadonlyMap<FilePath, string>,
  ): Iterable<{ readonly file: FilePath } & Omit<Entry, 'written'>> {
    for (const [file, { id, diagnostics }] of this.entries) {
      const isNews = known.has(file) || diagnostics.length > 0 || this.shown.has(file);
      if (isNews && known.get(file) !== id) {
        yield { file, id, diagnostics };
      }
    }
  }
}
