import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';

const people = `segment s niche
profile kid of s as user {
  pain bored "Nothing to do after four" severity 4
}
profile mum of s as buyer for kid {
  pain quiet "Not an hour to herself" severity 3
}
`;

describe('a user without a buyer', () => {
  const rules = ['user-without-buyer'];

  it('is bought for by nobody, be it in person or `for` them', () => {
    expect(said(people, rules)).toEqual([]);
    expect(said('segment s niche\nprofile kid of s as user, buyer\n', rules)).toEqual([]);
    expect(said('segment s niche\nprofile kid of s as user\nprofile mum of s as buyer\n', rules)).toEqual([
      'user-without-buyer at user (warning)',
    ]);
    expect(said('segment s niche\nprofile mum of s as influencer\n', rules)).toEqual([]);
  });

  it('is an error once a price or a head-count names one of them, for all of the segment', () => {
    const users = 'segment s niche\nprofile kid of s as user\nprofile teen of s as user\n';
    const errors = ['user-without-buyer at user (error)', 'user-without-buyer at user (error)'];
    expect(said(`${users}gate G1 exits discovery {\n  require 5 interviews with kid\n}\n`, rules)).toEqual(
      errors,
    );
    expect(said(`${users}product p {\n  price SGD 5 per week paid by teen\n}\n`, rules)).toEqual(errors);
    expect(said(`${users}experiment E1 interview "Kids" {\n  with kid\n}\n`, rules)).toEqual([
      'user-without-buyer at user (warning)',
      'user-without-buyer at user (warning)',
    ]);
  });
});

describe('a thin buyer', () => {
  const rules = ['thin-buyer'];
  const buyers = 'segment s niche\nprofile kid of s as user\nprofile mum of s as buyer for kid\n';

  it('has neither pains nor gains', () => {
    expect(said(buyers, rules)).toEqual(['thin-buyer at buyer (hint)']);
    expect(said(`${buyers.trimEnd()} {\n  gain rest "An hour"\n}\n`, rules)).toEqual([]);
  });

  it('is a hint until a price, a head-count or an experiment names somebody of the segment', () => {
    const warning = ['thin-buyer at buyer (warning)'];
    expect(said(`${buyers}product p {\n  price SGD 5 per week paid by mum\n}\n`, rules)).toEqual(warning);
    expect(said(`${buyers}gate G1 exits discovery {\n  require 5 interviews with kid\n}\n`, rules)).toEqual(
      warning,
    );
    expect(said(`${buyers}experiment E1 interview "Kids" {\n  with kid\n}\n`, rules)).toEqual(warning);
    expect(
      said(
        `${buyers}segment t niche\nprofile x of t as user\nexperiment E1 interview "X" {\n  with x\n}\n`,
        rules,
      ),
    ).toEqual(['thin-buyer at buyer (hint)']);
  });
});

describe('a buyer who was never asked', () => {
  const rules = ['buyer-never-asked'];
  const gate = `${people}gate G1 exits discovery {
  require 5 interviews with kid
  require 5 interviews with mum
}
hypothesis H1 "6 of 10 kids were bored on Tuesday" { kind problem }
`;
  const atGate = ['buyer-never-asked at require 5 interviews with mum (error)'];
  const talk = (name: string, who: string, rest = '') =>
    `evidence ${name} from interview on 2026-03-01 {\n  supports H1 with 4 of 6\n  with ${who}\n  ${rest}\n}\n`;

  it('stands at nobody in a gate where users were asked the same way', () => {
    expect(said(gate, rules)).toEqual([]);
    expect(said(gate + talk('V1', 'kid'), rules)).toEqual(atGate);
    expect(said(gate + talk('V1', 'kid') + talk('V2', 'mum'), rules)).toEqual([]);
    expect(
      said((gate + talk('V1', 'kid')).replace('5 interviews with mum', '5 surveys with mum'), rules),
    ).toEqual([]);
  });

  it('was not asked where only insiders were', () => {
    expect(said(gate + talk('V1', 'kid') + talk('V2', 'mum', 'insiders 6'), rules)).toEqual(atGate);
    expect(said(gate + talk('V1', 'kid', 'insiders 6'), rules)).toEqual([]);
  });

  it('is about to be asked while an experiment of that kind has not ended', () => {
    const ask = (method: string, to: string) =>
      `experiment E1 ${method} "Mothers" {\n  with mum\n  from 2026-03-20 to ${to}\n}\n`;
    expect(said(gate + talk('V1', 'kid') + ask('interview', '2026-04-05'), rules)).toEqual([]);
    expect(said(gate + talk('V1', 'kid') + ask('interview', '2026-04-04'), rules)).toEqual(atGate);
    expect(said(gate + talk('V1', 'kid') + ask('survey', '2026-05-04'), rules)).toEqual(atGate);
  });

  const price = (evidence: string) => `${people}hypothesis H2 "5 of 20 pay" { kind pricing }\n${evidence}`;
  const sale = (name: string, who: string) =>
    `evidence ${name} from presale on 2026-03-01 {\n  supports H2 with 3 of 6\n  ${who}\n}\n`;

  it('is missed by a pricing hypothesis whose evidence is from users only', () => {
    expect(said(price(sale('V1', 'with kid')), rules)).toEqual(['buyer-never-asked at H2 (error)']);
    expect(said(price(sale('V1', 'with kid') + sale('V2', 'with mum')), rules)).toEqual([]);
    expect(said(price(sale('V1', 'with kid') + sale('V2', '')), rules)).toEqual([]);
    expect(said(price(''), rules)).toEqual([]);
    expect(said(price(sale('V1', 'with kid')).replace('kind pricing', 'kind problem'), rules)).toEqual([]);
  });

  it('is missed by a price when users have evidence and its payer has none', () => {
    const product = (payer: string) =>
      `${gate.replace(/gate[^}]*}/, '')}product p {\n  price SGD 5 per week paid by ${payer}\n}\n`;
    expect(said(product('mum') + talk('V1', 'kid'), rules)).toEqual(['buyer-never-asked at mum (error)']);
    expect(said(product('mum'), rules)).toEqual([]);
    expect(said(product('mum') + talk('V1', 'kid') + talk('V2', 'mum'), rules)).toEqual([]);
  });
});

