import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frameStateSchema } from '../../extension/webview/preview/messages.ts';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { pipelineOf } from '../support/pipeline-of.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { Frame, type FrameOptions, openEverything } from './frame.ts';
import { themeNames } from './themes.ts';

const kampung = pipelineOf(readRepositoryFile('examples/kampung-kitchen/model.cdev'));
const crowd = pipelineOf(crowdedVenture(300), { today: crowdedToday });

let browser: Browser;
let frame: Frame;

async function open(options?: FrameOptions): Promise<Frame> {
  frame = await Frame.open(browser, options);
  return frame;
}

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  const { trouble } = frame;
  await frame.close();
  expect(trouble).toEqual([]);
});

describe('the preview', () => {
  it('says that it is ready, and what it waits for', async () => {
    await open();
    expect(await frame.heard('ready')).toEqual({ type: 'ready' });
    await frame.page.getByText('Reading the model').waitFor();
    await frame.show(undefined);
    await frame.page.getByRole('heading', { name: 'No venture here yet' }).waitFor();
    await frame.page.getByRole('button', { name: 'Write a first model' }).click();
    expect(await frame.heard('begin')).toEqual({ type: 'begin' });
  });

  it('draws the four steps, and marks the one the evidence has reached', async () => {
    await open();
    await frame.show(kampung);
    const steps = frame.page.locator('.step');
    expect(await steps.locator('h3').allTextContents()).toEqual([
      'Discovery',
      'Validation',
      'Creation',
      'Building',
    ]);
    expect(await frame.page.locator('.step[aria-current=step] h3').textContent()).toBe('Discovery');
  });

  it('draws every hypothesis as a card with its verdict and the evidence for and against it', async () => {
    await open();
    await frame.show(kampung);
    const card = frame.page.locator('#hypothesis-H1');
    await card.locator('.proof summary').click();
    expect(await card.locator('.verdict strong').textContent()).toBe('Inconclusive');
    expect(await card.locator('.side-for .name').allTextContents()).toEqual(['V1']);
    expect(await card.locator('.side-aside').textContent()).toContain('revision 1');
  });

  it('begins what a card weighs beside the mark that unfolds it, however narrow the card', async () => {
    await open();
    await frame.show(kampung);
    const summary = frame.page.locator('#hypothesis-H1 .proof summary');
    for (let width = 480; width <= 1200; width += 20) {
      await frame.page.setViewportSize({ width, height: 900 });
      const [whole, first] = [
        await summary.boundingBox(),
        await summary.locator('.weight').first().boundingBox(),
      ];
      expect((first?.y ?? 0) - (whole?.y ?? 0)).toBeLessThan(6);
      expect((first?.x ?? 0) - (whole?.x ?? 0)).toBeGreaterThan(12);
    }
  });

  it('leads from a card to its source, by mouse and by keyboard', async () => {
    await open();
    await frame.show(kampung);
    const at = kampung.hypotheses.find(({ name }) => name === 'H2')?.at;
    const card = frame.page.locator('#hypothesis-H2');
    await card.locator('.reason').click();
    expect(await frame.heard('reveal')).toEqual({ type: 'reveal', at });
    expect(await card.getAttribute('aria-current')).toBe('true');
    const before = frame.told.length;
    await card.locator('h4 button').press('Enter');
    await expect.poll(() => frame.told.slice(before)).toContainEqual({ type: 'reveal', at });
  });

  it('leads from evidence, gates, people, plan items and findings to their source', async () => {
    await open();
    await frame.show(kampung);
    await openEverything(frame.page);
    const places = [
      ['.side-for button', kampung.hypotheses[0]?.evidence[0]?.at],
      ['.gate-card header button', kampung.steps[0]?.gates[0]?.at],
      ['.person .name', kampung.people[0]?.at],
      ['.item .item-text p button', kampung.plan[0]?.at],
      ['.findings li button', kampung.findings.find(({ on }) => on === 'gate-G1')?.at],
      ['.next-text', kampung.next[0]?.at],
    ] as const;
    for (const [selector, at] of places) {
      const before = frame.told.length;
      await frame.page.locator(selector).first().click();
      await expect.poll(() => frame.told.slice(before)).toContainEqual({ type: 'reveal', at });
    }
  });

  it('marks the card whose source the cursor stands in, and brings it into view', async () => {
    await open();
    await frame.show(crowd);
    const hidden = crowd.hypotheses.find(
      ({ stage, verdict }) => stage === 'building' && verdict === 'supported',
    );
    const id = hidden?.id ?? '';
    await frame.say({ type: 'select', id });
    const element = frame.page.locator(`[id="${id}"]`);
    await expect.poll(() => element.getAttribute('class')).toContain('is-selected');
    await expect.poll(() => element.evaluate((each) => each.checkVisibility())).toBe(true);
    await expect
      .poll(() => element.evaluate((each) => each.getBoundingClientRect().top < window.innerHeight))
      .toBe(true);
    await frame.say({ type: 'select' });
    await expect.poll(() => element.getAttribute('class')).not.toContain('is-selected');
  });

  it('says visibly when it is stale, and where the source is broken', async () => {
    await open();
    await frame.show(kampung);
    const bar = frame.page.locator('.stale');
    expect(await bar.count()).toBe(0);
    const at = {
      file: 'file:///project/model.cdev',
      range: { start: { line: 3, character: 1 }, end: { line: 3, character: 4 } },
    };
    await frame.show(kampung, { isStale: true, broken: [{ message: 'The string is not closed.', at }] });
    await bar.waitFor();
    expect(await bar.textContent()).toContain('Stale');
    expect(await frame.page.locator('[role=status]').filter({ has: bar }).count()).toBe(1);
    await bar.locator('button').click();
    expect(await frame.heard('reveal')).toEqual({ type: 'reveal', at });
    await frame.show(kampung);
    await expect.poll(() => bar.count()).toBe(0);
  });

  it('takes nothing but what was agreed on', async () => {
    await open();
    await frame.show(kampung);
    await frame.say({ type: 'show', project: { name: 'nonsense' } });
    expect(await frame.heard('failed')).toMatchObject({ type: 'failed' });
    expect(await frame.page.locator('h1').textContent()).toBe('Kampung Kitchen');
  });
});

