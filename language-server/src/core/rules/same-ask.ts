import { methodOfUnit } from '../verdict/methods.ts';

/** Whether two methods, or units that are the plural of one, ask in the same way: a presale is an order. */
export function isSameAsk(a: string, b: string): boolean {
  const first = askOf(a);
  return first !== undefined && first === askOf(b);
}

function askOf(word: string): string | undefined {
  const method = methodOfUnit(word);
  return method === 'presale' ? 'order' : method;
}
