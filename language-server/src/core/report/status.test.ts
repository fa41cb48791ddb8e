import { describe, expect, it } from 'vitest';
import { kampungKitchen } from '../../../../test/support/kampung-kitchen.ts';
import { bar, hypothesis, setting, text } from '../../../../test/support/model-builder.ts';
import { gate, plan, spend, venture } from '../../../../test/support/venture-builder.ts';
import { createWorkspace } from '../analyze.ts';
import type { Declaration } from '../model/declaration.ts';
import { statusJsonOf, statusJsonSchema } from './status-json.ts';
import { statusMarkdown } from './status-markdown.ts';
import { statusText } from './status-text.ts';
import type { StatusView } from './status.ts';
import { statusViewOf } from './status-view.ts';
import { plainStyle, type Style } from './style.ts';

function viewOf(declarations: readonly Declaration[], today = '2026-04-05'): StatusView {
  const systemDate = '2030-01-01';
  const workspace = createWorkspace(
    { systemDate, today, exists: () => true, incremental: false },
    ['/work'],
    [],
  );
  workspace.update({ path: '/work/venture/model.cdev', declarations, problems: [], lines: [0], length: 0 });
  return statusViewOf({ workspace, nameOf: (path) => path.replace('/work/', ''), systemDate });
}

function inFile(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.map((declaration) => ({ ...declaration, file: '/work/venture/model.cdev' }));
}

const kampung = viewOf(inFile(kampungKitchen()));

