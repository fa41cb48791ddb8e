import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../../../language-server/src/core/analyze.ts';
import { answerRowsAmong } from '../../../language-server/src/language/rows/answer-rows.ts';
import type { RowsRequest } from '../../../language-server/src/core/data/rows-query.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';

const root = '/project';
const models = ['a.cdev', 'b.cdev'];
const tables = ['x.csv', 'y.csv'];

/** A hypothesis with evidence that asks one of several questions, or none. */
function modelText(name: string, question: number): string {
  const data = [
    '2 of 3',
    'data "x.csv" where rooms = 1',
    '2 of 3 data "x.csv" where rooms = 1',
    'data "y.csv" where rooms = 1 among respondent != P2',
    'data "*.csv" where room = 1',
    'data "x.csv" where rooms = 1, H-other with data "y.csv"',
  ][question];
  return `hypothesis ${name} "6 of 10 neighbours heat one room only" {
  kind      problem
  pass when >= 60% of 3 neighbours by 2026-04-30
  fail when < 40%
  status    validated
}
evidence V-${name} from interview on 2026-03-31 {
  supports ${name} with ${data}
}
`;
}

const rowTexts = [
  'respondent,rooms\nP1,1\nP2,1\nP3,2\n',
  'respondent,rooms\nP1,2\nP2,1\nP3,2\n',
  'respondent,rooms\nP1,1\nP2\nP4,1\n',
  'respondent,rooms,mail\nP1,1,a@example.com\nP5,one,\n',
  undefined,
];

/** A workspace and the rows beside it, kept up to date as an editor would. */
class Kept {
  readonly workspace: Workspace;
  private readonly rows = new Map<string, Uint8Array>();
  private readonly wanted = new Map<string, RowsRequest>();

  constructor() {
    const surroundings = { systemDate: '2026-05-05', exists: () => true, incremental: true };
    this.workspace = createWorkspace(surroundings, [root]);
  }

  put(model: string, text: string | undefined): void {
    if (text === undefined) {
      this.workspace.remove(`${root}/${model}`);
    } else {
      this.workspace.update(readModel(`${root}/${model}`, text));
    }
    this.answer([]);
  }

  putRows(table: string, text: string | undefined): void {
    if (text === undefined) {
      this.rows.delete(`${root}/${table}`);
    } else {
      this.rows.set(`${root}/${table}`, new TextEncoder().encode(text));
    }
    this.answer([...this.wanted.values()]);
  }

  /** Answers what is new, and what has changed. */
  private answer(changed: readonly RowsRequest[]): void {
    const { come, gone } = this.workspace.takeRequests();
    for (const key of gone) {
      this.wanted.delete(key);
    }
    for (const request of come) {
      this.wanted.set(request.key, request);
    }
    for (const [key, answer] of answerRowsAmong([...come, ...changed], this.rows)) {
      this.workspace.updateRows(key, answer);
    }
  }

  said(): readonly string[] {
    return [...models, ...tables].flatMap((name) =>
      this.workspace
        .findingsIn(`${root}/${name}`)
        .map(
          ({ rule, place, message }) =>
            `${name} ${place.range?.start.line ?? place.span.start} ${rule} ${message}`,
        ),
    );
  }
}

type Step =
  | { readonly is: 'model'; readonly name: number; readonly question: number | undefined }
  | { readonly is: 'rows'; readonly name: number; readonly text: number };

function apply(kept: Kept, step: Step): void {
  if (step.is === 'model') {
    const name = models[step.name] ?? '';
    kept.put(
      name,
      step.question === undefined
        ? undefined
        : modelText(name === 'a.cdev' ? 'H-other' : 'H2', step.question),
    );
  } else {
    kept.putRows(tables[step.name] ?? '', rowTexts[step.text]);
  }
}

describe('a workspace that was told of every edit and every row', () => {
  it('says what a fresh one says', () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({
        is: fc.constant('model' as const),
        name: fc.integer({ min: 0, max: 1 }),
        question: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      }),
      fc.record({
        is: fc.constant('rows' as const),
        name: fc.integer({ min: 0, max: 1 }),
        text: fc.integer({ min: 0, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const kept = new Kept();
        const last = new Map<string, Step>();
        for (const one of steps) {
          apply(kept, one);
          kept.said();
          last.set(`${one.is} ${one.name}`, one);
        }
        const fresh = new Kept();
        for (const one of last.values()) {
          apply(fresh, one);
        }
        expect(kept.said()).toEqual(fresh.said());
      }),
      { numRuns: 200 },
    );
  });

  it('forgets what nobody asks any more', () => {
    const kept = new Kept();
    kept.putRows('x.csv', rowTexts[3]);
    kept.put('a.cdev', modelText('H1', 1));
    expect([...kept.workspace.dataFiles()]).toEqual([`${root}/x.csv`]);
    expect(kept.workspace.dataFilesOf(`${root}/a.cdev`)).toEqual([`${root}/x.csv`]);
    kept.put('a.cdev', modelText('H1', 0));
    expect([...kept.workspace.dataFiles()]).toEqual([]);
    expect(kept.said().filter((said) => said.startsWith('x.csv'))).toEqual([]);
  });

  it('looks again only at the files whose rows have changed, and not at all where they say the same', () => {
    const kept = new Kept();
    kept.putRows('x.csv', rowTexts[0]);
    kept.putRows('y.csv', rowTexts[0]);
    kept.put('a.cdev', modelText('H1', 1));
    kept.put('b.cdev', modelText('H2', 3));
    kept.said();
    kept.workspace.takeStale();
    const { filesAnalysed } = kept.workspace.counters;
    kept.putRows('x.csv', `${rowTexts[0]}\n`);
    expect(kept.workspace.takeStale()).toEqual([]);
    kept.putRows('x.csv', rowTexts[1]);
    expect(kept.workspace.takeStale()).toEqual([`${root}/a.cdev`]);
    kept.said();
    expect(kept.workspace.counters.filesAnalysed).toBe(filesAnalysed + 1);
  });
});
