import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../../../test/support/pipeline-of.ts';
import { type Filter, filtered, noFilter } from './filter.ts';

const project = pipelineOf(`venture v { currency EUR }
segment all segmented { segment inner niche }
segment other niche
profile ann of inner as user, buyer { pain ache "It hurts" }
profile bob of other as user, buyer
hypothesis H1 "Ann aches" { kind problem  risk critical  about ann.ache }
hypothesis H2 "Bob pays" { kind pricing  about bob  status parked }
hypothesis H3 "Nobody in particular" { kind problem }
gate G1 exits discovery { require H1 validated }
gate G2 exits validation { require H2 validated }
plan {
  launch "First"  on 2026-09-01 needs G1
  launch "Second" on 2026-10-01 needs G2
}
`);

function shown(filter: Partial<Filter>) {
  return filtered(project, { ...noFilter, ...filter }).hypotheses.map(({ name }) => name);
}

describe('filtered', () => {
  it('is the project itself while nothing is asked for', () => {
    expect(filtered(project, noFilter)).toBe(project);
  });

  it('keeps what speaks of a segment or of one nested in it', () => {
    expect(shown({ segment: 'inner' })).toEqual(['H1']);
    expect(shown({ segment: 'all' })).toEqual(['H1']);
    expect(shown({ segment: 'other' })).toEqual(['H2']);
  });

  it('keeps the people of a segment, and what rides on what is left', () => {
    const all = filtered(project, { ...noFilter, segment: 'all' });
    expect(all.people.map(({ name }) => name)).toEqual(['ann']);
    expect(all.riding.map(({ hypothesis }) => hypothesis)).toEqual(['H1']);
  });

  it('keeps some verdicts', () => {
    expect(shown({ verdicts: ['parked'] })).toEqual(['H2']);
    expect(shown({ verdicts: ['parked', 'untested'] })).toEqual(['H1', 'H2', 'H3']);
  });

  it('keeps what has every word somewhere in it, in any case', () => {
    expect(shown({ text: 'ACHE' })).toEqual(['H1']);
    expect(shown({ text: '  problem nobody ' })).toEqual(['H3']);
    expect(shown({ text: 'h2' })).toEqual(['H2']);
    expect(shown({ text: 'nothing at all' })).toEqual([]);
  });

  it('counts only what is left', () => {
    const { steps } = filtered(project, { ...noFilter, text: 'ache' });
    expect(steps.map(({ verdicts }) => verdicts)).toEqual([{ untested: 1 }, {}, {}, {}]);
  });
});
