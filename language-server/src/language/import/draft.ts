import type { HypothesisKind, Risk } from '../../core/model/hypothesis.ts';
import type { Role } from '../../core/model/profile.ts';
import type { SegmentKind } from '../../core/model/segment.ts';
import type { Stage } from '../../core/model/venture.ts';

/** A model before it is written: what an import has understood, with every name chosen and every reference by name. */
export interface Draft {
  /** What stands above everything else, line by line. */
  readonly heading?: readonly string[];
  /** What stands below everything else, line by line. */
  readonly trailing?: readonly string[];
  readonly venture?: DraftVenture;
  readonly segments?: readonly DraftSegment[];
  readonly profiles?: readonly DraftProfile[];
  readonly alternatives?: readonly DraftAlternative[];
  readonly products?: readonly DraftProduct[];
  readonly hypotheses?: readonly DraftHypothesis[];
}

interface DraftDeclaration {
  readonly name: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly links?: readonly string[];
}

export interface DraftVenture extends DraftDeclaration {
  readonly vision?: string;
  /** ISO 4217. */
  readonly currency?: string;
}

export interface DraftSegment extends DraftDeclaration {
  readonly kind?: SegmentKind;
  readonly beachhead?: boolean;
}

/** A job, a pain, a gain or a feature. */
export interface DraftMember {
  readonly name: string;
  readonly title?: string;
}

export interface DraftProfile extends DraftDeclaration {
  readonly of: string;
  readonly roles: readonly Role[];
  readonly buysFor?: readonly string[];
  readonly jobs?: readonly DraftMember[];
  readonly pains?: readonly (DraftMember & { readonly severity?: number })[];
  readonly gains?: readonly (DraftMember & { readonly importance?: number })[];
  /** Names of alternatives. */
  readonly today?: readonly string[];
}

export interface DraftAlternative extends DraftDeclaration {
  readonly weaknesses?: readonly string[];
}

export interface DraftProduct extends DraftDeclaration {
  readonly prices?: readonly {
    /** In the language's own words: `SGD 9.50 per meal`. */
    readonly written: string;
    readonly paidBy?: string;
  }[];
  readonly features?: readonly (DraftMember & {
    readonly relieves?: readonly string[];
    readonly creates?: readonly string[];
    readonly does?: readonly string[];
  })[];
}

export interface DraftHypothesis extends DraftDeclaration {
  readonly kind?: HypothesisKind;
  readonly risk?: Risk;
  readonly about?: readonly string[];
  readonly restsOn?: readonly string[];
  /** In the language's own words, without `pass when`. */
  readonly passBars?: readonly string[];
  readonly failBars?: readonly string[];
  readonly status?: string;
  readonly because?: string;
  readonly stage?: Stage;
}