describe('filters', () => {
  it('narrow the page down to a segment', async () => {
    await open();
    await frame.show(crowd);
    await frame.page.getByLabel('Segment').selectOption('bakers');
    const left = crowd.hypotheses.filter(({ segments }) => segments.includes('bakers')).length;
    await expect.poll(() => frame.page.locator('.shown').textContent()).toBe(`${left} of 300`);
    expect(await frame.page.locator('.people .person-name .name').allTextContents()).not.toContain(
      'clerk-of-tailors',
    );
    await frame.page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => frame.page.locator('.shown').textContent()).toBe('');
  });

  it('narrow it down by words and by verdicts, from the keyboard', async () => {
    await open();
    await frame.show(crowd);
    await frame.page.keyboard.press('/');
    await frame.page.keyboard.type('traders');
    await frame.page.getByRole('button', { name: /^supported/ }).press('Space');
    const left = crowd.hypotheses.filter(
      ({ title, verdict }) => title?.includes('traders') && verdict === 'supported',
    ).length;
    expect(left).toBeGreaterThan(0);
    await expect.poll(() => frame.page.locator('.shown').textContent()).toBe(`${left} of 300`);
    expect(await frame.page.locator('.card .verdict strong').allTextContents()).not.toContain('Untested');
  });
});

describe('after a reload of the window', () => {
  it('the page is as it was left: filter, folds, place, and which project', async () => {
    await open();
    await frame.show(crowd);
    await frame.page.getByLabel('Find hypotheses').fill('queue');
    await frame.page.locator('#step-discovery > summary').click();
    await frame.page.locator('#step-creation > summary').click();
    await frame.page.evaluate(() => document.scrollingElement?.scrollTo(0, 700));
    await expect
      .poll(async () => frameStateSchema.safeParse(await frame.state()).data)
      .toEqual({
        uri: 'file:///project',
        filter: { verdicts: [], text: 'queue' },
        folds: { 'step-discovery': false, 'step-creation': true },
        scrolled: 700,
      });
    const state = await frame.state();
    await frame.close();

    await open({ state });
    await frame.show(crowd);
    expect(await frame.page.getByLabel('Find hypotheses').inputValue()).toBe('queue');
    const isOpen = (id: string) =>
      frame.page.locator(`#${id}`).evaluate((each) => each instanceof HTMLDetailsElement && each.open);
    expect(await isOpen('step-discovery')).toBe(false);
    expect(await isOpen('step-creation')).toBe(true);
    await expect.poll(() => frame.page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(700);
  });

  it('nonsense in its memory is forgotten', async () => {
    await open({ state: { filter: 7 } });
    await frame.show(kampung);
    expect(await frame.page.locator('.card').count()).toBe(3);
  });
});

describe('exports', () => {
  async function exported(format: string): Promise<Buffer> {
    await frame.say({ type: 'export', format });
    const message = await frame.heard('exported');
    expect(message['format']).toBe(format);
    return Buffer.from(Array.isArray(message['bytes']) ? message['bytes'] : []);
  }

  it.each([
    ['svg', /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^]*Kampung Kitchen/],
    ['html', /^<!DOCTYPE html>[^]*Kampung Kitchen/],
    ['markdown', /^# Kampung Kitchen/],
    ['print', /<script>print\(\)<\/script>/],
  ])('are made of the whole project as %s', async (format, start) => {
    await open();
    await frame.show(kampung);
    await frame.page.getByLabel('Find hypotheses').fill('nothing like it');
    const text = (await exported(format)).toString('utf8');
    expect(text).toMatch(start);
    expect(text).toContain('Many families will');
  });

  it('are made as a PNG in twice the size of the drawing', async () => {
    await open({ theme: 'dark' });
    await frame.show(kampung);
    const bytes = await exported('png');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2400);
  });

  it('say so where there is nothing yet', async () => {
    await open();
    await frame.say({ type: 'export', format: 'svg' });
    expect(await frame.heard('failed')).toEqual({
      type: 'failed',
      message: 'There is nothing to export yet.',
    });
  });
});

