import { describe, expect, it } from 'vitest';
import type { Hypothesis } from '../../language-server/src/core/model/hypothesis.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runCdev } from '../support/run-cdev.ts';

async function imported(canvas: string, argv: readonly string[] = []) {
  const result = await runCdev(['import', 'lean-canvas', 'kitchen/canvas.md', ...argv], {
    files: { 'kitchen/canvas.md': canvas },
  });
  expect(result.exitCode).toBe(0);
  const { declarations, problems } = readModel('model.cdev', result.stdout);
  expect(problems).toEqual([]);
  const hypotheses = declarations
    .filter((one): one is Hypothesis => one.type === 'hypothesis')
    .map(
      ({ kind, title, about }) => `${kind?.value}: ${title?.value}${about[0] ? ` (${about[0].name})` : ''}`,
    );
  return { ...result, hypotheses };
}

const kitchen = `---
author: Mei
---
# Kampung Kitchen – Lean Canvas

> Seniors who live alone eat one proper meal a day

## 1. Problem (top 3)
> List your top 1-3 problems.

1. **Whole weekdays** without a conversation
2. The market is 600 m away
   - knees hurt
- ~~Wet market closes early~~

### Existing alternatives
- A neighbour who cooks for two ([seen](https://example.org/n))

## 👥 Customer Segments
- **Users:** Seniors 70+ living alone
- **Customers**: Working children

**Early Adopters:** Families who already pay a neighbour

## UVP
Mum ate, and somebody looked in.

**High-level concept**
Grab for home-cooked meals

## Solution
* Driver stays five minutes
* Dietitian's low-salt menu

## Unfair Advantage
TBD

## Key Metrics
- Meals delivered a week

## Channels
### Inbound
- Poster at the polyclinic
<!-- ask Ben -->
## Cost Structure
Fixed costs:
- Kitchen rent SGD 3,000 a month

## Revenue Streams
- SGD 9.50 per meal, five days a week

## Team
- Aisha cooks
`;

