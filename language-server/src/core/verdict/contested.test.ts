import { describe, expect, it } from 'vitest';
import { claim, verdictOn } from '../../../../test/support/claims.ts';
import { contradicts, evidence, supports } from '../../../../test/support/model-builder.ts';
import type { Declaration } from '../model/declaration.ts';

describe('a supported hypothesis is contested', () => {
  const supportedBy = (...others: readonly Declaration[]) =>
    verdictOn([
      claim('>= 60% of 15 people'),
      evidence('V1', 'interview', '2026-02-01', [supports('H1', '18 of 20')]),
      ...others,
    ]);

  it('by contradicting evidence as strong as the strongest support that misses the bar', () => {
    const found = supportedBy(evidence('V2', 'survey', '2026-02-05', [contradicts('H1', '1 of 5')]));
    expect(found).toMatchObject({ word: 'contested', since: '2026-02-05' });
    expect(found.against.map(({ evidence }) => evidence.name?.text)).toEqual(['V2']);
  });

  it('not by weaker evidence, nor by what clears the bar', () => {
    const strong = evidence('V3', 'pilot', '2026-02-03', [supports('H1', '5 of 5')]);
    const weaker = evidence('V2', 'survey', '2026-02-05', [contradicts('H1', '1 of 5')]);
    expect(supportedBy(strong, weaker).word).toBe('supported');
    expect(supportedBy(evidence('V2', 'survey', '2026-02-05', [contradicts('H1', '4 of 5')])).word).toBe(
      'supported',
    );
  });

  it('by what the contradictions say together', () => {
    const found = supportedBy(
      evidence('V2', 'survey', '2026-02-05', [contradicts('H1', '2 of 3')]),
      evidence('V3', 'survey', '2026-02-06', [contradicts('H1', '1 of 3')]),
    );
    expect(found).toMatchObject({ word: 'contested', since: '2026-02-06' });
    expect(found.against).toHaveLength(2);
  });

  it('by contradictions of which none has a tally', () => {
    const mute = evidence('V2', 'interview', '2026-01-05', [contradicts('H1')]);
    expect(supportedBy(mute)).toMatchObject({ word: 'contested', since: '2026-02-01' });
    expect(
      supportedBy(mute, evidence('V3', 'interview', '2026-02-06', [contradicts('H1', '3 of 5')])).word,
    ).toBe('supported');
  });

  it('by measured values that miss the bar', () => {
    const found = (days: number) =>
      verdictOn([
        claim('<= 14 days over 5 families'),
        evidence('V1', 'pilot', '2026-02-01', [supports('H1', '5 days over 20')]),
        evidence('V2', 'pilot', '2026-02-05', [contradicts('H1', `${days} days over 2`)]),
      ]).word;
    expect(found(20)).toBe('contested');
    expect(found(14)).toBe('supported');
  });

  it('only if it would be supported', () => {
    const found = verdictOn([
      claim('>= 60% of 15 people'),
      evidence('V1', 'interview', '2026-02-01', [contradicts('H1', '1 of 15')]),
    ]);
    expect(found).toMatchObject({ word: 'refuted', against: [] });
  });
});
