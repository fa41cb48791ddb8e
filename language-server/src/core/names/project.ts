import { Keeping } from '../incremental/keeping.ts';
import type { KindOfValue } from '../incremental/recorder.ts';
import type { RowsAnswer } from '../data/rows-answer.ts';
import type {
  Declaration,
  DeclarationOf,
  DeclarationType,
  Member,
  MemberType,
} from '../model/declaration.ts';
import type { Bearing, Evidence } from '../model/evidence.ts';
import type { Experiment } from '../model/experiment.ts';
import type { Reference } from '../model/node.ts';
import type { Finding } from '../rules/card.ts';
import type { ScriptAnswer } from '../scripts/script.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../text/dates.ts';
import type { FilePath } from '../text/span.ts';
import { sameValue } from './same-meaning.ts';

/** What a reference leads to: a declaration, or a member of one. */
export interface Target {
  readonly declaration: Declaration;
  readonly member?: Member;
}

/** What others can see of a name without looking inside: enough to tell whether a reference is right. */
export interface Signature {
  readonly type: DeclarationType | MemberType;
  /** The members that can be named through it. */
  readonly members: readonly { readonly name: string; readonly type: MemberType | 'segment' }[];
}

/**
 * Something computed from a project and one key (a declaration, or the project itself), kept until what it read
 * has changed. The same query object must be passed each time: it is the identity under which the value is kept.
 * Reading a query from within itself with the same key is a bug of ours and throws.
 */
export interface Query<Key extends object, Value> extends KindOfValue<Project, Key, Value> {
  readonly kept: Keeping<Value>;
}

export function defineQuery<Key extends object, Value>(
  name: string,
  compute: (project: Project, key: Key) => Value,
): Query<Key, Value> {
  return { name, compute, same: sameValue, kept: new Keeping() };
}

/**
 * A project as rules and verdicts read it. Every reading goes through these methods and is recorded, so that what
 * was computed from it is computed again when, and only when, that reading would now give something else. Reading the
 * fields of a declaration got here needs no record: a declaration whose meaning changes is a new object.
 *
 * A title, a note, a link or a doc comment may change without any of that: to judge those of another declaration
 * read them through `titleOf`.
 */
export interface Project {
  readonly type: 'project';
  /** The folder that holds it. */
  readonly root: FilePath;
  readonly settings: Settings;
  readonly today: IsoDate;

  /** All declarations of a type, in order of file path and position. The coarsest reading there is: a rule on a declaration prefers the others. */
  all<Type extends DeclarationType>(type: Type): readonly DeclarationOf<Type>[];
  /** The declarations of a type that name something (or a member of it) anywhere in them, in the same order. */
  referrers<Type extends DeclarationType>(name: string, type: Type): readonly DeclarationOf<Type>[];
  /** The first declaration or member of a name, as `name` or `owner.member`; plan items and nested segments also by their bare name. */
  find(name: string): Target | undefined;
  /** Every declaration or plan item of a bare name: more than one is a mistake. */
  named(name: string): readonly Target[];
  /** Like `find`, but blind to everything inside the thing except its members' names. */
  findSignature(name: string): Signature | undefined;
  /** All names that can be referred to: for "did you mean". Coarse; read it only once something is wrong. */
  names(): readonly string[];
  /** What a reference written inside `from` leads to: its own members bare, then the project. */
  resolve(reference: Reference, from: Declaration): Target | undefined;
  /** The same where a declaration of one type is meant; anything else gives undefined. */
  findAs<Type extends DeclarationType>(
    type: Type,
    reference: Reference | undefined,
  ): DeclarationOf<Type> | undefined;
  titleOf(declaration: Declaration): string | undefined;
  /** What the rows of a line of evidence say; undefined where it takes its tally from none, and until they have been read. */
  rowsOf(evidence: Evidence, bearing: Bearing): RowsAnswer | undefined;
  /** What the file says that an experiment keeps its questions in; undefined where they stand in the model, and until it has been read. */
  scriptOf(experiment: Experiment): ScriptAnswer | undefined;
  /** Whether a file or folder exists, by a path relative to the file that names it. */
  exists(from: FilePath, path: string): boolean;
  /** What the rules find in a file before anything is swallowed or allowed: for rules that come after the others. */
  findingsBefore(file: FilePath): readonly Finding[];
  /** Reads a query, computing it if need be. */
  read<Key extends object, Value>(query: Query<Key, Value>, key: Key): Value;
}
