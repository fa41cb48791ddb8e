import { currenciesOf, isCurrencyCode } from '../lexing/currencies.ts';

/** A price in a text as the language writes it, `SGD 9.50 per meal`: where it is one amount in a currency that nobody can mistake. */
export function findPrice(text: string): { readonly written: string; readonly currency: string } | undefined {
  const found = [...text.matchAll(amount)].flatMap(
    ([, before = '', number = '', scale = '', after = '', per = '']) => {
      const currency = currencyOf(before.trim()) ?? currencyOf(after.trim());
      const digits = digitsOf(number);
      return currency === undefined || digits === undefined
        ? []
        : [
            {
              written: `${currency} ${digits}${scale}${per === '' ? '' : ` per ${per.toLowerCase()}`}`,
              currency,
            },
          ];
    },
  );
  return found.length === 1 ? found[0] : undefined;
}

const amount =
  /(?<![\p{L}\p{N}.,])([A-Z]{3}\s?|(?:[A-Z]{1,2})?[$€£₹₩฿₫₱₺₦₪]\s?)?(\d[\d.,_]*\d|\d)(k|M)?(\s?[A-Z]{3}|\s?[€£₹₩฿₫₱₺₦₪])?(?![\p{L}\p{N}])(?:\s*(?:\bper\b|\/|\ban?\b|\beach\b)\s*(?:each\s+)?(\p{L}[\p{L}\p{N}]*))?/gu;

function currencyOf(sign: string): string | undefined {
  if (isCurrencyCode(sign)) {
    return sign;
  }
  const [only, ...others] = currenciesOf(sign);
  return others.length === 0 ? only : undefined;
}

/** `3,000` is three thousand and `9,50` nine and a half; `1.200` may be either. */
function digitsOf(number: string): string | undefined {
  if (/^\d+(?:\.\d{1,2})?$/.test(number)) {
    return number;
  }
  if (/^\d{1,3}(?:[,_]\d{3})+(?:\.\d{1,2})?$/.test(number)) {
    return number.replace(/[,_]/g, '');
  }
  return /^\d+,\d{2}$/.test(number) ? number.replace(',', '.') : undefined;
}
