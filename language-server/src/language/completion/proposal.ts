import type { Target } from '../../core/names/project.ts';
import type { TargetType } from '../../core/names/references.ts';

export type ProposalKind =
  | 'declaration'
  | 'statement'
  | 'clause'
  | 'value'
  | 'name'
  | 'column'
  | 'new-name'
  | 'date'
  | 'currency'
  | 'unit'
  | 'number'
  | 'rule'
  | 'text'
  | 'file'
  | 'folder';

/** Something that can be written at the cursor in the place of what has been typed there. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly label: string;
  readonly detail?: string;
  /** Markdown. */
  readonly doc?: string;
  readonly text: string;
  /** The same with places to fill in, in the language server protocol's syntax. */
  readonly snippet?: string;
  /** Whether more has to be said right behind it. */
  readonly goesOn: boolean;
  /** What it names, for a name. */
  readonly target?: Target;
  readonly type?: TargetType;
  /** What the cursor's word is compared with, where that is not the label. */
  readonly filter?: string;
}
