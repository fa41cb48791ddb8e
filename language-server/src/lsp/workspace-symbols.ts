import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { matchingNames } from '../core/names/matching-names.ts';
import type { Project, Target } from '../core/names/project.ts';
import { declaredPlace } from '../core/names/symbols.ts';
import { findNameDetail } from '../core/report/name-detail.ts';
import { answeringAnything } from './answering.ts';
import { locationOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** Everything in the workspace by its name or its title, with the verdict or the like beside it. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (connection, session) => {
    connection.onWorkspaceSymbol(
      answeringAnything(session, ({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] => {
        const symbols: WorkspaceSymbol[] = [];
        for (const project of session.settledWorkspace().projects()) {
          for (const target of matchingNames(project, query)) {
            const symbol = findSymbol(project, target, session);
            if (symbol) {
              symbols.push(symbol);
            }
            if (symbols.length === mostSymbols) {
              return symbols;
            }
          }
        }
        return symbols;
      }),
    );
  },
};

/** Nobody reads further, and whoever types on is asked again. */
const mostSymbols = 1000;

function findSymbol(project: Project, target: Target, session: Session): WorkspaceSymbol | undefined {
  const { declaration, member } = target;
  const location = locationOf(declaredPlace(target), session.linesOf);
  const title = member
    ? 'title' in member
      ? member.title?.value
      : 'text' in member
        ? member.text?.value
        : undefined
    : declaration.title?.value;
  const owner = declaration.type === 'plan' ? undefined : declaration.name?.text;
  const own = member ? [owner, member.name?.text].filter((part) => part !== undefined).join('.') : owner;
  const name = [own, title].filter((part) => part !== undefined && part !== '').join(' ');
  const { type } = member ?? declaration;
  return location && name !== ''
    ? {
        name,
        kind: symbolKindOf(type),
        containerName: [type, findNameDetail(project, target)].filter((part) => part).join(': '),
        location,
      }
    : undefined;
}
