import type { Span } from '../text/span.ts';
import type { DeclarationBase, Reference, Setting, Text } from './node.ts';
import type { Role } from './profile.ts';
import type { Duration } from './quantity.ts';

/** Who plays a role in the sale: a profile, or words. */
export interface RoadmapRole extends Span {
  readonly role: Role;
  readonly profile?: Reference;
  readonly words?: Text;
}

/** The sales roadmap: who says yes, in which steps, and how long it takes. */
export interface Roadmap extends DeclarationBase {
  readonly type: 'roadmap';
  readonly roles: readonly RoadmapRole[];
  readonly steps: readonly Text[];
  readonly cycle?: Setting<Duration>;
  readonly positioning?: Setting<string>;
  readonly roi?: Setting<string>;
}
