import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../../../test/support/pipeline-of.ts';
import { dropOfRim, isPivot, layOutPivots } from './pivot-lanes.ts';

function lanesOf(...courses: readonly string[]) {
  const decisions = courses.map(
    (course, index) =>
      `decision D${index + 1} on 2026-01-0${index + 1} pivot from ${course} { because "x" learned "y" }`,
  );
  const { decisions: drawn } = pipelineOf(`venture v { currency EUR }\n${decisions.join('\n')}\n`);
  return layOutPivots(drawn.filter(isPivot));
}

describe('layOutPivots', () => {
  it('needs no room where nobody went back', () => {
    expect(lanesOf()).toEqual({ arrows: [], height: 0 });
  });

  it('makes pivots of the same course one arrow', () => {
    const { arrows } = lanesOf('validation to discovery', 'validation to discovery');
    expect(arrows.map(({ names, left, right }) => ({ names, left, right }))).toEqual([
      { names: ['D1', 'D2'], left: 0, right: 1 },
    ]);
  });

  it('gives arrows that touch lanes of their own, the short ones low', () => {
    const { arrows, height } = lanesOf(
      'creation to discovery',
      'validation to discovery',
      'discovery to discovery',
    );
    expect(arrows.map(({ names }) => names[0])).toEqual(['D3', 'D2', 'D1']);
    expect(new Set(arrows.map(({ rise }) => rise)).size).toBe(3);
    expect(Math.max(...arrows.map(({ rise }) => rise))).toBeLessThan(height);
  });

  it('lets arrows that do not touch share a lane', () => {
    const { arrows } = lanesOf('validation to discovery', 'building to creation');
    expect(new Set(arrows.map(({ rise }) => rise)).size).toBe(1);
  });

  it('lets the higher of two come down farther out, so that they do not cross', () => {
    const { arrows } = lanesOf('validation to discovery', 'creation to discovery');
    const [low, high] = arrows;
    expect(low?.rise).toBeLessThan(high?.rise ?? 0);
    expect(high?.leftOffset).toBeLessThan(low?.leftOffset ?? 0);
  });
});

describe('dropOfRim', () => {
  it.each([
    [0, 0],
    [20, 20],
    [-12, 4],
    [30, 20],
  ])('is, %i pixels from the middle of a ring of 20, %i', (offset, drop) => {
    expect(dropOfRim(offset, 20)).toBe(drop);
  });
});
