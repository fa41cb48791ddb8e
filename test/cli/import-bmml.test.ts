import { describe, expect, it } from 'vitest';
import { checkJsonSchema } from '../../language-server/src/core/report/check-json.ts';
import { modelJsonSchema } from '../../language-server/src/core/export/model-json.ts';
import { escapeMarkdown } from '../../language-server/src/core/report/markdown.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runCdev } from '../support/run-cdev.ts';

const second = `version: "2.0"
meta:
  name: Lamp Post
  tagline: Light in a day
  portfolio: explore
  stage: validation
  owner: Ana
customer_segments:
  - id: cs-towns
    name: Towns of fewer than 20 000
    description: Without a lighting engineer
    jobs:
      - { id: job-report, description: Report a broken lamp }
    pains:
      - { id: pain-dark, description: Streets stay dark for weeks }
    gains:
      - { id: gain-calm, description: Nobody calls the mayor }
  - id: cs-walkers
    name: People who walk home
value_propositions:
  - id: vp-repair
    name: Repair within a day
    products_services:
      - { id: ps-van, name: A van on the road }
    pain_relievers:
      - { id: pr-round, name: A round every night }
    gain_creators:
      - { id: gc-line, name: A number to call }
fits:
  - id: fit-1
    for: { value_propositions: [vp-repair], customer_segments: [cs-towns] }
    mappings:
      - [pr-round, pain-dark]
      - [gc-line, gain-calm]
channels:
  - id: ch-fairs
    name: Trade fairs
    for: { customer_segments: [cs-towns, cs-cities] }
customer_relationships:
  - { id: cr-call, name: A call a month, for: { customer_segments: [cs-towns] } }
revenue_streams:
  - id: rs-fee
    name: EUR 900 per month
    from: { customer_segments: [cs-towns] }
    for: { value_propositions: [vp-repair] }
key_resources:
  - { id: kr-vans, name: Three vans }
key_partnerships:
  - { id: kp-maker, name: The maker of the lamps, for: { key_resources: [kr-vans] } }
costs:
  - { id: cost-fuel, name: Fuel, for: { key_resources: [kr-vans] } }
`;

async function imported(bmml: string, argv: readonly string[] = []) {
  const result = await runCdev(['import', 'bmml', 'lamps.bmml', ...argv], { files: { 'lamps.bmml': bmml } });
  expect(result.exitCode).toBe(0);
  expect(readModel('model.cdev', result.stdout).problems).toEqual([]);
  return result;
}

