import { describe, expect, it } from 'vitest';
import { applyFix, checkText, whatRuleSays } from '../support/check.ts';

const says = whatRuleSays;

describe('untested-hypothesis', () => {
  it('is a hint while nothing depends on it', () => {
    expect(says('untested-hypothesis', 'hypothesis H1')).toEqual(['H1 (hint)']);
  });

  it('is a warning when the risk is high, or a gate or a plan leans on it', () => {
    expect(says('untested-hypothesis', 'hypothesis H1 { risk high }')).toEqual(['H1 (warning)']);
    expect(
      says('untested-hypothesis', 'hypothesis H1\ngate G1 exits discovery { require H1 validated }'),
    ).toEqual(['H1 (warning)']);
    expect(
      says(
        'untested-hypothesis',
        `hypothesis H1 { kind problem about p.ache }
        profile p as user { pain ache }
        product t { feature f relieves p.ache }
        plan { ship t.f on 2026-09-01 }`,
      ),
    ).toEqual(['H1 (warning)']);
  });

  it('is an error when the risk is high and the venture claims to be past its stage', () => {
    const claimed = (stage: string) =>
      `venture v { stage ${stage} }\nhypothesis H1 { kind pricing risk critical }`;
    expect(says('untested-hypothesis', claimed('validation'))).toEqual(['H1 (warning)']);
    expect(says('untested-hypothesis', claimed('creation'))).toEqual(['H1 (error)']);
  });

  it('says nothing where an experiment tests it, evidence bears on it, or it is parked or superseded', () => {
    for (const rest of [
      'hypothesis H1\nexperiment E1 interview { tests H1 }',
      'hypothesis H1\nevidence V1 from interview on 2026-01-01 { informs H1 }',
      'hypothesis H1 { status parked }',
      'hypothesis H1 { status superseded by H2 }\nhypothesis H2 { status parked }',
    ]) {
      expect(says('untested-hypothesis', rest)).toEqual([]);
    }
  });

  it('offers an experiment whose method can carry the claim, with whom it is about', () => {
    const text = `segment s niche
profile p of s as user
hypothesis H1 {
  kind  pricing
  about p
  pass when >= 3 of 12 interviews by 2026-05-01
}
`;
    const [finding] = checkText(text).findings.filter((one) => one.rule === 'untested-hypothesis');
    const [fix] = finding?.finding.fixes() ?? [];
    expect(fix && applyFix({ 'model.cdev': text }, fix)['model.cdev']).toBe(
      `${text}
experiment E1 presale "Put H1 to the test" {
  tests  H1
  with   p
  sample 12
  from   2026-04-05 to 2026-05-01
}
`,
    );
  });
});

describe('no-pass-bar', () => {
  it('is a hint until a status or a gate leans on the hypothesis', () => {
    expect(says('no-pass-bar', 'hypothesis H1')).toEqual(['H1 (hint)']);
    expect(says('no-pass-bar', 'hypothesis H1\ngate G1 exits discovery { require H1 validated }')).toEqual([
      'H1 (warning)',
    ]);
  });

  it('falls silent where the claim itself is the finding', () => {
    const text = 'hypothesis H1 { status validated }';
    expect(says('no-pass-bar', text)).toEqual([]);
    expect(says('claim-exceeds-evidence', text)).toEqual(['status validated (error)']);
  });

  it('speaks again where that finding is switched off', () => {
    const settings = { severities: { 'claim-exceeds-evidence': 'off' } };
    expect(says('no-pass-bar', 'hypothesis H1 { status validated }', { settings })).toEqual(['H1 (warning)']);
  });
});

describe('no-fail-bar', () => {
  const says2 = (bars: string) => says('no-fail-bar', `hypothesis H1 { ${bars} }`);

  it('looks at each of several pass bars', () => {
    expect(
      says2('pass when >= 3 of 10 interviews pass when >= 5 of 20 presales fail when < 2 of 20 presales'),
    ).toEqual(['pass when >= 3 of 10 interviews (hint)']);
  });

  it('offers a bar that leaves room and does not overlap', () => {
    for (const bar of [
      '>= 60% of 15 interviews',
      '> 1 of 15 interviews',
      '>= 12 of 15 interviews',
      '<= 10% of 50 signups',
      '<= 14 days over 5 orders',
      '>= SGD 4.50 per meal over 5 orders',
    ]) {
      const text = `hypothesis H1 {\n  pass when ${bar}\n}\n`;
      const [found] = checkText(text).findings.filter((one) => one.rule === 'no-fail-bar');
      const [fix] = found?.finding.fixes() ?? [];
      const fixed = fix ? (applyFix({ 'model.cdev': text }, fix)['model.cdev'] ?? '') : '';
      expect(fixed, bar).toContain('fail when');
      const left = checkText(fixed).findings.map((one) => one.rule);
      expect(left, fixed).not.toContain('no-fail-bar');
      expect(left, fixed).not.toContain('bars-overlap');
      expect(left, fixed).not.toContain('syntax');
      expect(left, fixed).not.toContain('unfalsifiable');
    }
  });
});

