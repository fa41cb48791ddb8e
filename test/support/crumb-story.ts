import { createRepository, type TestRepository } from './git-repository.ts';

/** A repository with the story of a venture in ten commits, and their ids by what happened in them. */
export interface CrumbStory extends TestRepository {
  readonly commits: Readonly<Record<Chapter, string>>;
}

export type Chapter =
  | 'begun'
  | 'gated'
  | 'first-interviews'
  | 'moved-around'
  | 'bar-loosened'
  | 'bar-restored'
  | 'refuted'
  | 'pivot'
  | 'gate-passed'
  | 'first-sales';

/**
 * Crumb takes yesterday's bread off bakers' hands. Its first claim does not hold; somebody lowers the bar once the numbers
 * are in, and puts it back; the claim is refuted, the team pivots, and the gate out of discovery passes on another claim.
 */
export function tellCrumbStory(): CrumbStory {
  const repository = createRepository();
  const tell = (message: string, day: string, files: Parameters<TestRepository['write']>[0]): string => {
    repository.write(files);
    return repository.commit(message, day);
  };
  const commits: Record<Chapter, string> = {
    begun: tell('What we believe', '2026-01-05', { 'model.cdev': begun() }),
    gated: tell('What has to be true to go on, and what is planned', '2026-01-08', {
      'model.cdev': begun(),
      'way.cdev': way('2026-07-01'),
    }),
    'first-interviews': tell('Five bakers asked', '2026-01-20', {
      'evidence.cdev': evidence(1),
      'notes/e1-first.md': 'Two of five weighed what they threw away.\n',
    }),
    'moved-around': tell('Everything has a file of its own', '2026-01-21', {
      'model.cdev': people(),
      'hypotheses.cdev': `// What we believe of them.\n\n${claims()}`,
    }),
    'bar-loosened': tell('Be realistic about the bar', '2026-01-22', {
      'hypotheses.cdev': claims({ bar: '>= 4 of 10 interviews', fail: '< 2' }),
    }),
    'bar-restored': tell('The bar as it was', '2026-01-23', { 'hypotheses.cdev': claims() }),
    refuted: tell('Five more bakers asked', '2026-02-10', {
      'evidence.cdev': evidence(2),
      'notes/e1-second.md': 'One of five weighed what they threw away.\n',
    }),
    pivot: tell('It is the fetching, not the bread', '2026-02-12', {
      'hypotheses.cdev': claims({ pivoted: true }),
      'decisions.cdev': decisions(),
    }),
    'gate-passed': tell('Ten bakers asked about the fetching', '2026-03-16', {
      'evidence.cdev': evidence(3),
      'notes/e2.md': 'Eight of ten pay somebody to fetch it.\n',
    }),
    'first-sales': tell('Two have paid, and the launch comes sooner', '2026-04-02', {
      'evidence.cdev': evidence(4),
      'payments/2026-04.csv': 'baker,paid\nb1,40\nb2,40\n',
      'way.cdev': way('2026-05-15'),
    }),
  };
  return { ...repository, commits };
}

function begun(): string {
  return `${people()}\n${claims()}`;
}

function people(): string {
  return `venture crumb "Crumb" {
  vision   "No bread is baked to be thrown away"
  currency EUR
  approach customer-first
}

segment bakeries "Bakeries with three to ten shops around Graz" niche {
  size 140 businesses source "Chamber of commerce, 2025" on 2025-12-31
}

profile baker of bakeries as user, buyer {
  info      lifestyle "up at two, shops closed by six"
  job empty "Have the shelves empty by closing time"
  pain waste "Unsold bread goes into the bin, and the bin costs" severity 4 daily
  today     "Whoever comes first" costs EUR 30 per week
  budget    EUR 60 per week
}
`;
}

function claims({
  bar = '>= 6 of 10 interviews',
  fail = '< 4',
  pivoted = false,
}: {
  readonly bar?: string;
  readonly fail?: string;
  readonly pivoted?: boolean;
} = {}): string {
  const first = pivoted
    ? `hypothesis H1 "Bakers pay somebody to fetch the bread they did not sell" {
  kind     problem
  about    baker.waste
  risk     critical
  revision 2 since 2026-02-12
  pass when ${bar} by 2026-03-31
  fail when ${fail}
}`
    : `hypothesis H1 "Bakers throw away more than a tenth of what they bake" {
  kind  problem
  about baker.waste
  risk  critical
  pass when ${bar} by 2026-02-28
  fail when ${fail}
}`;
  return `${first}

hypothesis H2 "Bakers prepay EUR 40 a week to have it fetched every evening" {
  kind     pricing
  about    baker
  risk     critical
  rests on H1
  pass when >= 3 of 10 presales by 2026-05-31
  fail when < 1
}
`;
}

function way(launch: string): string {
  return `experiment E1 interview "Behind the shop, after closing time" {
  tests  H1
  with   baker
  sample 10
  from   2026-01-12 to 2026-02-20
}

gate G1 exits discovery {
  require H1 validated
  require 10 interviews with baker
}
gate G2 exits validation {
  require H2 validated
  require 3 orders from baker
}

plan {
  spend  vans "Two vans" as operations on 2026-06-01 costs EUR 38_000 needs G2
  launch start "All of Graz" on ${launch} needs G2
}
`;
}

function evidence(chapters: number): string {
  return [
    `evidence V1 from E1 on 2026-01-19 {
  contradicts H1 with 2 of 5
  source      "notes/e1-first.md"
}
`,
    `evidence V2 from E1 on 2026-02-09 {
  contradicts H1 with 1 of 5
  source      "notes/e1-second.md"
}
`,
    `evidence V3 from interview on 2026-03-14 {
  supports H1 with 8 of 10
  with     baker
  source   "notes/e2.md"
}
`,
    `evidence V4 from presale on 2026-04-01 {
  supports   H2 with 2 of 4
  with       baker
  commitment money EUR 80
  source     "payments/2026-04.csv"
}
`,
  ]
    .slice(0, chapters)
    .join('\n');
}

function decisions(): string {
  return `decision D1 on 2026-02-12 pivot from discovery to discovery {
  because V1, V2
  changes H1
  learned "They do not weigh it. They wait for the man who takes it away."
  by      "Aisha", "Ben"
}
`;
}
