import type { Declaration } from '../model/declaration.ts';
import type { Text } from '../model/node.ts';
import { called } from '../names/called.ts';
import { namedFilesOf } from '../names/named-files.ts';
import { applyEdits, createFile, type Fix, insertAfter, type TextEdit } from '../text/edits.ts';
import { pathFrom } from '../text/path-from.ts';
import { folderOf, resolvePath } from '../text/paths.ts';
import type { FilePath, Span } from '../text/span.ts';
import { isSelected, outermostOf, type Refactoring, type Situation } from './refactoring.ts';

/** A declaration with its comments in another file of the project; files it names are named from there. */
export const moveDeclaration: Refactoring = {
  kind: 'move',
  find: (situation) =>
    situation.model.declarations
      .filter((declaration) => declaration.type !== 'venture' && isSelected(declaration.head, situation))
      .filter((declaration) => outermostOf(declaration, situation) === declaration)
      .flatMap((declaration) => [
        ...nearest(situation).map((other) =>
          move(declaration, other.path, situation, putBehind(other.path, situation)),
        ),
        ...toNewFile(declaration, situation),
      ]),
};

const mostFiles = 6;

/** The files in the nearest folders, by their paths. */
function nearest({ model, others }: Situation): readonly Situation['others'][number][] {
  const distance = (path: FilePath) => pathFrom(model.path, path).split('/').length;
  return others
    .toSorted((a, b) => distance(a.path) - distance(b.path) || (a.path < b.path ? -1 : 1))
    .slice(0, mostFiles);
}

type Put = (text: string) => TextEdit;

function putBehind(path: FilePath, { others }: Situation): Put {
  const other = others.find((one) => one.path === path);
  const last = other?.declarations.reduce<Declaration | undefined>(
    (latest, each) => (latest && latest.end > each.end ? latest : each),
    undefined,
  );
  const end = other?.length ?? 0;
  return (text) =>
    last ? insertAfter(last, text) : { file: path, start: end, end, text: `${end > 0 ? '\n' : ''}${text}\n` };
}

function toNewFile(declaration: Declaration, situation: Situation): readonly Fix[] {
  const name = declaration.name?.text;
  const file = name === undefined ? undefined : `${name}.cdev`;
  if (file === undefined || situation.project.exists(situation.model.path, file)) {
    return [];
  }
  const path = resolvePath(situation.model.path, file);
  return [move(declaration, path, situation, (text) => createFile(path, `${text}\n`))];
}

function move(declaration: Declaration, path: FilePath, situation: Situation, put: Put): Fix {
  const { text, model } = situation;
  const span = withComments(text, declaration);
  const relocated = folderOf(path) === folderOf(model.path) ? [] : pathsIn(declaration, situation);
  const moved = applyEdits(
    text.slice(span.start, span.end),
    relocated.map(({ start, end, value }) => ({
      start: start - span.start,
      end: end - span.start,
      text: `"${pathFrom(path, resolvePath(model.path, value))}"`,
    })),
  );
  const what = called(declaration);
  return {
    title: `Move ${what} to '${pathFrom(model.path, path)}'`,
    safe: false,
    edits: [{ file: model.path, ...span, text: '', as: 'line' }, put(moved)],
  };
}

/** A declaration with the comments right above it and behind it on its last line. */
function withComments(text: string, { start, end }: Span): Span {
  let from = start;
  for (;;) {
    const lineStart = text.lastIndexOf('\n', from - 1) + 1;
    const before = /(?:^|\n)([ \t]*\/\/[^\n]*|[ \t]*\/\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*)\r?\n$/.exec(
      text.slice(Math.max(0, lineStart - 5000), lineStart),
    );
    const comment = before?.[1];
    if (comment === undefined || text.slice(lineStart, from).trim() !== '') {
      break;
    }
    from = lineStart - (before?.[0].length ?? 0) + (before?.[0].startsWith('\n') ? 1 : 0);
  }
  const behind = /^[ \t]*\/\/[^\n\r]*/.exec(text.slice(end, end + 5000))?.[0].length ?? 0;
  return { start: from, end: end + behind };
}

/** The texts that name a file, in a declaration and in the segments nested in it. */
function pathsIn(declaration: Declaration, { model }: Situation): readonly Text[] {
  return model.declarations
    .filter(({ start, end }) => declaration.start <= start && end <= declaration.end)
    .flatMap(namedFilesOf)
    .flatMap(({ text, is }) => (is === 'url' ? [] : [text]));
}
