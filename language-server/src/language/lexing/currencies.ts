/** The codes of ISO 4217 that a founder may be paid in. */
export const currencyCodes: readonly string[] = (
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
  'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
  'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
  'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
  'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
  'UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'
).split(' ');

const known: ReadonlySet<string> = new Set(currencyCodes);

/** The currencies that share the dollar sign, the most used first. */
export const dollars: readonly string[] = [
  'USD',
  'SGD',
  'AUD',
  'CAD',
  'HKD',
  'NZD',
  'TWD',
  'MXN',
  'BRL',
  'CLP',
  'COP',
  'ARS',
  'BND',
  'FJD',
  'JMD',
  'TTD',
  'BBD',
  'BSD',
  'BMD',
  'BZD',
  'KYD',
  'NAD',
  'XCD',
];

const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ['$', dollars],
  ['US$', ['USD']],
  ['S$', ['SGD']],
  ['SG$', ['SGD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['C$', ['CAD']],
  ['CA$', ['CAD']],
  ['HK$', ['HKD']],
  ['NZ$', ['NZD']],
  ['NT$', ['TWD']],
  ['MX$', ['MXN']],
  ['R$', ['BRL']],
  ['B$', ['BND']],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['￥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₩', ['KRW']],
  ['฿', ['THB']],
  ['₫', ['VND']],
  ['₱', ['PHP']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['₴', ['UAH']],
  ['₦', ['NGN']],
  ['₪', ['ILS']],
  ['₸', ['KZT']],
  ['₲', ['PYG']],
  ['₡', ['CRC']],
  ['₵', ['GHS']],
  ['₭', ['LAK']],
  ['₮', ['MNT']],
  ['₼', ['AZN']],
  ['₾', ['GEL']],
  ['֏', ['AMD']],
  ['៛', ['KHR']],
]);

export function isCurrencyCode(text: string): boolean {
  return known.has(text);
}

/** The codes a sign such as `$` or `NT$` may stand for, the likeliest first; none for a sign of no known currency. */
export function currenciesOf(sign: string): readonly string[] {
  return signs.get(sign) ?? [];
}
