/**
 * The currency of the place that the environment names in its locale, as `en_SG.UTF-8` does. A guess that founders
 * change where it is wrong, so the list holds the places from which most will write.
 */
export function guessCurrency(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = [environment['LC_ALL'], environment['LC_MONETARY'], environment['LANG']].find(
    (value) => value,
  );
  const place = /^[a-z]{2,3}[_-]([A-Z]{2})\b/.exec(locale ?? '')?.[1];
  return (place === undefined ? undefined : currencies.get(place)) ?? 'USD';
}

const euroPlaces = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK';

const currencies: ReadonlyMap<string, string> = new Map([
  ...euroPlaces.split(' ').map((place) => [place, 'EUR'] as const),
  ['AE', 'AED'],
  ['AR', 'ARS'],
  ['AU', 'AUD'],
  ['BD', 'BDT'],
  ['BR', 'BRL'],
  ['CA', 'CAD'],
  ['CH', 'CHF'],
  ['CL', 'CLP'],
  ['CN', 'CNY'],
  ['CO', 'COP'],
  ['CZ', 'CZK'],
  ['DK', 'DKK'],
  ['EG', 'EGP'],
  ['GB', 'GBP'],
  ['GH', 'GHS'],
  ['HK', 'HKD'],
  ['HU', 'HUF'],
  ['ID', 'IDR'],
  ['IL', 'ILS'],
  ['IN', 'INR'],
  ['JP', 'JPY'],
  ['KE', 'KES'],
  ['KR', 'KRW'],
  ['LK', 'LKR'],
  ['MX', 'MXN'],
  ['MY', 'MYR'],
  ['NG', 'NGN'],
  ['NO', 'NOK'],
  ['NZ', 'NZD'],
  ['PH', 'PHP'],
  ['PK', 'PKR'],
  ['PL', 'PLN'],
  ['RO', 'RON'],
  ['SA', 'SAR'],
  ['SE', 'SEK'],
  ['SG', 'SGD'],
  ['TH', 'THB'],
  ['TR', 'TRY'],
  ['TW', 'TWD'],
  ['UA', 'UAH'],
  ['VN', 'VND'],
  ['ZA', 'ZAR'],
]);
