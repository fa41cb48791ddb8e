/** The names of a model that is being made: each is given away once. */
export class NameBook {
  private readonly taken: Set<string>;
  /** Where to go on counting, by what is counted, so that thousands of equal wishes are granted in time. */
  private readonly next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.taken.has(name);
  }

  /** The name wished for, or that with the first number that makes it free. */
  take(wished: string): string {
    let name = wished;
    for (let number = this.next.get(wished) ?? 2; this.taken.has(name); number++) {
      name = `${wished}-${number}`;
      this.next.set(wished, number + 1);
    }
    this.taken.add(name);
    return name;
  }

  /** The first of `H1`, `H2` … that is free. */
  takeNumber(letter: string): string {
    for (let number = this.next.get(`${letter}#`) ?? 1; ; number++) {
      const name = `${letter}${number}`;
      if (!this.taken.has(name)) {
        this.next.set(`${letter}#`, number + 1);
        this.taken.add(name);
        return name;
      }
    }
  }
}

const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u;

/** Whether a text can stand as a name just as it is. */
export function isName(text: string): boolean {
  return namePattern.test(text) && text === text.normalize('NFC');
}

/** The longest name that is made of words, in characters. */
const longestName = 24;

/**
 * A name made of the words of a text in any script: small letters, joined by hyphens, as many words as make a short name,
 * those that say nothing left out. `otherwise` stands for a text without words.
 */
export function nameFrom(text: string, otherwise: string): string {
  const all =
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu) ?? [];
  const telling = all.filter((word) => !fillers.has(word));
  const words = telling.length > 0 ? telling : all;
  const first = words.findIndex((word) => /^[\p{L}_]/u.test(word));
  if (first < 0) {
    return words.length === 0 ? otherwise : shortened([otherwise, ...words]);
  }
  return shortened(words.slice(first));
}

function shortened(words: readonly string[]): string {
  let name = [...(words[0] ?? '')].slice(0, longestName).join('');
  for (const word of words.slice(1)) {
    if (name.length + word.length + 1 > longestName) {
      break;
    }
    name += `-${word}`;
  }
  return name;
}

/** English words that a name is clearer without. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the of for to in on at by with from and or but is are be that this these those who which their our your ' +
    'my its it we they you have has whose whom when where what while as into per'
  ).split(' '),
);