describe('bars-overlap', () => {
  const overlap = (bars: string) => says('bars-overlap', `hypothesis H1 { ${bars} }`).length > 0;

  it('finds a result that would meet both bars', () => {
    for (const bars of [
      'pass when >= 60% of 15 interviews fail when <= 60%',
      'pass when >= 5 of 20 presales fail when < 6',
      'pass when >= 5 of 20 presales fail when > 10',
      'pass when <= 10% of 50 signups fail when >= 5%',
      'pass when >= 60% of 15 interviews fail when < 10',
      'pass when <= 14 days over 5 orders fail when > 10 days',
      'pass when > SGD 5 over 5 orders fail when < SGD 6',
    ]) {
      expect(overlap(bars), bars).toBe(true);
    }
  });

  it('lets bars touch', () => {
    for (const bars of [
      'pass when >= 60% of 15 interviews fail when < 60%',
      'pass when > 5 of 20 presales fail when < 6',
      'pass when <= 14 days over 5 orders fail when > 14 days',
      'pass when >= 60% of 15 interviews fail when < 9',
      'pass when > SGD 5 over 5 orders fail when <= SGD 5',
    ]) {
      expect(overlap(bars), bars).toBe(false);
    }
  });

  it('does not compare what has no common measure', () => {
    expect(overlap('pass when >= SGD 5 over 5 orders fail when < USD 6')).toBe(false);
  });
});

describe('unfalsifiable', () => {
  const found = (bars: string) => says('unfalsifiable', `hypothesis H1 { ${bars} }`).length > 0;

  it('finds bars that nothing or everything meets', () => {
    for (const bars of [
      'pass when >= 60 of 15 interviews',
      'pass when > 15 of 15 interviews',
      'pass when > 100% of 15 interviews',
      'pass when >= 0 of 15 interviews',
      'pass when <= 100% of 15 interviews',
      'pass when >= 0 days over 5 orders',
      'pass when < 0 days over 5 orders',
      'pass when >= 60% of 15 interviews fail when < 0',
      'pass when >= 60% of 15 interviews fail when > 15',
      'pass when >= 5 of 0 interviews',
    ]) {
      expect(found(bars), bars).toBe(true);
    }
  });

  it('lets honest bars be', () => {
    for (const bars of [
      'pass when >= 15 of 15 interviews',
      'pass when <= 0 of 15 interviews',
      'pass when >= 60% of 15 interviews fail when < 1',
      'pass when >= SGD 0 over 5 orders',
      'pass when <= 14 days over 5 orders',
    ]) {
      expect(found(bars), bars).toBe(false);
    }
  });
});

describe('claim-exceeds-evidence', () => {
  const model = (status: string, hits: number) => `hypothesis H1 {
  kind problem
  pass when >= 60% of 10 interviews
  fail when < 40%
  ${status}
}
evidence V1 from interview on 2026-03-01 { informs H1, H1 }
evidence V2 from interview on 2026-03-01 { supports H1 with ${hits} of 10 }
`;

  it('lets a claim stand that the evidence carries', () => {
    expect(says('claim-exceeds-evidence', model('status validated', 9))).toEqual([]);
    expect(says('claim-exceeds-evidence', model('status invalidated', 1))).toEqual([]);
    expect(says('claim-exceeds-evidence', model('status parked', 1))).toEqual([]);
  });

  it('offers first what the evidence does carry, where it has decided', () => {
    const text = model('status validated', 1);
    const fixes =
      checkText(text)
        .findings.find((one) => one.rule === 'claim-exceeds-evidence')
        ?.finding.fixes() ?? [];
    expect(fixes.map((fix) => applyFix({ 'model.cdev': text }, fix)['model.cdev'])).toEqual([
      model('status invalidated', 1),
      model('status validated', 1).replace('  status validated\n', ''),
    ]);
  });

  it('silences what only explains it', () => {
    const weak = `hypothesis H1 {
  kind pricing
  pass when >= 60% of 10 people
  fail when < 40%
  status validated
}
evidence V1 from interview on 2026-03-01 { supports H1 with 9 of 10 source "talks" }
`;
    const rules = checkText(weak).findings.map((one) => one.rule);
    expect(rules).toContain('claim-exceeds-evidence');
    expect(rules).not.toContain('weak-evidence');
  });

  it('falls silent where the evidence is contested', () => {
    const text = `${model('status validated', 9)}
evidence V3 from interview on 2026-03-02 { contradicts H1 with 0 of 3 }`;
    expect(says('contradiction-ignored', text)).toEqual(['status validated (error)']);
    expect(says('claim-exceeds-evidence', text)).toEqual([]);
  });
});

