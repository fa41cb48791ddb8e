import type { Declaration } from '../model/declaration.ts';
import type { Source, Text } from '../model/node.ts';

/** A text that leads somewhere: to a file beside the model, or to an address. */
export interface NamedFile {
  readonly text: Text;
  readonly is: 'path' | 'url' | 'glob';
}

/** Every file and address that a declaration names. */
export function namedFilesOf(declaration: Declaration): readonly NamedFile[] {
  const links = declaration.links.flatMap((text) =>
    isAddress(text.value) ? [{ text, is: 'url' } as const] : [],
  );
  return [...links, ...ownFilesOf(declaration)];
}

function ownFilesOf(declaration: Declaration): readonly NamedFile[] {
  switch (declaration.type) {
    case 'evidence':
      return [
        ...declaration.sources.flatMap(fileOf),
        ...declaration.bearings.flatMap(({ data }): readonly NamedFile[] =>
          data ? [{ text: data.path, is: /[*?[\]{}]/.test(data.path.value) ? 'glob' : 'path' }] : [],
        ),
      ];
    case 'experiment':
      return declaration.script ? fileOf(declaration.script) : [];
    case 'segment':
      return declaration.size?.source ? fileOf(declaration.size.source) : [];
    default:
      return [];
  }
}

function fileOf(source: Source): readonly NamedFile[] {
  return source.is === 'text' ? [] : [{ text: source, is: source.is }];
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text);
}
