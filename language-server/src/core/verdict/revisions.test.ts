import { describe, expect, it } from 'vitest';
import { hypothesis, revision } from '../../../../test/support/model-builder.ts';
import { revisionOn } from './revisions.ts';

const second = hypothesis('H1', { revisions: [revision(2, '2026-01-30')] });

describe('the revision in force', () => {
  it('is the first where none is declared', () => {
    expect(revisionOn(hypothesis('H1'), '2026-01-01')).toBe(1);
  });

  it('begins on the day of its `since`', () => {
    expect(revisionOn(second, '2026-01-29')).toBe(1);
    expect(revisionOn(second, '2026-01-30')).toBe(2);
  });

  it('is the highest that had begun, in whatever order they are declared', () => {
    const many = hypothesis('H1', {
      revisions: [revision(4, '2026-04-01'), revision(2, '2026-02-01'), revision(3, '2026-03-01')],
    });
    expect(revisionOn(many, '2026-03-15')).toBe(3);
    expect(revisionOn(many, '2026-05-01')).toBe(4);
  });

  it('is the one before the earliest declared for what is older than all', () => {
    expect(revisionOn(hypothesis('H1', { revisions: [revision(5, '2026-02-01')] }), '2026-01-01')).toBe(4);
  });

  it('stays the highest while its `since` or the day is missing', () => {
    expect(revisionOn(hypothesis('H1', { revisions: [revision(2)] }), '2026-01-01')).toBe(2);
    expect(revisionOn(second, undefined)).toBe(2);
  });
});
