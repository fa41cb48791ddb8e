import type { Comparison } from '../diff/comparison.ts';
import type { GuardFinding } from '../diff/guard-finding.ts';
import type { Declaration, DeclarationOf, DeclarationType } from '../model/declaration.ts';
import type { Project } from '../names/project.ts';
import type { Fix } from '../text/edits.ts';
import type { Place } from '../text/span.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export const families = [
  'unvalidated-assumptions',
  'stage-gating',
  'buyer-and-user',
  'segment-and-market',
  'evidence',
  'sales-model',
  'in-step-with-the-product',
  'wording',
  'the-model-itself',
] as const;
export type Family = (typeof families)[number];

/** What a rule looks at: one declaration of a type, or the project as a whole. */
export type SubjectType = DeclarationType | 'project';
export type SubjectOf<Type extends SubjectType> = Type extends DeclarationType
  ? DeclarationOf<Type>
  : Project;

export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/**
 * A rule is a card: what it looks at, what it finds there, and how that is said, placed and mended. `check` finds and
 * writes no text; everything else is computed from what it yields. A rule on a declaration places its findings inside
 * that declaration, so that a file's findings are those of its declarations.
 */
export interface RuleCard<Type extends SubjectType, Found> {
  /** The public id: kebab-case, the file's name, never reused. */
  readonly name: string;
  readonly family: Family;
  /** Before settings, and before `severityOf`. */
  readonly severity: Severity;
  /** One sentence: what is wrong where this rule speaks. */
  readonly summary: string;
  /** Where the idea comes from, in words that stand alone. */
  readonly source?: string;
  /** What it looks at; a list for a rule that speaks of several types. */
  readonly subject: Type | readonly Type[];
  /** False for the rules on the model itself, which no allowance silences. */
  readonly allowable?: boolean;
  /** True for a rule on what the other rules find: it alone may read `Project.findingsBefore`. */
  readonly afterOthers?: boolean;
  readonly check: (subject: SubjectOf<Type>, project: Project) => Iterable<Found>;
  readonly at: (found: Found, project: Project) => Place;
  readonly message: (found: Found, project: Project) => string;
  readonly severityOf?: (found: Found, project: Project) => Severity;
  readonly related?: (found: Found, project: Project) => readonly RelatedPlace[];
  readonly fixes?: (found: Found, project: Project) => readonly Fix[];
  /** True for a rule that has safe fixes; the fixes of all others need not be worked out to know that none is. */
  readonly mendsUnseen?: boolean;
  /** The declaration whose fault it is where that is not the subject: one cause gives one finding. */
  readonly cause?: (found: Found, project: Project) => Declaration;
  /** What it finds where two revisions are compared, for a rule that also speaks there. */
  readonly compare?: (comparison: Comparison) => Iterable<GuardFinding>;
}

/** A card with its types closed over: what the analysis runs. */
export interface Rule {
  readonly name: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly summary: string;
  readonly source?: string;
  readonly subjects: readonly SubjectType[];
  readonly allowable: boolean;
  readonly afterOthers: boolean;
  /** Whether the rule offers fixes at all. */
  readonly fixable: boolean;
  /** Runs the rule on a subject of its types; any other subject gives nothing. */
  readonly run: (subject: Declaration | Project, project: Project) => readonly Finding[];
  /** Runs it on two revisions of a project; undefined for a rule that needs only one to judge. */
  readonly compare?: (comparison: Comparison) => Iterable<GuardFinding>;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Live: the span is a node of the model, which follows its text through edits that do not change it. */
  readonly place: Place;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** The declaration whose fault it is; undefined for what is said of a file or a project. */
  readonly cause?: Declaration;
  /** Computed when asked for: some look through the whole project. */
  readonly fixes: () => readonly Fix[];
  /** Whether one of the fixes may be safe. */
  readonly mendsUnseen: boolean;
}

export function defineRule<const Type extends SubjectType, Found>(card: RuleCard<Type, Found>): Rule {
  const subjects: readonly SubjectType[] = [card.subject].flat();
  const isSubject = (subject: Declaration | Project): subject is SubjectOf<Type> & (Declaration | Project) =>
    subjects.includes(subject.type);
  return {
    name: card.name,
    family: card.family,
    severity: card.severity,
    summary: card.summary,
    source: card.source,
    subjects,
    allowable: card.allowable ?? true,
    afterOthers: card.afterOthers ?? false,
    fixable: card.fixes !== undefined,
    compare: card.compare,
    run: (subject, project) => {
      let findings: Finding[] | undefined;
      // Nearly every run finds nothing, and there are a dozen for each declaration.
      for (const found of isSubject(subject) ? card.check(subject, project) : nothing) {
        findings ??= [];
        findings.push({
          rule: card.name,
          severity: card.severityOf?.(found, project) ?? card.severity,
          place: card.at(found, project),
          message: card.message(found, project),
          related: card.related?.(found, project) ?? [],
          cause: card.cause?.(found, project) ?? (subject.type === 'project' ? undefined : subject),
          fixes: () => card.fixes?.(found, project) ?? [],
          mendsUnseen: card.mendsUnseen ?? false,
        });
      }
      return findings ?? nothing;
    },
  };
}

const nothing: readonly never[] = [];
