import type { Span } from '../text/span.ts';
import type { Course } from './hypothesis.ts';
import type { DeclarationBase, Reference, Setting, Text } from './node.ts';
import type { Day } from './quantity.ts';
import type { Stage } from './venture.ts';

/** A reason: a declaration by name (mostly evidence), or words. */
export type Reason = Span &
  (
    | { readonly is: 'reference'; readonly reference: Reference }
    | { readonly is: 'text'; readonly text: Text }
  );

export interface CourseWord extends Span {
  readonly course: Course;
}

export interface Decision extends DeclarationBase {
  readonly type: 'decision';
  readonly on?: Day;
  readonly course?: CourseWord;
  readonly from?: Setting<Stage>;
  readonly to?: Setting<Stage>;
  readonly because: readonly Reason[];
  readonly changes: readonly Reference[];
  readonly learned?: Setting<string>;
  readonly by: readonly Text[];
}
