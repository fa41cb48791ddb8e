/** What a piece of text is, so that whoever shows it can give it a colour. */
export type Tone = 'error' | 'warning' | 'information' | 'hint' | 'good' | 'dim' | 'strong' | 'heading';

/** How text is coloured. */
export interface Paint {
  readonly paint: (tone: Tone, text: string) => string;
}

/** How text is shown: printers are told, for they know no terminal. */
export interface Style extends Paint {
  /** The columns that a text without tabs and line ends takes up. */
  readonly width: (text: string) => number;
  /** The columns there are; undefined where lines may be as long as they like, as in a file. */
  readonly columns?: number;
}

/** Text for a file or a pipe: no colour, no wrapping, a column for each character. */
export const plainStyle: Style = {
  paint: (_tone, text) => text,
  width: (text) => [...text].length,
};