describe('cdev import bmml', () => {
  it('makes a model of a business model', async () => {
    const { stdout, stderr } = await imported(second);
    expect(stdout).toBe(`venture lamp-post "Lamp Post" {
  vision   "Light in a day"
  currency EUR
  note     "portfolio: explore"
  note     "stage: validation"
  note     "Cost: Fuel (Three vans)"
}

segment towns "Towns of fewer than 20 000"
segment walkers "People who walk home"

profile towns-customer of towns as user, buyer for walkers-user {
  job  report "Report a broken lamp"
  pain dark   "Streets stay dark for weeks"
  gain calm   "Nobody calls the mayor"
}

profile walkers-user of walkers as user

product repair "Repair within a day" {
  price EUR 900 per month paid by towns-customer
  feature van   "A van on the road"
  feature round "A round every night" relieves towns-customer.dark
  feature line  "A number to call" creates towns-customer.calm
}

hypothesis H1 "Towns of fewer than 20 000" {
  kind  customer
  about towns-customer
  risk  critical
  note  "Without a lighting engineer"
}

hypothesis H2 "People who walk home" {
  kind  customer
  about walkers-user
  risk  critical
}

hypothesis H3 "Streets stay dark for weeks" {
  kind  problem
  about towns-customer.dark
  risk  critical
}

hypothesis H4 "Repair within a day" {
  kind  solution
  about repair
  risk  high
}

hypothesis H5 "A round every night" {
  kind  solution
  about repair.round
  risk  high
}

hypothesis H6 "A number to call" {
  kind  solution
  about repair.line
  risk  high
}

hypothesis H7 "EUR 900 per month" {
  kind  pricing
  about towns-customer
  risk  critical
}

hypothesis H8 "Trade fairs" {
  kind  channel
  about towns
  risk  medium
}

hypothesis H9 "A call a month" {
  kind  demand
  about towns
  risk  medium
}

hypothesis H10 "The maker of the lamps" {
  kind team
  risk low
  note "Key partners"
}

hypothesis H11 "Three vans" {
  kind     team
  risk     low
  rests on H10
  note     "Key resources"
}

// What else the business model says:
// line 7: owner: Ana
`);
    expect(stderr).toBe(`lamps.bmml:7: this is kept as a comment at the end, for nothing in a model is like it
lamps.bmml:36: nothing has the id 'cs-cities', so what it stands for is left out
lamps.bmml:51: costs are kept as notes of the venture, for they are no guesses that customers could answer
`);
  });

  it('makes a model in which cdev finds no error', async () => {
    const { stdout: text } = await imported(second);
    const { stdout } = await runCdev(['check', '--format', 'json'], { files: { 'model.cdev': text } });
    const { findings } = checkJsonSchema.parse(JSON.parse(stdout));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reads the first version as well', async () => {
    const { stdout } = await imported(`version: "1.0"
meta: { name: Lamps, portfolio: explore, stage: ideation }
customer_segments:
  - id: cs-towns
    name: Towns
    pains:
      - { id: pain-dark, type: functional, description: Dark streets, severity: high }
value_propositions:
  - id: vp-repair
    name: Repair
    products_services:
      - { id: ps-van, type: service, description: A van }
fits:
  - id: fit-1
    value_proposition: vp-repair
    customer_segment: cs-towns
    pain_relievers:
      - { pain: pain-dark, through: [ps-van], description: The van comes at night }
channels:
  - { id: ch-fairs, name: Fairs, type: owned, segments: [cs-towns], phases: [awareness, purchase] }
customer_relationships:
  - { id: cr-a, segment: cs-towns, type: automated, description: A newsletter }
revenue_streams:
  - { id: rs-a, name: A fee, type: subscription, from_segments: [cs-towns], for_value: vp-repair }
key_resources:
  - { id: kr-a, name: Vans, type: physical, for_value: [vp-repair] }
key_partnerships:
  - { id: kp-a, name: Makers, type: supplier, motivation: optimization, provides: [kr-a] }
cost_structure:
  type: cost_driven
  major_costs:
    - { name: Fuel, type: variable, linked_to: [kr-a] }
`);
    expect(stdout).toContain('pain dark "Dark streets" severity 5');
    expect(stdout).toContain('feature van "A van" relieves towns-customer.dark');
    expect(stdout).toContain('"The van comes at night" {\n  kind  solution\n  about repair.van\n');
    expect(stdout).toContain(
      '"Fairs" {\n  kind  channel\n  about towns\n  risk  medium\n  note  "type: owned"\n  note  "phases: awareness, purchase"\n',
    );
    expect(stdout).toContain('"A newsletter" {\n  kind  demand\n  about towns\n');
    expect(stdout).toContain('"A fee" {\n  kind  pricing\n  about towns-customer\n');
    expect(stdout).toContain('rests on H');
    expect(stdout).toContain('note "Cost: Fuel (variable, Vans)"');
    expect(stdout).toContain('// line 30: type: cost_driven\n');
  });

  it('joins the venture it is written into', async () => {
    const files = exampleTexts('kampung-kitchen');
    const result = await runCdev(['import', 'bmml', 'lamps.bmml', '-o', 'lamps.cdev'], {
      files: { ...files, 'lamps.bmml': second },
    });
    expect(result.stdout).toBe(
      "Wrote lamps.cdev.\nIt joins the venture 'kampung-kitchen' and declares none of its own.\n",
    );
    const text = result.textOf('lamps.cdev') ?? '';
    expect(text).not.toMatch(/^venture/m);
    expect(text).toContain('hypothesis H4 "Towns of fewer than 20 000"');
    expect(text).toContain('// tagline: Light in a day\n');
  });

  it('leaves every guess untested, and claims nothing', async () => {
    const { stdout: text } = await imported(second);
    const { stdout } = await runCdev(['export', 'json'], { files: { 'model.cdev': text } });
    const { hypotheses } = modelJsonSchema.parse(JSON.parse(stdout));
    expect(hypotheses).toHaveLength(11);
    for (const { verdict, status } of hypotheses) {
      expect({ verdict, status }).toEqual({ verdict: 'untested', status: null });
    }
  });

  it('has each of its lists in the box of a Business Model Canvas that is called so', async () => {
    const { stdout: text } = await imported(second);
    const { stdout } = await runCdev(
      ['export', 'canvas', '--kind', 'business-model', '--format', 'markdown'],
      { files: { 'model.cdev': text } },
    );
    const boxes = stdout.split(/^## /m);
    for (const [box, guess] of [
      ['Customer segments', 'People who walk home'],
      ['Value propositions', 'Repair within a day'],
      ['Channels', 'Trade fairs'],
      ['Customer relationships', 'A call a month'],
      ['Revenue streams', 'EUR 900 per month'],
      ['Key resources', 'Three vans'],
      ['Key partners', 'The maker of the lamps'],
      ['Cost structure', 'Fuel (Three vans)'],
    ] as const) {
      const found = boxes.filter((text) => text.includes(escapeMarkdown(guess)));
      expect(found.map((text) => text.split('\n')[0])).toContain(box);
    }
  });

  it('keeps every guess on its way through a spreadsheet', async () => {
    const { stdout: text } = await imported(second);
    const { stdout: csv } = await runCdev(['export', 'csv'], { files: { 'model.cdev': text } });
    const { stdout: back } = await runCdev(['import', 'csv', 'x.csv'], { files: { 'x.csv': csv } });
    const heads = (model: string) => model.replace(/ +/g, ' ').match(/^hypothesis .*\n kind \w+/gm);
    expect(heads(back)).toHaveLength(11);
    expect(heads(back)).toEqual(heads(text));
  });

  it('says of every reference that leads nowhere what follows, and goes on', async () => {
    const { stdout, stderr } = await imported(`meta: { name: Lamps }
customer_segments:
  - id: cs-towns
    name: Towns
    pains: [{ id: pain-dark, description: Dark streets }]
value_propositions:
  - id: vp-a
    name: Repair
    pain_relievers: [{ id: pr-round, name: A round }]
fits:
  - for: { value_propositions: [cs-towns], customer_segments: [cs-gone] }
    mappings:
      - [pr-round, pr-round]
      - [pr-gone, pain-dark]
      - [pr-round, pain-dark, said-thrice]
      - pr-round
channels:
  - { id: cs-towns, name: Fairs, for: { customer_segments: [vp-a] } }
  - { id: ch-b }
`);
    expect(
      stderr,
    ).toBe(`lamps.bmml:11: 'cs-towns' is a customer segment, which cannot stand here and is left out
lamps.bmml:11: nothing has the id 'cs-gone', so what it stands for is left out
lamps.bmml:13: 'pr-round' is part of a value proposition, which cannot stand here and is left out
lamps.bmml:14: nothing has the id 'pr-gone', so what it stands for is left out
lamps.bmml:15: a mapping is a pair such as [pr-time, pain-time]; this is none, and serves nothing
lamps.bmml:15: this and 3 more are kept as comments at the end, for nothing in a model is like it
lamps.bmml:16: a mapping is a pair such as [pr-time, pain-time]; this is none, and serves nothing
lamps.bmml:18: 'cs-towns' is the id of something else too, and means that wherever it stands
lamps.bmml:18: 'vp-a' is a value proposition, which cannot stand here and is left out
lamps.bmml:19: this says neither its name nor what it is, and is left out
`);
    expect(stdout).toContain('// line 15: said-thrice\n// line 16: pr-round\n');
  });

  it('has nothing left to write, whatever its author had', async () => {
    const { stdout, stderr } = await imported(`meta: { name: TBD, tagline: TODO, owner: "???" }
customer_segments:
  - { id: cs-a, name: TODO }
  - { id: cs-b, name: "Towns (TBD)", description: TODO }
`);
    expect(stdout).toBe(`venture lamps

segment b "Towns"

profile b-customer of b as user, buyer

hypothesis H1 "Towns" {
  kind  customer
  about b-customer
  risk  critical
}
`);
    expect(stderr).toBe('lamps.bmml:3: this says neither its name nor what it is, and is left out\n');
  });

  it('keeps what stands twice under one name', async () => {
    const { stdout, stderr } = await imported('channels:\n  - name: Fairs\nchannels:\n  - name: Letters\n');
    expect(stdout).toContain('"Fairs"');
    expect(stdout).toContain('// line 4: channels: - name: Letters\n');
    expect(stderr).toContain('lamps.bmml:4: this is kept as a comment');
  });

  it('takes tags, prototypes and formulas for text', async () => {
    const { stdout } = await imported(
      `__proto__: { polluted: yes }\nchannels:\n  - !!js/function "() => 1"\n  - { id: __proto__, name: '=HYPERLINK("x")', for: { customer_segments: [toString] } }\n`,
    );
    expect(stdout).toContain('hypothesis H1 "() => 1"');
    expect(stdout).toContain('hypothesis H2 "=HYPERLINK(\\"x\\")"');
    expect(stdout).toContain('// line 1: __proto__: { polluted: yes }');
  });

  it.each([
    [
      'several documents',
      'channels:\n  - name: A\n---\nchannels:\n  - name: B\n',
      /'x\.bmml:3': it holds several documents/,
    ],
    ['a bottomless list', `channels: ${'['.repeat(50_000)}`, /'x\.bmml:1': it is nested too deeply/],
    ['a bottomless map', `channels: ${'{a: '.repeat(50_000)}`, /'x\.bmml:1': it is nested too deeply/],
    ['XML', '<mockup version="1.0"/>', /'x\.bmml:1': it is XML, such as the mock-ups of Balsamiq/],
    ['broken YAML', 'channels:\n  - [a', /'x\.bmml:\d': it is no YAML: /],
    [
      'something else',
      'name: x\n',
      /'x\.bmml': it has none of the lists of a business model, such as customer_segments/,
    ],
    ['nothing', '', /it has none of the lists/],
    ['lists of nothing', 'channels:\n  - id: ch-a\n', /nothing in its lists has a name/],
    ['a text', 'just a text', /it has none of the lists/],
  ])('says why there is no model in %s', async (_, text, why) => {
    const { exitCode, stdout, stderr } = await runCdev(['import', 'bmml', 'x.bmml'], {
      files: { 'x.bmml': text },
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^cdev: there is no model in /);
    expect(stderr).toMatch(why);
  });
});
