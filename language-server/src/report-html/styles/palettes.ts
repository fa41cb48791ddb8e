/** Our own colours, for where no theme of VS Code's says which. Every ink reads on its paper at 4.5 to 1 or better. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly link: string;
  readonly focus: string;
  readonly green: string;
  readonly red: string;
  readonly blue: string;
  readonly yellow: string;
  readonly orange: string;
  readonly purple: string;
}

export const lightPalette: Palette = {
  paper: '#fcfcfb',
  ink: '#22262b',
  quiet: '#53585e',
  line: '#d5d7d8',
  link: '#0b5cad',
  focus: '#0b6bcb',
  green: '#2c8a4b',
  red: '#c9352b',
  blue: '#2269c9',
  yellow: '#b27d00',
  orange: '#c05a12',
  purple: '#7a4bc2',
};

export const darkPalette: Palette = {
  paper: '#16181b',
  ink: '#dfe3e8',
  quiet: '#b0b5bb',
  line: '#3a3e43',
  link: '#7db8f7',
  focus: '#5aa9f5',
  green: '#6cc385',
  red: '#f0746b',
  blue: '#6aa5f0',
  yellow: '#e2b33e',
  orange: '#ea9a58',
  purple: '#b491ec',
};
