/** The venture that an imported model is to stand in; without one it stands alone. */
export interface Around {
  /** What it is called; undefined where the model has to declare it. */
  readonly venture: string | undefined;
  /** Every name there is. */
  readonly names: Iterable<string>;
  /** What a name or a member of one is: `segment`, `pain`; undefined for a name that nothing has. */
  readonly findType: (reference: string) => string | undefined;
}
