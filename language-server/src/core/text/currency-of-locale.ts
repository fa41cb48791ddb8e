/**
 * The currency of the place that a locale names, as `en-SG` and `en_SG.UTF-8` do; US dollars for one that names none. A
 * guess that founders change where it is wrong, so the list holds the places from which most will write.
 */
export function currencyOfLocale(locale: string): string {
  const place = /^[a-z]{2,3}[_-](?:[A-Za-z]{4}[_-])?([A-Z]{2})\b/.exec(locale)?.[1];
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
