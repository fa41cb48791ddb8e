/** The values that an expression may name, as `github`, `inputs` and `steps` in a workflow. */
export type Contexts = Readonly<Record<string, unknown>>;

/** A text with `${{ … }}` in it, as a runner fills it in. */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => shown(evaluate(expression, contexts)));
}

/** What a condition comes to, with `${{ }}` around it or without. */
export function holds(condition: string, contexts: Contexts): boolean {
  const expression = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  return isTruthy(evaluate(expression, contexts));
}

/**
 * Evaluates the part of GitHub's expression language that names values, compares them and joins conditions. Names that
 * nothing stands for are null, as they are there.
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|[\w-]+(?:\.[\w-]+)*|==|!=|&&|\|\||[!()]/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    const found = tokens[at] === token;
    at += found ? 1 : 0;
    return found;
  };
  const either = (): unknown => {
    let value = both();
    while (take('||')) {
      const right = both();
      value = isTruthy(value) ? value : right;
    }
    return value;
  };
  const both = (): unknown => {
    let value = comparison();
    while (take('&&')) {
      const right = comparison();
      value = isTruthy(value) ? right : value;
    }
    return value;
  };
  const comparison = (): unknown => {
    const left = single();
    if (take('==')) {
      return shown(left) === shown(single());
    }
    return take('!=') ? shown(left) !== shown(single()) : left;
  };
  const single = (): unknown => {
    if (take('!')) {
      return !isTruthy(single());
    }
    if (take('(')) {
      const value = either();
      if (!take(')')) {
        throw new Error(`A parenthesis is not closed in '${expression}'.`);
      }
      return value;
    }
    const token = tokens[at++] ?? '';
    return token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : valueOf(token, contexts);
  };
  const value = either();
  if (at < tokens.length) {
    throw new Error(`'${expression}' goes on where it should end.`);
  }
  return value;
}

function valueOf(path: string, contexts: Contexts): unknown {
  const [first = ''] = path.split('.');
  if (!Object.hasOwn(contexts, first)) {
    throw new Error(`There is no context '${first}'.`);
  }
  let value: unknown = contexts;
  for (const name of path.split('.')) {
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : null;
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTruthy(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== '' && value !== 0;
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
