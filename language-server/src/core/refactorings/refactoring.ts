import type { Declaration } from '../model/declaration.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Project } from '../names/project.ts';
import type { Fix } from '../text/edits.ts';
import type { FilePath, Span } from '../text/span.ts';

/** Where somebody stands who may want to rewrite something, and what is known there. */
export interface Situation {
  readonly project: Project;
  readonly model: FileModel;
  readonly text: string;
  /** What is selected; empty for a cursor. */
  readonly selection: Span;
  /** The other models of the project. */
  readonly others: readonly FileModel[];
}

export type RefactoringKind = 'extract' | 'create' | 'rewrite' | 'move';

/** A way to rewrite a model that keeps it whole: offered where it makes sense, and never done unasked. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly find: (situation: Situation) => readonly Fix[];
}

export function isSelected(span: Span, { selection }: Situation): boolean {
  return span.start <= selection.end && selection.start <= span.end;
}

/** The declarations of a type whose first line is selected. */
export function selectedHeads<Type extends Declaration['type']>(
  type: Type,
  situation: Situation,
): readonly Extract<Declaration, { readonly type: Type }>[] {
  return situation.model.declarations
    .filter(
      (declaration): declaration is Extract<Declaration, { readonly type: Type }> =>
        declaration.type === type,
    )
    .filter(({ head }) => isSelected(head, situation));
}

/** The declaration behind which another can be put: the one itself, or the segment it is nested in. */
export function outermostOf(
  declaration: Declaration,
  { model }: Pick<Situation, 'model'>,
): Span & { readonly file: FilePath } {
  return (
    model.declarations.find((other) => other.start <= declaration.start && declaration.end <= other.end) ??
    declaration
  );
}

/** A text as it is written in a model. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
