import { describe, expect, it } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import type { Finding } from './card.ts';
import { rules } from './index.ts';
import { isSwallowed, swallowersOf } from './swallowing.ts';

const file = 'model.cdev';
const place = (start: number) => ({ file, span: { start, end: start + 1 } });
const plan: Declaration = {
  type: 'plan',
  file,
  start: 0,
  end: 9,
  head: place(0).span,
  notes: [],
  links: [],
  items: [],
};

function findingOf(rule: string, start: number): Finding {
  return {
    rule,
    severity: 'error',
    place: place(start),
    message: '',
    related: [],
    cause: plan,
    fixes: () => [],
    mendsUnseen: false,
  };
}

const speaking =
  (...findings: readonly Finding[]) =>
  (rule: string) =>
    findings.filter((finding) => finding.rule === rule);

describe('isSwallowed', () => {
  it('lets a finding be silenced by one of the same cause', () => {
    const claim = findingOf('claim-exceeds-evidence', 1);
    expect(isSwallowed(findingOf('under-sampled', 5), speaking(claim))).toBe(true);
    expect(isSwallowed(findingOf('under-sampled', 5), speaking())).toBe(false);
    expect(isSwallowed(findingOf('stage-ahead-of-evidence', 5), speaking(claim))).toBe(false);
  });

  it('lets some be silenced only at the very same place', () => {
    const hire = findingOf('premature-hire', 3);
    expect(isSwallowed(findingOf('premature-build-up', 3), speaking(hire))).toBe(true);
    expect(isSwallowed(findingOf('premature-build-up', 4), speaking(hire))).toBe(false);
  });

  it('leaves alone what is nobody’s fault', () => {
    const orphan = { ...findingOf('under-sampled', 5), cause: undefined };
    expect(isSwallowed(orphan, speaking(findingOf('claim-exceeds-evidence', 1)))).toBe(false);
  });
});

describe('the table', () => {
  it('names rules that there are', () => {
    const names = new Set(rules.map((rule) => rule.name));
    const swallowed = [...names].filter((name) => swallowersOf(name).length > 0);
    expect(swallowed.length).toBeGreaterThan(0);
    expect(swallowed.flatMap(swallowersOf).filter((name) => !names.has(name))).toEqual([]);
  });

  it('names no rule twice over: none silences itself, and no two silence each other', () => {
    for (const rule of rules) {
      for (const swallower of swallowersOf(rule.name)) {
        expect(swallowersOf(swallower)).not.toContain(rule.name);
        expect(swallower).not.toBe(rule.name);
      }
    }
  });
});
