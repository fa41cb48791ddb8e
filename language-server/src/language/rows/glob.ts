/** A pattern of file names: `*` and `?` within a name, `**` for any folders, `{a,b}` for either. */
export interface Glob {
  /** One list of names for every way in which the braces can be read. */
  readonly ways: readonly (readonly string[])[];
}

/** More alternatives in braces than this are no pattern any more. */
const mostWays = 100;

/** Reads a pattern with `/` between its parts; undefined where its braces give too many ways to read it. */
export function readGlob(pattern: string): Glob | undefined {
  const ways = withoutBraces(pattern);
  return ways && { ways: ways.map((way) => way.split('/').filter((part) => part !== '' && part !== '.')) };
}

/** Whether a part of a pattern stands for more than itself. */
export function isWild(part: string): boolean {
  return /[*?{]/.test(part);
}

/** Whether a path, relative to where the pattern begins, fits it. */
export function matchesGlob({ ways }: Glob, path: string): boolean {
  const names = path.split('/');
  return ways.some((way) => fits(way, names));
}

/**
 * Whether a file further down in a folder might fit, given the names of the folders on the way to it. It may say so in
 * vain, and never the opposite.
 */
export function mayMatchBelow({ ways }: Glob, folders: readonly string[]): boolean {
  return ways.some((way) => {
    const deep = way.indexOf('**');
    const upTo = deep < 0 ? way.length - 1 : deep;
    return (
      (deep >= 0 || folders.length <= upTo) &&
      folders.slice(0, upTo).every((name, index) => fitsName(way[index] ?? '', name))
    );
  });
}

/** Walks both lists at once and goes back to the last `**` where they part: no pattern takes longer than their product. */
function fits(parts: readonly string[], names: readonly string[]): boolean {
  let part = 0;
  let name = 0;
  let lastDeep = -1;
  let resumeAt = 0;
  while (name < names.length) {
    if (parts[part] === '**') {
      lastDeep = part++;
      resumeAt = name;
    } else if (part < parts.length && fitsName(parts[part] ?? '', names[name] ?? '')) {
      part++;
      name++;
    } else if (lastDeep >= 0) {
      part = lastDeep + 1;
      name = ++resumeAt;
    } else {
      return false;
    }
  }
  while (parts[part] === '**') {
    part++;
  }
  return part === parts.length;
}

/** The same within a name, with `*` for any letters; what begins with a dot is hidden unless the pattern says the dot. */
function fitsName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) {
    return false;
  }
  let at = 0;
  let letter = 0;
  let lastStar = -1;
  let resumeAt = 0;
  while (letter < name.length) {
    if (pattern[at] === '*') {
      lastStar = at++;
      resumeAt = letter;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[letter])) {
      at++;
      letter++;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      letter = ++resumeAt;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') {
    at++;
  }
  return at === pattern.length;
}

/** Every way to choose one alternative of each pair of braces, from the innermost outwards; undefined for too many. */
function withoutBraces(pattern: string): readonly string[] | undefined {
  const done: string[] = [];
  const open = [pattern];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const braces = /\{([^{}]*)\}/.exec(way);
    if (!braces) {
      done.push(way);
    } else {
      const before = way.slice(0, braces.index);
      const after = way.slice(braces.index + braces[0].length);
      open.push(...(braces[1] ?? '').split(',').map((choice) => before + choice + after));
    }
    if (done.length + open.length > mostWays) {
      return undefined;
    }
  }
  return done;
}
