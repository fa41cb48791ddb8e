import type { Declaration } from '../../model/declaration.ts';
import { placeIn } from '../../text/span.ts';
import { type ExportQuestion, placeFor } from '../export-question.ts';
import { textsOf } from './values.ts';

/** What every declaration has, as JSON. */
export function declarationJson(declaration: Declaration, asked: ExportQuestion) {
  const { name, head, doc, notes, links } = declaration;
  const { file, range } = placeFor(asked, placeIn(declaration, name ?? head));
  return {
    name: name?.text ?? null,
    title: asked.project.titleOf(declaration) ?? null,
    doc: doc ?? null,
    notes: textsOf(notes),
    links: textsOf(links),
    file,
    line: range.start.line + 1,
  };
}
