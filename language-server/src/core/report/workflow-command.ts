/** What a workflow of GitHub shows beside a line, or in its log where no line is known. */
export interface WorkflowMessage {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** From the top of the repository. */
  readonly file?: string;
  /** All from 1, the end inclusive. */
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/**
 * One workflow command, with its line end. Whatever founders wrote stays inside it: no text ends the line, begins
 * another command or another property.
 */
export function workflowCommand(said: WorkflowMessage): string {
  const { level, title, message, file, line, endLine, column, endColumn } = said;
  // Columns are for spans on one line; with a later end they would be taken for columns of the first.
  const isOneLine = endLine === undefined || endLine === line;
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['title', title],
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ['col', isOneLine ? column : undefined],
    ['endColumn', isOneLine ? endColumn : undefined],
  ];
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
