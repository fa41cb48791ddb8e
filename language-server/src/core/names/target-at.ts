import { type Declaration, membersOf } from '../model/declaration.ts';
import { touches } from '../text/span.ts';
import type { Project, Target } from './project.ts';
import { findNameAt } from './symbols.ts';

/** What somebody means who points at an offset: what is named there, else the plan item or declaration around it. */
export function findTargetAt(
  project: Project,
  declarations: readonly Declaration[],
  offset: number,
): Target | undefined {
  const named = findNameAt(project, declarations, offset);
  if (named) {
    return named.target;
  }
  const around = declarations.filter((declaration) => touches(declaration, offset)).at(-1);
  const item =
    around?.type === 'plan' ? membersOf(around).find((member) => touches(member, offset)) : undefined;
  return around && (item ? { declaration: around, member: item } : { declaration: around });
}
