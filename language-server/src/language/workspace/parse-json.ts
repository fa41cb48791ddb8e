import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../core/text/span.ts';

/** A JSON text as values that know where they were written. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonObject extends Span {
  readonly is: 'object';
  readonly properties: readonly JsonProperty[];
}

export interface JsonArray extends Span {
  readonly is: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonScalar extends Span {
  readonly is: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface JsonProperty {
  /** The span includes the quotes. */
  readonly key: Span & { readonly name: string };
  readonly value: JsonNode;
}

/** What is wrong with a text that is no JSON, and where. */
export interface JsonFault extends Span {
  readonly message: string;
}

/** Reads JSON as its standard has it: no comments, no commas at the end. */
export function parseJson(text: string): { readonly root: JsonNode } | { readonly fault: JsonFault } {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    return { fault: { message: 'nothing nests this deep', start: tooDeep, end: tooDeep + 1 } };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const root = tree && nodeOf(tree);
  if (first !== undefined || root === undefined) {
    const start = Math.min(first?.offset ?? 0, text.length);
    const message =
      first === undefined ? 'it is empty' : (faults[printParseErrorCode(first.error)] ?? 'this is no JSON');
    return { fault: { message, start, end: Math.min(start + (first?.length ?? 0), text.length) } };
  }
  return { root };
}

/** The plain value of a node; of a property that stands twice the last one holds, as everywhere in JSON. */
export function valueOf(node: JsonNode): unknown {
  switch (node.is) {
    case 'object':
      return Object.fromEntries(
        node.properties.map((property) => [property.key.name, valueOf(property.value)]),
      );
    case 'array':
      return node.items.map(valueOf);
    default:
      return node.value;
  }
}

/** The property that a path of keys and indexes ends at, or as much of it as there is. */
export function findAtPath(
  root: JsonNode,
  path: readonly PropertyKey[],
): { readonly node: JsonNode; readonly key?: JsonProperty['key'] } {
  let node = root;
  let key: JsonProperty['key'] | undefined;
  for (const step of path) {
    if (node.is === 'object') {
      const property = node.properties.findLast((candidate) => candidate.key.name === step);
      if (property === undefined) {
        break;
      }
      key = property.key;
      node = property.value;
    } else if (node.is === 'array') {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined) {
        break;
      }
      key = undefined;
      node = item;
    }
  }
  return { node, key };
}

const deepestNesting = 200;

const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'JSON knows no such word',
  InvalidNumberFormat: 'this is no number of JSON',
  PropertyNameExpected: 'a name in double quotes belongs here',
  ValueExpected: 'a value belongs here',
  ColonExpected: 'a colon belongs here',
  CommaExpected: 'a comma belongs here',
  CloseBraceExpected: "a closing '}' belongs here",
  CloseBracketExpected: "a closing ']' belongs here",
  EndOfFileExpected: 'nothing may follow the closing brace',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this string has no closing quote',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'this is no Unicode escape of JSON',
  InvalidEscapeCharacter: 'JSON knows no such escape',
  InvalidCharacter: 'this character may not stand in a string of JSON',
};

function nodeOf(node: Node): JsonNode | undefined {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'object': {
      const properties = (node.children ?? []).flatMap((child) => propertyOf(child) ?? []);
      return { is: 'object', ...span, properties };
    }
    case 'array': {
      const items = (node.children ?? []).flatMap((child) => nodeOf(child) ?? []);
      return { is: 'array', ...span, items };
    }
    case 'property':
      return undefined;
    default: {
      const value: unknown = node.value;
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? { is: 'scalar', ...span, value }
        : { is: 'scalar', ...span, value: null };
    }
  }
}

function propertyOf(node: Node): JsonProperty | undefined {
  const [name, content] = node.children ?? [];
  const value = content && nodeOf(content);
  const text: unknown = name?.value;
  if (name === undefined || value === undefined || typeof text !== 'string') {
    return undefined;
  }
  return { key: { name: text, start: name.offset, end: name.offset + name.length }, value };
}

/** Where brackets nest deeper than any reader should follow, for readers follow by calling themselves. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') {
        at++;
      } else if (character === '"' || character === '\n') {
        inString = false;
      }
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      depth++;
      if (depth > deepestNesting) {
        return at;
      }
    } else if (character === '}' || character === ']') {
      depth--;
    }
  }
  return undefined;
}