describe('cdev import lean-canvas', () => {
  it('makes a model of a canvas as founders write it', async () => {
    const { stdout, stderr } = await imported(kitchen);
    expect(stdout).toBe(`venture kampung-kitchen "Kampung Kitchen" {
  vision   "Seniors who live alone eat one proper meal a day"
  currency SGD
  note     "Key metric: Meals delivered a week"
  note     "Cost: Fixed costs: Kitchen rent SGD 3,000 a month"
}

segment seniors-70-living-alone "Seniors 70+ living alone"
segment working-children "Working children"
segment families-already-pay "Families who already pay a neighbour" {
  beachhead
}

profile seniors-70-living-alone-user of seniors-70-living-alone as user {
  pain  whole-weekdays-without "Whole weekdays without a conversation"
  pain  market-600-m-away      "The market is 600 m away"
  today neighbour-cooks-two-seen
}

profile working-children-buyer of working-children as buyer for seniors-70-living-alone-user

profile families-already-pay-customer of families-already-pay as user, buyer

alternative neighbour-cooks-two-seen "A neighbour who cooks for two (seen)"

product offer "Grab for home-cooked meals" {
  price SGD 9.50 per meal paid by working-children-buyer
  feature driver-stays-five        "Driver stays five minutes" relieves seniors-70-living-alone-user.whole-weekdays-without
  feature dietitians-low-salt-menu "Dietitian's low-salt menu" relieves seniors-70-living-alone-user.market-600-m-away
}

hypothesis H1 "Whole weekdays without a conversation" {
  kind  problem
  about seniors-70-living-alone-user.whole-weekdays-without
  risk  critical
}

hypothesis H2 "The market is 600 m away" {
  kind  problem
  about seniors-70-living-alone-user.market-600-m-away
  risk  critical
  note  "knees hurt"
}

hypothesis H3 "Wet market closes early" {
  kind   problem
  risk   critical
  status parked
  note   "Struck out in the canvas"
}

hypothesis H4 "A neighbour who cooks for two (seen)" {
  kind  competition
  about neighbour-cooks-two-seen
  risk  medium
  link  "https://example.org/n"
}

hypothesis H5 "Seniors 70+ living alone" {
  kind  customer
  about seniors-70-living-alone
  risk  critical
}

hypothesis H6 "Working children" {
  kind  customer
  about working-children
  risk  critical
}

hypothesis H7 "Families who already pay a neighbour" {
  kind  customer
  about families-already-pay
  risk  critical
}

hypothesis H8 "Mum ate, and somebody looked in." {
  kind  solution
  about offer
  risk  high
}

hypothesis H9 "Driver stays five minutes" {
  kind  solution
  about offer.driver-stays-five
  risk  high
}

hypothesis H10 "Dietitian's low-salt menu" {
  kind  solution
  about offer.dietitians-low-salt-menu
  risk  high
}

hypothesis H11 "Inbound: Poster at the polyclinic" {
  kind channel
  risk medium
}

hypothesis H12 "SGD 9.50 per meal, five days a week" {
  kind  pricing
  about working-children-buyer
  risk  critical
}

// What else the canvas says:
// line 9: List your top 1-3 problems.
// line 44: ask Ben
// line 52: Team
// line 53: Aisha cooks
`);
    expect(
      stderr,
    ).toBe(`kitchen/canvas.md:9: this and 3 more stand in no box and are kept as comments at the end
kitchen/canvas.md:36: 'TBD' holds the place of something still to be written, and is left out
kitchen/canvas.md:39: key metrics and costs are kept as notes of the venture, for they are no guesses that customers could answer
kitchen/canvas.md: the problems are put down to 'seniors-70-living-alone': the canvas does not say whose each is
kitchen/canvas.md: each solution is taken to relieve the problem that stands in the same place
`);
  });

  it.each([
    [
      'a table with a box in each row',
      `|  |  |
|---|---|
| **Problem** | No time to cook<br>Takeaway is fat |
| **Channels** | [Path to customers] |
| **Unfair advantage** | Chef's network |
| **Customer segments** | Busy parents |
`,
    ],
    [
      'a table with a box in each column, and parts of them further down',
      `| Problem | Unfair Advantage | Customer Segments |
|---|---|---|
| - No time to cook<br>- Takeaway is fat | Chef's network | |
| **Channels** | | **Customers** |
| TBD | | Busy parents |
`,
    ],
    [
      'a table in HTML',
      `<table>
<tr><td rowspan="2"><b>Problem</b><p>1. No time to cook</p><p>2. Takeaway is fat</p></td>
<td><b>Unfair advantage</b><ul><li>Chef's network</li></ul></td></tr>
<tr><td><b>Customer segments</b><br>Busy parents</td></tr>
</table>
`,
    ],
    [
      'one list',
      `1. **Problem**
   - No time to cook
   - Takeaway is fat
2. **Unfair advantage**: Chef's network
3. **Customer segments** - Busy parents
`,
    ],
    [
      'lines with labels',
      `**Problem**
- No time to cook
- Takeaway is fat

Unfair advantage: Chef's network

Customer segments:

Busy parents
`,
    ],
    [
      'headings of any kind, in German',
      `Probleme
--------
- [ ] No time to cook
- [x] Takeaway is fat

#### Unfairer Vorteil: Chef's network

### **2) Kundensegmente**

Busy parents
`,
    ],
  ])('reads %s', async (_, canvas) => {
    const { hypotheses } = await imported(canvas);
    expect(hypotheses.map((one) => one.replace(/ \(.*/, ''))).toEqual([
      'problem: No time to cook',
      'problem: Takeaway is fat',
      "competition: Chef's network",
      'customer: Busy parents',
    ]);
  });

  it('calls the venture as asked, as the canvas says, or as its folder is called', async () => {
    const name = async (canvas: string, argv: readonly string[] = []) =>
      (await imported(`${canvas}\n## Problem\n- dark\n`, argv)).stdout.split('\n')[0];
    expect(await name('# Lean Canvas: 街燈')).toBe('venture 街燈');
    expect(await name('# The lean canvas of Mon Café')).toBe('venture mon-café "Mon Café"');
    expect(await name('# Lean Canvas', ['--name', 'Say "cheese"'])).toBe(
      'venture say-cheese "Say \\"cheese\\""',
    );
    expect(await name('# Lean Canvas')).toBe('venture kitchen');
    expect(await name('---\ntitle: Lamps\n---\n# Lean Canvas')).toBe('venture lamps "Lamps"');
  });

  it('says what people are only where the canvas does', async () => {
    const { stdout } = await imported('## Customer segments\n- Clinics\n## Revenue streams\n- €49 a month\n');
    expect(stdout).toContain('profile clinics-customer of clinics as user, buyer');
    expect(stdout).toContain('price EUR 49 per month paid by clinics-customer');
    const { stdout: without } = await imported('## Problem\n- dark\n## Revenue streams\n- €49 a month\n');
    expect(without).not.toMatch(/^(?:segment|profile)|price EUR/m);
  });

  it('joins the venture it is written into', async () => {
    const files = exampleTexts('kampung-kitchen');
    const result = await runCdev(['import', 'lean-canvas', 'c.md', '-o', 'canvas.cdev'], {
      files: { ...files, 'c.md': kitchen },
    });
    const text = result.textOf('canvas.cdev') ?? '';
    expect(text).not.toMatch(/^venture/m);
    expect(text).toContain('hypothesis H4 "Whole weekdays without a conversation"');
    expect(text).toContain('// Cost: Fixed costs: Kitchen rent SGD 3,000 a month');
    const { stdout } = await runCdev(['check', 'canvas.cdev'], { files: { ...files, 'canvas.cdev': text } });
    expect(stdout).not.toMatch(/syntax|duplicate-name|unknown-name|two-ventures/);
  });

  it.each([
    ['nothing', ''],
    ['no canvas', '# Shopping\n- milk\n'],
    ['boxes that are empty', '## Problem\n\n## Solution\n'],
  ])('says that there is no model in %s', async (_, canvas) => {
    const { exitCode, stdout, stderr } = await runCdev(['import', 'lean-canvas', 'c.md'], {
      files: { 'c.md': canvas },
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(
      "cdev: there is no model in 'c.md': it has no box of a canvas with something in it, such as '## Problem' or '## Customer segments'\n",
    );
  });

  it('tells a template that nobody has filled in from a canvas', async () => {
    const template =
      '# Lean Canvas\n## Problem\n1. [Most critical problem]\n2. {{problem_2}}\n3. Problem #3:\n## Solution\n- TODO\n';
    const { exitCode, stderr } = await runCdev(['import', 'lean-canvas', 'c.md'], {
      files: { 'c.md': template },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      "cdev: there is no model in 'c.md:3': its boxes hold nothing but what is still to be written\n",
    );
  });

  it('says what is wrong with bytes that are no text', async () => {
    const { stderr } = await runCdev(['import', 'lean-canvas', 'c.md'], {
      files: { 'c.md': Uint8Array.of(0xff, 0xfe, 0x41, 0) },
    });
    expect(stderr).toMatch(
      /^cdev: there is no model in 'c\.md': it is written in UTF-16LE.*save it as UTF-8\n$/,
    );
  });
});