describe('verdict-without-claim', () => {
  const model = (rest: string) => `hypothesis H1 {
  kind problem
  pass when >= 60% of 10 interviews
}
evidence V1 from interview on 2026-03-01 { supports H1 with 9 of 10 }
${rest}`;

  it('is answered by a decision that names the evidence or changes the hypothesis', () => {
    expect(says('verdict-without-claim', model(''))).toEqual(['H1 (information)']);
    expect(says('verdict-without-claim', model('decision D1 on 2026-03-02 proceed { because V1 }'))).toEqual(
      [],
    );
    expect(
      says('verdict-without-claim', model('decision D1 on 2026-03-02 persevere { because "x" changes H1 }')),
    ).toEqual([]);
  });

  it('is not answered by a decision about something else, or one still to be taken', () => {
    expect(says('verdict-without-claim', model('decision D1 on 2026-03-02 proceed { because "x" }'))).toEqual(
      ['H1 (information)'],
    );
    expect(says('verdict-without-claim', model('decision D1 on 2026-05-02 proceed { because V1 }'))).toEqual([
      'H1 (information)',
    ]);
  });
});

describe('riskiest-not-first', () => {
  const model = (critical: string, rest = '') => `hypothesis H1 { risk critical ${critical} }
hypothesis H2 { risk low }
experiment E1 interview { tests H2 from 2026-04-01 to 2026-04-30 }
${rest}`;

  it('points at the critical one', () => {
    expect(says('riskiest-not-first', model(''))).toEqual(['H1 (information)']);
  });

  it('takes testing what it rests on, or testing it as well, for no detour', () => {
    expect(says('riskiest-not-first', model('rests on H2'))).toEqual([]);
    expect(
      says(
        'riskiest-not-first',
        model('', 'experiment E2 interview { tests H1 from 2026-04-02 to 2026-05-01 }'),
      ),
    ).toEqual([]);
  });

  it('is silent once the lesser test is over', () => {
    expect(says('riskiest-not-first', model(''), { today: '2026-05-01' })).toEqual([]);
  });
});

describe('assumption-outside-hypothesis', () => {
  const model = (about: string, plan: string) => `segment s niche
profile p of s as user, buyer { pain ache "Aches" }
product t { price SGD 9.50 per meal paid by p feature f relieves p.ache }
${about}
plan { ${plan} }`;
  const ship = 'ship t.f on 2026-09-01';

  it('speaks of the price and of the pain once something is shipped', () => {
    expect(says('assumption-outside-hypothesis', model('', ship))).toEqual([
      'price SGD 9.50 per meal paid by p (information)',
      'p.ache (information)',
    ]);
    expect(says('assumption-outside-hypothesis', model('', ''))).toEqual([]);
  });

  it('takes a launch to be of the only product', () => {
    expect(says('assumption-outside-hypothesis', model('', 'launch on 2026-09-01'))).toEqual([
      'price SGD 9.50 per meal paid by p (information)',
    ]);
    expect(says('assumption-outside-hypothesis', model('product other', 'launch on 2026-09-01'))).toEqual([]);
  });

  it('is content with a hypothesis about it, its owner, or the segment around', () => {
    for (const subject of ['p', 's', 't, p.ache']) {
      const about = `hypothesis H1 { about ${subject} }`;
      expect(says('assumption-outside-hypothesis', model(about, ship)), subject).toEqual([]);
    }
    expect(says('assumption-outside-hypothesis', model('hypothesis H1 { about p.ache }', ship))).toEqual([
      'price SGD 9.50 per meal paid by p (information)',
    ]);
  });

  it('is not content with one that is superseded', () => {
    const superseded = 'hypothesis H1 { about p status superseded by H2 }\nhypothesis H2';
    expect(says('assumption-outside-hypothesis', model(superseded, ship)).length).toBe(2);
  });
});