describe('a user who was never asked', () => {
  const rules = ['user-never-asked'];
  const model = (about: string, who: string) => `${people}hypothesis H1 "6 of 10 were bored" {
  kind problem
  ${about}
}
evidence V1 from interview on 2026-03-01 {
  supports H1 with 4 of 6
  with ${who}
}
`;

  it('is missed by a problem that was tried on buyers only, unless it is their own', () => {
    const found = ['user-never-asked at H1 (warning)'];
    expect(said(model('about kid.bored', 'mum'), rules)).toEqual(found);
    expect(said(model('', 'mum'), rules)).toEqual(found);
    expect(said(model('about mum.quiet', 'mum'), rules)).toEqual([]);
    expect(said(model('about kid.bored, mum.quiet', 'mum'), rules)).toEqual(found);
    expect(said(model('about kid.bored', 'kid'), rules)).toEqual([]);
    expect(said(model('about kid.bored', 'kid, mum'), rules)).toEqual([]);
    expect(said(model('about kid.bored', 'mum').replace('problem', 'solution'), rules)).toEqual([]);
  });
});

describe('one-sided value', () => {
  const rules = ['one-sided-value'];
  const product = (features: string, price = 'price SGD 5 per week paid by mum') =>
    `${people}product p {\n  ${price}\n  ${features}\n}\n`;

  it('is found for the payer of a price and for the users as a whole', () => {
    expect(said(product('feature f relieves kid.bored'), rules)).toEqual([
      'one-sided-value at mum (warning)',
    ]);
    expect(said(product('feature f relieves mum.quiet'), rules)).toEqual(['one-sided-value at p (warning)']);
    expect(said(product('feature f relieves kid.bored, mum.quiet'), rules)).toEqual([]);
    expect(said(product('feature f relieves kid.bored', ''), rules)).toEqual([
      'one-sided-value at p (warning)',
    ]);
  });

  it('is not looked for before there is a feature', () => {
    expect(said(product(''), rules)).toEqual([]);
  });

  it('is none where user and buyer are one', () => {
    expect(
      said(
        'segment s niche\nprofile ann of s as user, buyer {\n  pain wet "Wet feet"\n}\nproduct p {\n  price SGD 5 per week paid by ann\n  feature f relieves ann.wet\n}\n',
        rules,
      ),
    ).toEqual([]);
  });
});

describe('a roadmap without a decider', () => {
  const rules = ['no-decider'];
  const model = (roles: string, roadmap: string, business = 'business') =>
    `segment s niche {\n  ${business}\n}\nprofile cfo of s as ${roles}\nroadmap r {\n  buyer cfo\n  ${roadmap}\n}\n`;

  it('leads into a segment of firms, and neither its buyer decides nor anyone it names', () => {
    expect(said(model('buyer', ''), rules)).toEqual(['no-decider at buyer cfo (information)']);
    expect(said(model('buyer', '', ''), rules)).toEqual([]);
    expect(said(model('buyer, decider', ''), rules)).toEqual([]);
    expect(said(model('buyer', 'decider "the board"'), rules)).toEqual([]);
  });
});
