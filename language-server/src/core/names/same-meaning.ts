import type { Declaration } from '../model/declaration.ts';

/** Where things stand in the text: it moves with every edit above it and means nothing. */
const positions = new Set(['start', 'end', 'valueStart', 'memberStart']);
/** What a declaration says about itself to people; read by others only through `Project.titleOf`. */
const silent = new Set(['title', 'doc', 'notes', 'links', 'head', 'block']);

/** Whether two readings of a declaration mean the same to every other declaration. */
export function sameMeaning(before: Declaration, after: Declaration): boolean {
  return sameFields(before, after, silent);
}

/**
 * Makes `before` say what `after` says where the two have the same meaning: positions and what is silent. This is the
 * one place where the model is written to after it was made; it is what lets everything that holds on to a node follow
 * it through edits elsewhere in its file.
 */
export function takeOver(before: Declaration, after: Declaration): void {
  for (const key of silent) {
    const fresh: unknown = Reflect.get(after, key);
    const old: unknown = Reflect.get(before, key);
    if (isObject(old) && isObject(fresh) && sameFields(old, fresh)) {
      takeOverFields(old, fresh);
    } else {
      Reflect.set(before, key, fresh);
    }
  }
  takeOverFields(before, after, silent);
}

/** Whether two computed values are the same: nodes of the model by identity, everything else by its parts. */
export function sameValue(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) {
    return true;
  }
  if (!isObject(before) || !isObject(after) || 'start' in before || typeof before === 'function') {
    return false;
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    return (
      Array.isArray(before) &&
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((value, index) => sameValue(value, after[index]))
    );
  }
  if (
    Object.getPrototypeOf(before) !== Object.prototype ||
    Object.getPrototypeOf(after) !== Object.prototype
  ) {
    return false;
  }
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => sameValue(Reflect.get(before, key), Reflect.get(after, key)))
  );
}

function sameFields(before: object, after: object, leftOut?: ReadonlySet<string>): boolean {
  if (Array.isArray(before) !== Array.isArray(after)) {
    return false;
  }
  const keys = fieldsOf(before, leftOut);
  if (keys.length !== fieldsOf(after, leftOut).length) {
    return false;
  }
  for (const key of keys) {
    const a: unknown = Reflect.get(before, key);
    const b: unknown = Reflect.get(after, key);
    if (isObject(a) && isObject(b) ? !sameFields(a, b) : !Object.is(a, b)) {
      return false;
    }
  }
  return true;
}

function takeOverFields(before: object, after: object, leftOut?: ReadonlySet<string>): void {
  for (const key of Object.keys(after)) {
    if (leftOut?.has(key)) {
      continue;
    }
    const old: unknown = Reflect.get(before, key);
    const fresh: unknown = Reflect.get(after, key);
    if (isObject(old) && isObject(fresh)) {
      takeOverFields(old, fresh);
    } else if (!Object.is(old, fresh)) {
      Reflect.set(before, key, fresh);
    }
  }
}

function fieldsOf(value: object, leftOut: ReadonlySet<string> | undefined): string[] {
  return Object.keys(value).filter(
    (key) => !positions.has(key) && !leftOut?.has(key) && Reflect.get(value, key) !== undefined,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
