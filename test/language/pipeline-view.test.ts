import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type ProjectPipeline,
  projectPipelineSchema,
} from '../../language-server/src/core/report/pipeline.ts';
import type { ProjectStatus } from '../../language-server/src/core/report/status.ts';
import { statusMarkdown } from '../../language-server/src/core/report/status-markdown.ts';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { pipelineOf, textAt } from '../support/pipeline-of.ts';
import { readRepositoryFile } from '../support/repository.ts';

const text = readRepositoryFile('examples/kampung-kitchen/model.cdev');
const kampung = pipelineOf(text, {
  exists: ['notes/e1/summary.md', 'notes/e1/pilot.md', 'payments/paynow-2026-04.csv'],
});

function hypothesis(name: string, project: ProjectPipeline = kampung) {
  const found = project.hypotheses.find((each) => each.name === name);
  expect(found).toBeDefined();
  return found;
}

describe('the drawing of Kampung Kitchen', () => {
  it('crosses as JSON what its schema says', () => {
    expect(projectPipelineSchema.parse(JSON.parse(JSON.stringify(kampung)))).toEqual(kampung);
  });

  it('says all that the status says, so that every printer of a status prints it', () => {
    expectTypeOf<ProjectPipeline>().toExtend<ProjectStatus>();
    expect(statusMarkdown({ today: kampung.today, projects: [kampung] })).toMatch(/^# Kampung Kitchen/);
  });

  it('puts the evidence on a hypothesis on its side, and what does not count aside with the reason', () => {
    expect(
      hypothesis('H1')?.evidence.map(({ name, side, tally, why, method }) => ({
        name,
        side,
        tally,
        why,
        method,
      })),
    ).toEqual([
      { name: 'V1', side: 'for', tally: '8 of 10', method: 'interview' },
      { name: 'V2', side: 'aside', tally: '2 of 5', why: 'revision 1', method: 'interview' },
    ]);
    expect(hypothesis('H2')?.evidence).toMatchObject([
      { name: 'V3', side: 'for', tally: '4 of 9', strength: 5, commitment: 'SGD 190' },
    ]);
  });

  it('keeps a bar with the sample promised and what has come of it', () => {
    expect(hypothesis('H1')?.bars).toEqual([
      {
        text: 'at least 60% of 15 interviews',
        now: '8 of 10 (80%)',
        isMeasured: false,
        unit: 'interviews',
        hits: 8,
        n: 10,
        need: 15,
        rate: 0.6,
        isCeiling: false,
        due: '2026-02-15',
        outcome: 'inconclusive',
      },
    ]);
    expect(hypothesis('H3')?.bars).toEqual([]);
  });

  it('keeps what is measured beside what it is to be, in the unit of the bar', () => {
    const project = pipelineOf(`venture v { currency EUR }
hypothesis H1 "Orders come quickly" { kind sales  pass when <= 14 days over 5 orders }
evidence V1 from order on 2026-02-01 { supports H1 with 14 days over 3 }
evidence V2 from order on 2026-02-02 { supports H1 with 9 days over 2 }
hypothesis H2 "Nobody knows yet" { kind sales  pass when <= 14 days over 5 orders }
`);
    expect(hypothesis('H1', project)?.bars[0]).toMatchObject({
      measured: { value: 12, target: 14 },
      isCeiling: true,
    });
    expect(hypothesis('H2', project)?.bars[0]?.measured).toBeUndefined();
  });

  it('says how much is known of each hypothesis', () => {
    expect(kampung.hypotheses.map(({ name, weight }) => [name, weight])).toEqual([
      ['H1', 'some'],
      ['H2', 'some'],
      ['H3', 'nothing'],
    ]);
  });

  it('leads from everything it draws to its name in the source', () => {
    const named = [
      ...kampung.hypotheses,
      ...kampung.people,
      ...kampung.segments,
      ...kampung.decisions,
      ...kampung.products,
      ...kampung.roadmaps,
    ];
    expect(named.length).toBeGreaterThan(8);
    for (const { name, at } of named) {
      expect(textAt(text, at)).toBe(name);
    }
    const gates = kampung.steps.flatMap((step) => step.gates);
    expect(gates.map((gate) => gate.at && textAt(text, gate.at))).toEqual(['G1', 'G2', undefined, undefined]);
    expect(gates[0]?.requirements.map(({ at }) => at && textAt(text, at))).toEqual([
      'require H1 validated',
      'require 15 interviews with mdm-tan',
      'require 10 interviews with wei-ling',
    ]);
    expect(kampung.plan.map((item) => textAt(text, item.at))).toEqual([
      'tingkat.checkin',
      '"Facebook ads"',
      '"VP Sales"',
      '"Islandwide launch"',
    ]);
  });

  it('gives everything an id of its own', () => {
    const ids = kampung.anchors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['hypothesis-H1', 'gate-G1', 'profile-wei-ling', 'decision-D1']),
    );
  });

  it('knows the whole of a declaration, to find the one a cursor stands in', () => {
    const anchor = kampung.anchors.find(({ id }) => id === 'hypothesis-H3');
    expect(anchor && textAt(text, anchor.at)).toMatch(/^hypothesis H3 [^]*\n}$/);
  });

  it('draws the pivots as what they learned, from where to where', () => {
    expect(kampung.decisions).toMatchObject([
      {
        name: 'D1',
        course: 'pivot',
        from: 'discovery',
        to: 'discovery',
        on: '2026-01-30',
        because: ['V2'],
        changes: ['H1'],
        learned: 'It is not the walk to the market, it is the empty table',
      },
    ]);
  });

  it('shows who plays which part, and whom somebody has heard', () => {
    expect(
      kampung.people.map(({ name, roles, buysFor, asked, gaps }) => ({ name, roles, buysFor, asked, gaps })),
    ).toEqual([
      { name: 'mdm-tan', roles: ['user'], buysFor: [], asked: 2, gaps: [] },
      { name: 'wei-ling', roles: ['buyer'], buysFor: ['mdm-tan'], asked: 1, gaps: [] },
    ]);
    expect(kampung.roadmaps[0]?.others.map(({ role, text: who }) => [role, who])).toEqual([
      ['influencer', 'polyclinic nurse'],
      ['saboteur', 'the aunt who cooks'],
    ]);
  });

  it('tells how each plan item stands to its gate', () => {
    expect(kampung.plan.map(({ text: what, name, standing, why }) => [what ?? name, standing, why])).toEqual([
      ['Driver stays five minutes and sends a photo', 'before', 'before H1 is supported'],
      ['Facebook ads', 'loose', 'waits for nothing'],
      ['VP Sales', 'loose', 'waits for nothing'],
      ['Islandwide launch', 'waits', 'waits for G2'],
    ]);
  });

  it('ties what rides on a hypothesis to the plan items as they are drawn', () => {
    const launch = kampung.plan.find((item) => item.text === 'Islandwide launch');
    expect(kampung.riding.find((riding) => riding.hypothesis === 'H2')?.items).toMatchObject([
      { id: launch?.id, through: ['G2'] },
    ]);
  });

  it('hangs what the rules say on what they say it of, without hints', () => {
    const said = kampung.findings.map(({ rule, on }) => [rule, on]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['claim-exceeds-evidence', 'hypothesis-H1'],
        ['premature-hire', kampung.plan.find((item) => item.text === 'VP Sales')?.id],
        ['buyer-never-asked', 'gate-G1'],
      ]),
    );
    expect(kampung.findings.some(({ severity }) => severity === 'hint')).toBe(false);
  });
});

