import type { Project } from '../names/project.ts';

/** A name nothing in the project has yet: the one wished for, or that with the first number that makes it free. */
export function freeName(project: Project, wished: string): string {
  let name = wished;
  for (let number = 2; project.named(name).length > 0; number++) {
    name = `${wished}-${number}`;
  }
  return name;
}

/** The first of `E1`, `E2` … that nothing in the project has; where some are left out, perhaps a later one. */
export function freeNumber(project: Project, letter: string): string {
  const isTaken = (number: number) => project.named(`${letter}${number}`).length > 0;
  let free = 1;
  while (isTaken(free)) {
    free *= 2;
  }
  // Of a long row of numbers not each is looked at: a project with thousands of them asks this thousands of times.
  let taken = Math.floor(free / 2);
  while (free - taken > 1) {
    const middle = Math.floor((free + taken) / 2);
    if (isTaken(middle)) {
      taken = middle;
    } else {
      free = middle;
    }
  }
  return `${letter}${free}`;
}
