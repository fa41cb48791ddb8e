import { declarationTypes } from '../core/model/declaration.ts';

/** A key of git's configuration, what cdev sets it to, and whether a value is one that some version of cdev has set. */
export interface DriverSetting {
  readonly key: string;
  readonly value: string;
  readonly isOurs: (value: string) => boolean;
}

/** How git compares what `.gitattributes` gives to the driver `cdev`. */
export const driverSettings: readonly DriverSetting[] = [
  {
    key: 'diff.cdev.xfuncname',
    // Git shows what the first group holds as the line that a change lies below: the outer one has all of it.
    value: `^((${declarationTypes.join('|')})([[:space:]{].*)?)$`,
    isOurs: (value) => /^\^\(\(venture\|[a-z|]+\)\(\[\[:space:\]\{\]\.\*\)\?\)\$$/.test(value),
  },
  {
    key: 'diff.cdev.textconv',
    // Where cdev is not to be found, or does not understand a text, the text is compared as it stands.
    value: 'f() { cdev git-textconv "$1" 2>/dev/null || cat "$1"; }; f',
    isOurs: (value) => value.includes('cdev git-textconv'),
  },
];