describe('what founders write', () => {
  it.each(Object.entries(hostileTexts))('is shown as text and breaks nothing: %s', async (_, text) => {
    await open({ width: 640 });
    const project = pipelineOf(hostileModel(text));
    await frame.show(project);
    await openEverything(frame.page);
    expect(await frame.page.evaluate(() => globalThis.wasRun)).toBeUndefined();
    expect(await frame.page.locator('main img, main script, main iframe').count()).toBe(0);
    const visible = text
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 24);
    expect((await frame.page.locator('h1').textContent())?.toWellFormed()).toContain(visible.toWellFormed());
    const overflow = await frame.page.evaluate(
      () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

describe('everybody', () => {
  it.each(themeNames)('can read it in %s, as axe sees it', async (theme) => {
    await open({ theme });
    await frame.show(kampung, {
      isStale: true,
      broken: [
        {
          message: 'The string is not closed.',
          at: kampung.hypotheses[0]?.at ?? kampung.anchors[0]?.at ?? neverAt,
        },
      ],
    });
    await frame.say({ type: 'select', id: 'hypothesis-H1' });
    await openEverything(frame.page);
    await frame.page.waitForTimeout(700);
    expect(await axeProblems(frame.page)).toEqual([]);
  });

  it('can read it where there are so many that most are lines, as axe sees it', async () => {
    await open({ theme: 'dark' });
    await frame.show(pipelineOf(crowdedVenture(60), { today: crowdedToday }));
    expect(await frame.page.locator('.row').count()).toBeGreaterThan(10);
    expect(await axeProblems(frame.page)).toEqual([]);
  });

  it('can go through the cards with the arrow keys', async () => {
    await open();
    await frame.show(kampung);
    const focused = () => frame.page.evaluate(() => document.activeElement?.closest('.card')?.id);
    await frame.page.locator('#hypothesis-H1 h4 button').focus();
    await frame.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('hypothesis-H3');
    await frame.page.keyboard.press('End');
    expect(await focused()).toBe('hypothesis-H2');
    await frame.page.keyboard.press('ArrowUp');
    await frame.page.keyboard.press('Home');
    expect(await focused()).toBe('hypothesis-H1');
  });

  it('can reach everything that does something with the tab key, and sees where the focus is', async () => {
    await open();
    await frame.show(kampung);
    const wanted = await frame.page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button, input, select, summary')].filter((each) =>
          each.checkVisibility(),
        ).length,
    );
    await frame.page.locator('body').press('Tab');
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted + 12; presses++) {
      const focus = await frame.page.evaluate(() => {
        const { activeElement } = document;
        const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
        return activeElement && all.includes(activeElement)
          ? { index: all.indexOf(activeElement), outline: getComputedStyle(activeElement).outlineStyle }
          : undefined;
      });
      if (focus) {
        reached.add(String(focus.index));
        expect(focus.outline).not.toBe('none');
      }
      await frame.page.keyboard.press('Tab');
    }
    expect(reached.size).toBe(wanted);
  });

  it('is spared movement who asks for that', async () => {
    await open({ reducedMotion: true });
    await frame.show(crowd, {
      isStale: true,
      broken: [{ message: 'x', at: crowd.anchors[0]?.at ?? neverAt }],
    });
    const id = crowd.hypotheses.at(-1)?.id ?? '';
    await frame.say({ type: 'select', id });
    const moving = await frame.page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

describe('a crowd of 300 hypotheses', () => {
  it('is shown as a few cards a step, and the others as lines that open', async () => {
    await open({ width: 640 });
    await frame.show(crowd);
    expect(await frame.page.locator('.board').count()).toBe(4);
    for (const board of await frame.page.locator('.board').all()) {
      expect(await board.locator('.card').count()).toBeLessThanOrEqual(12);
    }
    expect((await frame.page.locator('.card').count()) + (await frame.page.locator('.row').count())).toBe(
      300,
    );
    const row = frame.page.locator('.row').first();
    await openEverything(frame.page);
    expect(await row.locator('.reason').isVisible()).toBe(true);
  });
});

/** Never meant to be gone to. */
const neverAt = {
  file: 'file:///',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};
