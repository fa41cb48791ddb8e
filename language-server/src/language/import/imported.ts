/** What became of a text in another form. */
export type Imported =
  | {
      /** A model in the canonical layout. */
      readonly text: string;
      readonly told: readonly Told[];
    }
  /** Why there is no model in it, as a clause. */
  | { readonly problem: string; readonly line?: number };

/** Something its author should know: what was kept as a note, or left where it was. */
export interface Told {
  /** In what was read, from 1. */
  readonly line?: number;
  /** A clause. */
  readonly message: string;
}