describe('a drawing', () => {
  it('names the segments a hypothesis speaks of, with those they are nested in', () => {
    const project = pipelineOf(`venture v
segment all segmented { segment inner niche }
profile p of inner as user, buyer { pain ache "It hurts" }
hypothesis H1 { about p.ache }
hypothesis H2 { about all }
hypothesis H3
`);
    expect(project.hypotheses.map(({ segments }) => segments)).toEqual([
      ['inner', 'all'],
      ['all', 'inner'],
      [],
    ]);
  });

  it('shows the gaps among people', () => {
    const project = pipelineOf(`venture v
segment s niche
profile user of s as user
profile buyer of s as buyer
profile both of s as user, buyer
`);
    expect(project.people.map(({ name, gaps }) => [name, gaps])).toEqual([
      ['user', ['nobody buys for them', 'never asked']],
      ['buyer', ['buys for nobody', 'never asked']],
      ['both', ['never asked']],
    ]);
  });

  it('says why a product runs out of step with its customers', () => {
    const project = pipelineOf(`venture v
product p {
  milestone concept on 2026-01-01
  milestone development on 2026-02-01
  milestone testing on 2026-03-01
  milestone launch on 2026-09-01
}
`);
    expect(
      project.products[0]?.milestones.map(({ step, reached, outOfStep }) => [step, reached, outOfStep]),
    ).toEqual([
      ['concept', true, undefined],
      ['development', true, 'nothing was heard from a customer since concept'],
      ['testing', true, 'reached while the validation gate was open'],
      ['launch', false, undefined],
    ]);
  });

  it('tells what came before its gate from what came after it', () => {
    const project = pipelineOf(`venture v
gate G1 exits discovery { require "They nod" confirmed on 2026-02-01 by "Ana" }
plan {
  launch "Early" on 2026-01-15 needs G1
  launch "Late"  on 2026-02-15 needs G1
  launch "Ahead" on 2026-09-15 needs G1
}
`);
    expect(project.plan.map(({ text: what, standing, passedOn }) => [what, standing, passedOn])).toEqual([
      ['Early', 'before', undefined],
      ['Late', 'after', '2026-02-01'],
      ['Ahead', 'after', '2026-02-01'],
    ]);
  });

  it('keeps ids apart where two things have one name by mistake', () => {
    const { hypotheses } = pipelineOf('venture v\nhypothesis H1\nhypothesis H1\nhypothesis\n');
    expect(new Set(hypotheses.map(({ id }) => id)).size).toBe(hypotheses.length);
  });

  it('draws the most exposed of more hypotheses than anyone looks at, and counts the others', () => {
    const crowd = pipelineOf(crowdedVenture(1100), { today: crowdedToday });
    expect(crowd.hypotheses).toHaveLength(1000);
    expect(crowd.hypothesesLeftOut).toBe(100);
    const counted = crowd.steps.flatMap((step) => Object.values(step.verdicts));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(1100);
    const ranks = crowd.hypotheses.map(({ rank }) => rank);
    expect(Math.max(...ranks)).toBe(999);
  });
});
