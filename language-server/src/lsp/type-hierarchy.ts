import type { TypeHierarchyItem } from 'vscode-languageserver';
import type { Project, Target } from '../core/names/project.ts';
import { findTargetAt } from '../core/names/target-at.ts';
import { profilesOf, segmentOf, withOuterSegments } from '../core/pipeline/buyers-and-users.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering, answeringAnything } from './answering.ts';
import type { Feature } from './feature.ts';
import { findTargetItem, findTargetOf } from './target-items.ts';

/** Segments with the parts and people in them, and whatever larger segment they belong to. */
export const typeHierarchy: Feature = {
  capabilities: () => ({ typeHierarchyProvider: true }),
  register: (connection, session) => {
    const { typeHierarchy: asked } = connection.languages;
    asked.onPrepare(
      answering(session, ({ model, project }, { position }): TypeHierarchyItem[] | null => {
        const target = findTargetAt(project, model.declarations, offsetAt(model.lines, position));
        const owner = target && { declaration: target.declaration };
        const { type } = target?.declaration ?? {};
        const item =
          owner && (type === 'segment' || type === 'profile')
            ? findTargetItem(project, owner, session)
            : undefined;
        return item ? [item] : null;
      }),
    );
    const answer =
      (around: (project: Project, target: Target) => readonly Target[]) =>
      ({ item }: { item: TypeHierarchyItem }): TypeHierarchyItem[] | null => {
        const found = findTargetOf(item.data, session);
        return (
          (found &&
            around(found.project, found.target).flatMap(
              (target) => findTargetItem(found.project, target, session) ?? [],
            )) ??
          null
        );
      };
    asked.onSupertypes(answeringAnything(session, answer(wholeOf)));
    asked.onSubtypes(answeringAnything(session, answer(partsOf)));
  },
};

function wholeOf(project: Project, { declaration }: Target): readonly Target[] {
  const whole =
    declaration.type === 'segment'
      ? withOuterSegments(project, declaration)[1]
      : declaration.type === 'profile'
        ? segmentOf(project, declaration)
        : undefined;
  return whole ? [{ declaration: whole }] : [];
}

function partsOf(project: Project, { declaration }: Target): readonly Target[] {
  if (declaration.type !== 'segment') {
    return [];
  }
  const parts = declaration.parts.flatMap(({ text }) => project.find(text) ?? []);
  return [...parts, ...profilesOf(project, declaration).map((profile) => ({ declaration: profile }))];
}
