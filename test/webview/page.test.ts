import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectPipeline } from '../../language-server/src/core/report/pipeline.ts';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { pipelineOf } from '../support/pipeline-of.ts';
import { Frame, openEverything } from './frame.ts';
import { themeNames } from './themes.ts';

const examples = {
  'kampung-kitchen': pipelineOf(exampleTexts('kampung-kitchen')),
  wrigley: pipelineOf(exampleTexts('wrigley')),
  'fiddle-library': pipelineOf(exampleTexts('fiddle-library')),
  'lata-mending': pipelineOf(exampleTexts('lata-mending')),
  'lita-dairy': pipelineOf(exampleTexts('lita-dairy')),
};
const crowd = pipelineOf(crowdedVenture(60), { today: crowdedToday });

let browser: Browser;
let frame: Frame;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  frame = await Frame.open(browser, { width: 1200 });
});

afterEach(async () => {
  const { trouble } = frame;
  await frame.close();
  expect(trouble).toEqual([]);
});

/** Shows a project, or a model written here. */
async function show(project: ProjectPipeline | string): Promise<void> {
  await frame.show(typeof project === 'string' ? pipelineOf(project) : project);
}

function find(selector: string): Locator {
  return frame.page.locator(selector);
}

/** What stands in each of some elements, its white space made one. */
async function texts(selector: string | Locator): Promise<readonly string[]> {
  const all = await (typeof selector === 'string' ? find(selector) : selector).allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Where something is drawn. */
async function boxOf(
  selector: string,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return find(selector)
    .first()
    .evaluate((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return { left, right, top, bottom };
    });
}

describe('the line of the four steps', () => {
  it('says how far each is, and how far the gate that leads out of it', async () => {
    await show(examples['kampung-kitchen']);
    expect(
      await find('.step .ring').evaluateAll((rings) => rings.map((ring) => ring.getAttribute('aria-label'))),
    ).toEqual([
      'Step 1, 1 of 3 requirements met',
      'Step 2, 1 of 3 requirements met',
      'Step 3, 1 of 3 requirements met',
      'Step 4, 0 of 1 requirements met',
    ]);
    expect(await texts('.step .gate')).toEqual([
      'Gate G1 1 of 3',
      'Gate G2 1 of 3',
      'Gate 1 of 3',
      'Gate 0 of 1',
    ]);
    await show(examples['fiddle-library']);
    expect(await texts('.step .gate-state')).toEqual(['passed', 'passed', 'passed', 'passed']);
  });

  it('shows what a gate asks for, what is met, and how much of the rest is there', async () => {
    await show(examples['kampung-kitchen']);
    expect(await texts('#gate-G2 li')).toEqual([
      'Not met: H2 validated H2 is testing',
      'Not met: 5 orders from wei-ling 4 of 5 1 to go',
      'Met: Roadmap families',
    ]);
    const [ground, value] = await Promise.all([boxOf('#gate-G2 .ground'), boxOf('#gate-G2 .value')]);
    expect((value.right - value.left) / (ground.right - ground.left)).toBeCloseTo(4 / 5, 2);
  });

  it('draws pivots as arrows that come down on the step one went back to, with what was learned', async () => {
    await show(examples.wrigley);
    expect(await find('.arrow-text').allTextContents()).toEqual(['D1 and D2']);
    const [head, arrow, discovery, validation] = await Promise.all([
      boxOf('.arrow-head'),
      boxOf('.arrow'),
      boxOf('.step:nth-child(1) .ring'),
      boxOf('.step:nth-child(2) .ring'),
    ]);
    expect(head.left).toBeGreaterThanOrEqual(discovery.left);
    expect(head.right).toBeLessThanOrEqual(discovery.right);
    expect(head.bottom).toBeLessThanOrEqual(discovery.bottom);
    expect(arrow.right).toBeGreaterThan(validation.left);
    expect(arrow.right).toBeLessThanOrEqual(validation.right);
    expect(await texts('.pivots li')).toEqual([
      expect.stringContaining('D2 1892-11-07, Validation back to Discovery, because of V2'),
      expect.stringContaining('They take the soap to get the baking powder that comes with it'),
    ]);
  });

  it('draws the product on its own track, in step or with the reason why not', async () => {
    await show(examples['kampung-kitchen']);
    expect(await texts('.step-word')).toEqual(['in step with its customers']);
    expect(await texts('.milestone.is-reached')).toEqual(['Concept 2026-01-05', 'Development 2026-03-01']);
    await show(crowd);
    expect(await texts(find('.step-word').first())).toEqual(['out of step with its customers']);
    expect(await texts(find('.milestone.is-out').first())).toEqual([
      'Testing 2026-05-04 reached while the validation gate was open',
    ]);
  });
});

describe('the cards', () => {
  it('weigh evidence for and against in signs that need no colour, and in words', async () => {
    await show(examples['fiddle-library']);
    expect(await texts('#hypothesis-H1 .balance')).toEqual(['Evidence: 1 for 1 against']);
    await openEverything(frame.page);
    expect(await texts('#hypothesis-H1 .side h5')).toEqual(['For 1', 'Against 1']);
    const shapes = await find('#hypothesis-H1 .weight path').evaluateAll((paths) =>
      paths.map((path) => path.getAttribute('d')),
    );
    expect(new Set(shapes).size).toBe(2);
  });

  it('count people one by one, with a tick where the bar is', async () => {
    await show(examples['kampung-kitchen']);
    const marks = find('#hypothesis-H1 .marks');
    expect(await marks.locator('.hit').count()).toBe(8);
    expect(await marks.locator('.miss').count()).toBe(2);
    expect(await marks.locator('.ahead').count()).toBe(5);
    const [tick, ninth] = await Promise.all([
      boxOf('#hypothesis-H1 .tick'),
      boxOf('#hypothesis-H1 circle:nth-of-type(9)'),
    ]);
    expect(tick.left).toBeGreaterThan(ninth.left);
    expect(tick.left).toBeLessThan(ninth.right + 6);
  });

  it.each([
    ['at least 14', '>= 14', 20],
    ['at most 14', '<= 14', 9],
  ])('put what is measured on the side where it passes %s', async (_, bar, value) => {
    await show(`venture v "V" { currency EUR }
hypothesis H1 "Orders come quickly" { kind sales  pass when ${bar} days over 5 orders }
evidence V1 from order on 2026-02-01 { supports H1 with ${value} days over 5 }
`);
    const [passing, dot] = await Promise.all([boxOf('.measured .passing'), boxOf('.measured .value')]);
    expect(dot.left).toBeGreaterThan(passing.left);
    expect(dot.right).toBeLessThan(passing.right);
  });

  it('say what rides on them, and on what they rest', async () => {
    await show(examples.wrigley);
    expect(await texts('#hypothesis-H1 .carries')).toEqual([
      'Carries USD 60 per month, 1 hire, 1 launch and decisions D1, D2 and D4',
    ]);
    expect(await texts('#hypothesis-H1 .rests .chip')).toEqual(['H4 , supported']);
  });
});

describe('the sections below', () => {
  it('answer the four questions from the hypotheses, which lead to their cards', async () => {
    await show(examples.wrigley);
    expect(await texts('.questions h2 .count')).toEqual(['2 of 4 answered']);
    expect(await texts('.question.is-answered h3')).toEqual([
      "What is the customer's problem, and how well do we understand it?",
      'Will the product solve it?',
    ]);
    await find('.question .chip').filter({ hasText: 'H5' }).click();
    await expect.poll(() => find('#hypothesis-H5').getAttribute('aria-current')).toBe('true');
  });

  it('put every hypothesis where its risk and its evidence meet', async () => {
    await show(examples['kampung-kitchen']);
    const cell = (risk: string, column: number) =>
      find('.risk-map tbody tr').filter({ hasText: risk }).locator('td').nth(column);
    expect(await texts(cell('Critical', 2).locator('.chip-name'))).toEqual(['H1', 'H2']);
    expect(await texts(cell('High', 0).locator('.chip-name'))).toEqual(['H3']);
    expect(await find('.risk-map .chip').count()).toBe(3);
    expect(await texts('.risk-map th[scope=col]')).toEqual([
      'No evidence',
      'Too weak to count',
      'Some, undecided',
      'Decided',
    ]);
  });

  it('say who uses, buys, decides and blocks, and show the gaps', async () => {
    await show(`venture v "V" { currency EUR }
segment s "Bakers" niche
profile ann of s as user { pain late "Up at three" severity 5 daily }
profile bob of s as saboteur
hypothesis H1 "Bakers are up at three" { kind problem about ann.late }
`);
    const part = (name: string) =>
      texts(frame.page.getByRole('region', { name, exact: true }).locator('li.person'));
    expect(await part('Uses')).toEqual([
      'ann of Bakers Up at three Nobody buys for them Never asked 1 warning',
    ]);
    expect(await part('Buys')).toEqual(['Nobody buys for ann']);
    expect(await part('Decides')).toEqual(['Nobody named']);
    expect(await part('Blocks')).toEqual(['bob of Bakers Never asked']);
    expect(await find('.person.gap').count()).toBe(1);
  });

  it('tie hypotheses to what rides on them, the wider the more money it is', async () => {
    await show(examples['lita-dairy']);
    expect(await texts('.flow-from li > .quiet')).toContain('KES 95 000 per month, 1 hire and 1 launch');
    const widths = await find('.riding .tie').evaluateAll((ties) =>
      ties.map((tie) => Number(tie.getAttribute('stroke-width'))),
    );
    expect(Math.max(...widths)).toBeGreaterThan(5 * Math.min(...widths));
    expect(await texts('.loose')).toEqual([
      expect.stringMatching(/^Waits for nothing: KES 520 000 and KES 140 000 per month/),
    ]);
  });

  it('draw the plan along time, after its gates, before them, or waiting', async () => {
    await show(examples.wrigley);
    const item = (text: string) => find('.time-line .item').filter({ hasText: text });
    expect(await item('4 travelling salesmen').getAttribute('class')).toContain('standing-after');
    expect(await item('Cards in the street cars').getAttribute('class')).toContain('standing-waits');
    const id = await item('4 travelling salesmen').getAttribute('id');
    const [flag, gate, mark] = await Promise.all([
      boxOf('.gate-flag:nth-of-type(2) line'),
      boxOf(`[id="${id}"] .gate-day`),
      boxOf(`[id="${id}"] .mark`),
    ]);
    expect(Math.abs(gate.left - flag.left)).toBeLessThan(2);
    expect(mark.left).toBeGreaterThan(gate.right);
    await show(examples['kampung-kitchen']);
    expect(await item('Driver stays').getAttribute('class')).toContain('standing-before');
    expect(await item('Facebook ads').getAttribute('class')).toContain('standing-loose');
  });

  it('name at most three things to do next', async () => {
    await show(crowd);
    expect(await find('.next li').count()).toBe(3);
    await show(examples['kampung-kitchen']);
    expect((await texts('.next-text'))[1]).toBe(
      'Hold 10 interviews with wei-ling: G1 asks for 10 and has 0.',
    );
  });

  it('are regions with names, for who hears them', async () => {
    await show(examples['kampung-kitchen']);
    for (const name of [
      'The four steps',
      'Do next',
      'Gates and hypotheses',
      'The four questions',
      'Risk and evidence',
      'Who uses, buys, decides and blocks',
      'What rides on what',
      'The plan and its gates',
      'Allowed for now',
    ]) {
      expect(await frame.page.getByRole('region', { name, exact: true }).count()).toBe(1);
    }
  });
});

describe('where there is little or nothing', () => {
  it('a venture with nothing in it shows the way, and what its first gate asks for', async () => {
    await show('venture mill "The mill"\n');
    expect(await find('.next li').count()).toBe(3);
    expect(await texts('.board[open] .nothing')).toEqual(['No hypothesis belongs to this step yet.']);
    expect(await find('.board[open] .gate-card li').count()).toBe(5);
    expect(await find('.risk-map, .people, .riding, .time-line').count()).toBe(0);
  });

  it('a source that no venture can be read from is named, and leads to what is wrong with it', async () => {
    const at = {
      file: 'file:///project/model.cdev',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
    };
    await frame.show(undefined, { broken: [{ message: "'ventur' begins nothing.", at }] });
    await frame.page.getByRole('button', { name: "'ventur' begins nothing." }).click();
    expect(await frame.heard('reveal')).toEqual({ type: 'reveal', at });
    expect(await frame.page.getByRole('button', { name: 'Write a first model' }).count()).toBe(0);
  });

  it('a filter that lets nothing through says so', async () => {
    await show(examples['kampung-kitchen']);
    await frame.page.getByLabel('Find hypotheses').fill('nothing like it');
    await expect.poll(() => texts('.shown')).toEqual(['0 of 3']);
    expect(await texts('.board[open] .nothing')).toContain(
      'No hypothesis of this step is let through by the filter.',
    );
  });

  it.each(themeNames)('can be read by everybody in %s, as axe sees it', async (theme) => {
    const themed = await Frame.open(browser, { theme });
    await themed.show(undefined);
    await themed.page.getByRole('button', { name: 'Write a first model' }).waitFor();
    expect(await axeProblems(themed.page)).toEqual([]);
    await themed.show(pipelineOf('venture mill "The mill"\n'));
    expect(await axeProblems(themed.page)).toEqual([]);
    await themed.close();
  });
});

describe('every example', () => {
  it.each(Object.entries(examples))(
    'fits every width and can be read by everybody: %s',
    async (_, project) => {
      await show(project);
      await openEverything(frame.page);
      expect(await axeProblems(frame.page)).toEqual([]);
      for (const width of [1600, 1200, 900, 640, 480, 400, 320]) {
        await frame.page.setViewportSize({ width, height: 900 });
        const overflow = await frame.page.evaluate(
          () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
        );
        expect([width, overflow]).toEqual([width, 0]);
      }
    },
  );
});
