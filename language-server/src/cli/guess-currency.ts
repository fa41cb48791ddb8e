import { currencyOfLocale } from '../core/text/currency-of-locale.ts';

/** The currency of the place that the environment names in its locale. */
export function guessCurrency(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = [environment['LC_ALL'], environment['LC_MONETARY'], environment['LANG']].find(
    (value) => value,
  );
  return currencyOfLocale(locale ?? '');
}
