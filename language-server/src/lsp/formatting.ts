import type { SettledEdit } from '../core/text/edits.ts';
import { lineEdits } from '../core/text/line-edits.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { formatDeclarations, tidyBefore } from '../language/formatting/format-part.ts';
import { formatText } from '../language/formatting/format-text.ts';
import type { Range, TextEdit } from 'vscode-languageserver';
import { answering } from './answering.ts';
import { editOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { OpenFile } from './session.ts';

/** The one layout, the same as that of `cdev fmt`: of a file, of some declarations, and while one writes. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  }),
  register: (connection, session) => {
    connection.onDocumentFormatting(
      answering(session, (file) => {
        const formatted = formatText(file.text);
        return 'text' in formatted ? editsOf(lineEdits(file.text, formatted.text), file) : null;
      }),
    );
    connection.onDocumentRangeFormatting(
      answering(session, (file, { range }) => editsOf(formatIn(file, [range]), file)),
    );
    connection.onDocumentRangesFormatting(
      answering(session, (file, { ranges }) => editsOf(formatIn(file, ranges), file)),
    );
    connection.onDocumentOnTypeFormatting(
      answering(session, (file, { position, ch }) => {
        const offset = offsetAt(file.model.lines, position);
        const { text, model } = file;
        const edits =
          ch === '}'
            ? formatDeclarations(
                text,
                model.declarations.filter(({ block }) => block?.end === offset),
                { start: offset, end: offset },
              )
            : tidyBefore(text, model.declarations, offset);
        return editsOf(edits, file);
      }),
    );
  },
};

function formatIn({ text, model }: OpenFile, ranges: readonly Range[]): readonly SettledEdit[] {
  const spans = ranges.map(({ start, end }) => ({
    start: offsetAt(model.lines, start),
    end: offsetAt(model.lines, end),
  }));
  const touched = model.declarations.filter((declaration) =>
    spans.some((span) => declaration.start <= span.end && span.start <= declaration.end),
  );
  return formatDeclarations(text, touched, { start: 0, end: text.length });
}

function editsOf(edits: readonly SettledEdit[], { model }: OpenFile): TextEdit[] {
  return edits.map((edit) => editOf(edit, model.lines));
}