describe('the status of Kampung Kitchen', () => {
  const json = statusJsonOf(kampung);
  const [project] = json.projects;

  it('is what its schema says', () => {
    expect(statusJsonSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ version: 1, today: '2026-04-05' });
    expect(json.projects).toHaveLength(1);
  });

  it('says where it stands and where it claims to', () => {
    expect(project).toMatchObject({
      name: 'kampung-kitchen',
      root: 'venture',
      stage: 'discovery',
      claimedStage: 'validation',
    });
  });

  it('holds every hypothesis with its verdict and its tally', () => {
    expect(project?.hypotheses.map(({ name, verdict, tally }) => [name, verdict, tally])).toEqual([
      ['H1', 'inconclusive', { hits: 8, n: 10 }],
      ['H2', 'testing', { hits: 4, n: 9 }],
      ['H3', 'untested', null],
    ]);
    expect(project?.hypotheses[0]).toMatchObject({
      kind: 'problem',
      risk: 'critical',
      stage: 'discovery',
      file: 'venture/model.cdev',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    expect(project?.hypotheses[2]).toMatchObject({ interval: null, chance: null });
  });

  it('holds the declared gates and the built-in ones of the steps after them', () => {
    expect(project?.gates.map(({ name, exits, builtIn, passed }) => [name, exits, builtIn, passed])).toEqual([
      ['G1', 'discovery', false, false],
      ['G2', 'validation', false, false],
      ['creation', 'creation', true, false],
      ['building', 'building', true, false],
    ]);
  });

  it('lists what rides on what, and leaves out hypotheses that carry no money, hire or launch', () => {
    expect(project?.riding).toEqual([
      { hypothesis: 'H1', money: [], hires: 0, launches: 1 },
      { hypothesis: 'H2', money: [], hires: 0, launches: 1 },
    ]);
  });

  it('asks the four questions and says what to do next', () => {
    expect(project?.questions.map(({ answered, hypotheses }) => [answered, hypotheses])).toEqual([
      [false, ['H1']],
      [false, ['H2']],
      [false, ['H3']],
      [false, []],
    ]);
    expect(project?.next).toHaveLength(3);
  });

  it('tells what waits for no gate', () => {
    expect(kampung.projects[0]?.waitingForNothing).toMatchObject({
      items: [{ text: 'VP Sales' }, { text: 'Facebook ads' }],
      money: [
        { currency: 'SGD', amount: '9000', per: 'month' },
        { currency: 'SGD', amount: '30000', per: null },
      ],
    });
  });

  it('is told as text', () => {
    expect(statusText(kampung, { ...plainStyle, columns: 80 })).toMatchInlineSnapshot(`
      "Kampung Kitchen                                                 as of 2026-04-05

        ◉ discovery ────── ○ validation ───── ○ creation ─────── ○ building
          ▰▰▱▱▱ 1 of 3       ▰▰▱▱▱ 1 of 3       ▱▱▱▱▱ 0 of 3       ▱▱▱▱▱ 0 of 1
          you are here       claimed

        The venture claims validation; the evidence has brought it to discovery.

      Gates
        discovery · G1 · open, 1 of 3 met
          ✗ H1 validated                   H1 is inconclusive
          ✓ 15 interviews with mdm-tan     ▰▰▰▰▰▰▰▰▰▰ 15 of 15
          ✗ 10 interviews with wei-ling    ▱▱▱▱▱▱▱▱▱▱  0 of 10  10 to go
        validation · G2 · open, 1 of 3 met
          ✗ H2 validated                   H2 is testing
          ✗ 5 orders from wei-ling         ▰▰▰▰▰▰▰▰▱▱   4 of 5  1 to go
          ✓ roadmap families
        creation · built-in gate · open, 0 of 3 met
          ✗ a market type chosen           the venture names no market
          ✗ a demand hypothesis validated  none is written yet
          ✗ a known payback                no economics state a payback
        building · built-in gate · open, 0 of 1 met
          ✗ a team hypothesis validated    none is written yet

      Hypotheses
        ? H1  inconclusive · critical problem · written as validated
              Loneliness, not mobility, is the first pain of seniors living alone
              8 of 10 (80%), at least 60% needed; 5 of the 15 interviews promised by
              2026-02-15 are missing; V2 (revision 1) does not count
              true rate 53 to 92% (90% sure), chance to clear its bar 88%
        ◐ H2  testing · critical pricing · written as validated
              Children prepay SGD 9.50 a meal, five days a week
              4 of 9 so far, at least 5 of 20 needed; 11 of the 20 presales are still
              to come by 2026-04-30
              true rate 22 to 70% (90% sure), chance to clear its bar 92%, 3 more asks
              decide it at this rate (supported)
        ○ H3  untested · high solution
              Many families will love the app
              no evidence bears on it and no experiment tests it

      The four questions
        ? What is the customer's problem, and how well do we understand it?
          H1 is inconclusive (V1)
        ? How valuable is solving it?
          H2 is testing (V3)
        ? Will the product solve it?
          H3 is untested
        ? Have we found the customers who buy at once?
          no hypothesis asks it yet

      What rides on what
        ? H1  1 launch, 1 shipment and decision D1
              launch "Islandwide launch" on 2026-06-01 through H2 and G2
              ship tingkat.checkin on 2026-03-20
        ◐ H2  1 launch
              launch "Islandwide launch" on 2026-06-01 through G2
        ! Waiting for no gate, SGD 9 000 per month and SGD 30 000 in all:
          hire "VP Sales" on 2026-05-01 for SGD 9 000 per month
          spend "Facebook ads" on 2026-04-20 for SGD 30 000

      Allowed for now
        untested-hypothesis on H3 until 2026-05-31

      What to do next
        1. Settle H1: 8 of 10 (80%), at least 60% needed; 5 of the 15 interviews
           promised by 2026-02-15 are missing.
           venture/model.cdev:1:1
        2. Hold 10 interviews with wei-ling: G1 asks for 10 and has 0.
           venture/model.cdev:1:1
        3. Bring H2 to 20 presales by 2026-04-30: 9 so far, 11 to go.
           venture/model.cdev:1:1
      "
    `);
  });

  it.each([40, 60, 80, 100, 200])('keeps its lines within %i columns', (columns) => {
    const lines = statusText(kampung, { ...plainStyle, columns }).split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(Math.min(columns, 100));
  });

  it('is told in colour with the same words at the same places', () => {
    const painted: Style = {
      ...plainStyle,
      columns: 80,
      paint: (tone, words) => `<${tone}>${words}</${tone}>`,
    };
    const plain = statusText(kampung, { ...plainStyle, columns: 80 });
    const coloured = statusText(kampung, painted);
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(/<\/?(error|warning|information|hint|good|dim|strong|heading)>/g, '')).toBe(
      plain,
    );
  });

  it('is told as a document', () => {
    expect(statusMarkdown(kampung)).toMatchInlineSnapshot(`
      "# Kampung Kitchen

      As of 2026-04-05. The venture claims validation; the evidence has brought it to discovery.

      | discovery | validation | creation | building |
      | --- | --- | --- | --- |
      | **here** | ahead, claimed | ahead | ahead |

      ## Gates

      **discovery**, \`G1\`, open, 1 of 3 met

      - [ ] H1 validated (H1 is inconclusive)
      - [x] 15 interviews with mdm-tan: 15 of 15
      - [ ] 10 interviews with wei-ling: 0 of 10 (10 to go)

      **validation**, \`G2\`, open, 1 of 3 met

      - [ ] H2 validated (H2 is testing)
      - [ ] 5 orders from wei-ling: 4 of 5 (1 to go)
      - [x] roadmap families

      **creation**, built-in gate, open, 0 of 3 met

      - [ ] a market type chosen (the venture names no market)
      - [ ] a demand hypothesis validated (none is written yet)
      - [ ] a known payback (no economics state a payback)

      **building**, built-in gate, open, 0 of 1 met

      - [ ] a team hypothesis validated (none is written yet)

      ## Hypotheses

      | Hypothesis | Kind | Verdict | Why |
      | --- | --- | --- | --- |
      | \`H1\` Loneliness, not mobility, is the first pain of seniors living alone | critical problem | ? inconclusive (written as validated) | 8 of 10 (80%), at least 60% needed; 5 of the 15 interviews promised by 2026-02-15 are missing; V2 (revision 1) does not count; true rate 53 to 92% (90% sure), chance to clear its bar 88% |
      | \`H2\` Children prepay SGD 9.50 a meal, five days a week | critical pricing | ◐ testing (written as validated) | 4 of 9 so far, at least 5 of 20 needed; 11 of the 20 presales are still to come by 2026-04-30; true rate 22 to 70% (90% sure), chance to clear its bar 92%, 3 more asks decide it at this rate (supported) |
      | \`H3\` Many families will love the app | high solution | ○ untested | no evidence bears on it and no experiment tests it |

      ## The four questions

      - [ ] What is the customer's problem, and how well do we understand it? H1 is inconclusive (\`V1\`)
      - [ ] How valuable is solving it? H2 is testing (\`V3\`)
      - [ ] Will the product solve it? H3 is untested
      - [ ] Have we found the customers who buy at once? no hypothesis asks it yet

      ## What rides on what

      - \`H1\` (inconclusive) carries 1 launch, 1 shipment and decision D1
        - launch "Islandwide launch" on 2026-06-01 through H2 and G2
        - ship tingkat.checkin on 2026-03-20
      - \`H2\` (testing) carries 1 launch
        - launch "Islandwide launch" on 2026-06-01 through G2
      - Waiting for no gate:
        - hire "VP Sales" on 2026-05-01 for SGD 9 000 per month
        - spend "Facebook ads" on 2026-04-20 for SGD 30 000

      ## Allowed for now

      - \`untested-hypothesis\` on \`H3\` until 2026-05-31

      ## What to do next

      1. Settle H1: 8 of 10 (80%), at least 60% needed; 5 of the 15 interviews promised by 2026-02-15 are missing. (\`venture/model.cdev:1:1\`)
      2. Hold 10 interviews with wei-ling: G1 asks for 10 and has 0. (\`venture/model.cdev:1:1\`)
      3. Bring H2 to 20 presales by 2026-04-30: 9 so far, 11 to go. (\`venture/model.cdev:1:1\`)
      "
    `);
  });
});

