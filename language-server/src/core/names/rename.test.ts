import { describe, expect, it } from 'vitest';
import { isName } from './rename.ts';

describe('a name', () => {
  it.each(['H1', 'mdm-tan', 'low-salt', 'persona-1', '長者', 'ग्राहक', 'ältere', '_x', 'buyer', 'a-1'])(
    'may be %s',
    (name) => {
      expect(isName(name)).toBe(true);
    },
  );

  it.each(['', '1a', '-a', 'a-', 'a--b', 'a b', 'a.b', 'a"', '{', 'é'.normalize('NFD').slice(1)])(
    'is not %j',
    (name) => {
      expect(isName(name)).toBe(false);
    },
  );
});
