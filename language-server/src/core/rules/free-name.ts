import type { Project } from '../names/project.ts';

/** A name nothing in the project has yet: the one wished for, or that with the first number that makes it free. */
export function freeName(project: Project, wished: string): string {
  let name = wished;
  for (let number = 2; project.named(name).length > 0; number++) {
    name = `${wished}-${number}`;
  }
  return name;
}

/** The first of `E1`, `E2` … that nothing in the project has. */
export function freeNumber(project: Project, letter: string): string {
  let number = 1;
  while (project.named(`${letter}${number}`).length > 0) {
    number++;
  }
  return `${letter}${number}`;
}
