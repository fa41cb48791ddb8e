import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import type { Target } from '../core/names/project.ts';
import { findTargetAt } from '../core/names/target-at.ts';
import { type Dependence, dependentsOf, foundationsOf } from '../core/report/dependence.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { FilePath, Span } from '../core/text/span.ts';
import { answering, answeringAnything } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { findTargetItem, findTargetOf } from './target-items.ts';

/**
 * In the place of who calls whom: what falls with a thing (incoming), and what it stands on (outgoing), from plan items
 * over gates and hypotheses down to evidence and experiments.
 */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: (connection, session) => {
    const { callHierarchy: asked } = connection.languages;
    asked.onPrepare(
      answering(session, ({ model, project }, { position }): CallHierarchyItem[] | null => {
        const target = findTargetAt(project, model.declarations, offsetAt(model.lines, position));
        const item = target && isPartOfIt(target) ? findTargetItem(project, target, session) : undefined;
        return item ? [item] : null;
      }),
    );
    asked.onIncomingCalls(
      answeringAnything(session, ({ item }: AboutItem): CallHierarchyIncomingCall[] | null => {
        const found = findTargetOf(item.data, session);
        return (
          (found &&
            together(dependentsOf(found.project, found.target)).flatMap(({ target, spans }) => {
              const from = findTargetItem(found.project, target, session);
              return from ? [{ from, fromRanges: rangesIn(target.declaration.file, spans, session) }] : [];
            })) ??
          null
        );
      }),
    );
    asked.onOutgoingCalls(
      answeringAnything(session, ({ item }: AboutItem): CallHierarchyOutgoingCall[] | null => {
        const found = findTargetOf(item.data, session);
        return (
          (found &&
            together(foundationsOf(found.project, found.target)).flatMap(({ target, spans }) => {
              const to = findTargetItem(found.project, target, session);
              return to ? [{ to, fromRanges: rangesIn(found.file, spans, session) }] : [];
            })) ??
          null
        );
      }),
    );
  },
};

interface AboutItem {
  readonly item: CallHierarchyItem;
}

const parts = new Set(['hypothesis', 'gate', 'evidence', 'experiment', 'decision']);

function isPartOfIt({ declaration, member }: Target): boolean {
  return member ? declaration.type === 'plan' : parts.has(declaration.type);
}

/** Each thing once, with all the places that speak of it. */
function together(all: readonly Dependence[]): readonly Dependence[] {
  const found = new Map<object, Dependence>();
  for (const { target, spans } of all) {
    const key = target.member ?? target.declaration;
    found.set(key, { target, spans: [...(found.get(key)?.spans ?? []), ...spans] });
  }
  return [...found.values()];
}

function rangesIn(file: FilePath, spans: readonly Span[], session: Session) {
  const lines = session.linesOf(file);
  return lines ? spans.map((span) => rangeOf(lines, span)) : [];
}
