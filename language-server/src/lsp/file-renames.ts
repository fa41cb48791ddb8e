import type { FileRename, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { FileModel } from '../core/model/file-model.ts';
import { namedFilesOf } from '../core/names/named-files.ts';
import { pathAndPlaceOf } from '../core/names/path-and-place.ts';
import type { Project } from '../core/names/project.ts';
import { pathFrom } from '../core/text/path-from.ts';
import { isInside, resolvePath } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { answeringAnything } from './answering.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './uris.ts';
import { editsByFile, workspaceEditOf } from './workspace-edit.ts';

/** A file or folder that is renamed or moved is named anew wherever a model names it; a model that moves, by its own way. */
export const fileRenames: Feature = {
  capabilities: ({ workspace }) =>
    workspace?.fileOperations?.willRename
      ? {
          workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } },
        }
      : {},
  register: (connection, session) => {
    connection.workspace.onWillRenameFiles(
      answeringAnything(session, async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
        const edits = editsByFile();
        const workspace = session.settledWorkspace();
        for (const path of workspace.files()) {
          const model = workspace.findFile(path);
          const project = workspace.projectOf(path);
          for (const edit of model && project ? renamedIn(model, project, files) : []) {
            edits.add(path, edit);
          }
        }
        return edits.files.size > 0 ? workspaceEditOf(edits, session) : null;
      }),
    );
  },
};

function renamedIn(model: FileModel, project: Project, renames: readonly FileRename[]) {
  const { path } = model;
  const own = movedPath(path, renames);
  return model.declarations.flatMap((declaration) =>
    namedFilesOf(declaration).flatMap(({ text, is }) => {
      const written = pathAndPlaceOf(project, path, text.value);
      const named = is === 'url' ? undefined : resolvePath(path, written.path);
      const moved = named === undefined ? undefined : movedPath(named, renames);
      const isLiteral = text.end - text.start === text.value.length + 2;
      if (named === undefined || moved === undefined || !isLiteral) {
        return [];
      }
      const before = pathFrom(path, named);
      const after = pathFrom(own, moved);
      // Founders may write `./notes`; what stays the same way to the same file stays as it is written.
      return before === after
        ? []
        : [{ start: text.start + 1, end: text.end - 1, text: after + written.place }];
    }),
  );
}

/** Where a path leads after the renames. */
function movedPath(path: FilePath, renames: readonly FileRename[]): FilePath {
  for (const { oldUri, newUri } of renames) {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    if (isInside(from, path)) {
      return to + path.slice(from.length);
    }
  }
  return path;
}