describe('orphan-evidence', () => {
  it('lets evidence be that feeds the economics', () => {
    const text = 'evidence V1 from order on 2026-03-01';
    expect(says('orphan-evidence', text)).toEqual(['V1 (warning)']);
    expect(says('orphan-evidence', `${text}\neconomics { acquisition SGD 40 per customer from V1 }`)).toEqual(
      [],
    );
  });

  it('waits until an experiment has ended', () => {
    const text = 'hypothesis H1\nexperiment E1 interview { tests H1 from 2026-03-01 to 2026-04-05 }';
    expect(says('orphan-evidence', text)).toEqual([]);
    expect(says('orphan-evidence', text, { today: '2026-04-06' })).toEqual(['E1 (warning)']);
  });
});

describe('rests-on-unvalidated', () => {
  const supported = (name: string, rest: string) => `hypothesis ${name} {
  kind problem
  pass when >= 60% of 10 interviews
  ${rest}
}
evidence V${name} from interview on 2026-03-01 { supports ${name} with 9 of 10 }
`;

  it('speaks where the next one down is not supported', () => {
    expect(says('rests-on-unvalidated', `${supported('A', 'rests on B')}hypothesis B`)).toEqual([
      'B (warning)',
    ]);
    expect(
      says(
        'rests-on-unvalidated',
        `${supported('A', 'rests on B')}${supported('B', 'rests on C')}hypothesis C`,
      ),
    ).toEqual(['C (warning)']);
  });

  it('follows what has taken the place of another', () => {
    const superseded = 'hypothesis B { status superseded by C }\n';
    expect(
      says('rests-on-unvalidated', `${supported('A', 'rests on B')}${superseded}${supported('C', '')}`),
    ).toEqual([]);
    expect(says('rests-on-unvalidated', `${supported('A', 'rests on B')}${superseded}hypothesis C`)).toEqual([
      'B (warning)',
    ]);
  });
});

describe('circular-rests-on', () => {
  it('finds circles of any length, and leaves those who only rest on one in peace', () => {
    expect(says('circular-rests-on', 'hypothesis A { rests on A }')).toEqual(['A (error)']);
    expect(
      says(
        'circular-rests-on',
        'hypothesis A { rests on B }\nhypothesis B { rests on C }\nhypothesis C { rests on A }\nhypothesis D { rests on A }',
      ),
    ).toEqual(['B (error)', 'C (error)', 'A (error)']);
  });
});

describe('weak-method-planned', () => {
  const model = (kind: string, method: string, rest = '') =>
    `hypothesis H1 { kind ${kind} }\nexperiment E1 ${method} { tests H1 ${rest} }`;

  it('asks more of a claim the more it costs to be wrong', () => {
    expect(says('weak-method-planned', model('pricing', 'letter-of-intent'))).toEqual(['H1 (hint)']);
    expect(says('weak-method-planned', model('problem', 'survey'))).toEqual([]);
    expect(says('weak-method-planned', model('demand', 'landing-page'))).toEqual(['H1 (hint)']);
  });

  it('leaves what is over to the evidence', () => {
    expect(says('weak-method-planned', model('pricing', 'survey', 'from 2026-01-01 to 2026-02-01'))).toEqual(
      [],
    );
  });
});

describe('promise-not-kept', () => {
  const model = (promise: string, decisions: string) => `hypothesis H1 {
  kind problem
  pass when >= 60% of 10 interviews
  fail when < 40% ${promise}
}
evidence V1 from interview on 2026-03-01 { contradicts H1 with 1 of 10 }
${decisions}`;

  it('looks at the course that the decision takes', () => {
    const decided = (course: string) => `decision D1 on 2026-03-02 ${course} { because V1 }`;
    expect(says('promise-not-kept', model('then pivot', decided('persevere')))).toEqual([
      'persevere (warning)',
    ]);
    expect(says('promise-not-kept', model('then stop', decided('pivot')))).toEqual(['pivot (warning)']);
    expect(says('promise-not-kept', model('then pivot', decided('pivot')))).toEqual([]);
    expect(says('promise-not-kept', model('', decided('persevere')))).toEqual([]);
  });

  it('forgives a founder who needed two decisions', () => {
    expect(
      says(
        'promise-not-kept',
        model(
          'then pivot',
          'decision D1 on 2026-03-02 persevere { because V1 }\ndecision D2 on 2026-03-20 pivot { because V1 }',
        ),
      ),
    ).toEqual([]);
  });

  it('does not look back at what was decided before the bar was met', () => {
    expect(
      says(
        'promise-not-kept',
        model('then pivot', 'decision D1 on 2026-02-01 persevere { because "x" changes H1 }'),
      ),
    ).toEqual([]);
  });
});