describe('a status', () => {
  it('says so where there is no venture', () => {
    const none = viewOf([]);
    expect(none).toEqual({ today: '2030-01-01', projects: [] });
    expect(statusText(none, plainStyle)).toMatch(/cdev init/);
    expect(statusJsonOf(none).projects).toEqual([]);
  });

  it('shows what founders wrote, and lets none of it into the terminal or the document as commands', () => {
    const nasty = '# [x](javascript:alert) | <b>@bob</b> `code` *b* _u_ \u001b[31mred\n\n- item \u202e';
    const view = viewOf(
      inFile([
        venture('v', { title: text(nasty), vision: setting(nasty) }),
        hypothesis('H1', { kind: 'problem', title: text(nasty), passBars: [bar('>= 5 of 10 people')] }),
        gate('G1', 'discovery', [`"${nasty.replaceAll('\n', ' ')}"`]),
        plan(spend(nasty, { costs: 'SGD 5' })),
      ]),
    );
    const told = statusText(view, { ...plainStyle, columns: 80 });
    expect(told).not.toMatch(/[\u001b\u202e]/);
    const document = statusMarkdown(view);
    expect(document).not.toMatch(/[\u001b\u202e]|<b>|@bob|[^\\]\[x\]|[^\\]\*b\*|[^\\]_u_|^- item/m);
    for (const line of document.split('\n').filter((each) => each.startsWith('| `H1`'))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });

  it('counts columns as the style does, for names and titles in any script', () => {
    const wide: Style = {
      ...plainStyle,
      columns: 60,
      width: (words) => [...words].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0),
    };
    const view = viewOf(
      inFile([
        venture('v', { title: text('長者餐') }),
        hypothesis('長者', { kind: 'problem' }),
        hypothesis('H', { kind: 'problem' }),
      ]),
    );
    const lines = statusText(view, wide).split('\n');
    const columnOf = (name: string) => {
      const line = lines.find((each) => each.startsWith(`  ○ ${name}`)) ?? '';
      return wide.width(line.slice(0, line.indexOf('untested')));
    };
    expect(columnOf('長者')).toBe(columnOf('H'));
    expect(wide.width(lines[0] ?? '')).toBe(60);
  });
});
