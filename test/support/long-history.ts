import { execFileSync } from 'node:child_process';
import { addDays } from '../../language-server/src/core/text/dates.ts';
import type { TestRepository } from './git-repository.ts';

/** What a commit of a long history writes. */
export interface LongCommit {
  readonly day: string;
  readonly message: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Commits thousands of times in one go, one after the other on main. */
export function commitAll(repository: TestRepository, commits: Iterable<LongCommit>): void {
  const parts: string[] = [];
  for (const { day, message, files } of commits) {
    const time = `${Math.floor(Date.parse(`${day}T12:00:00Z`) / 1000)} +0000`;
    const who = `Aisha <aisha@example.com> ${time}`;
    parts.push(
      `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    );
    for (const [path, text] of Object.entries(files)) {
      parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet'], { input: parts.join('') });
}

/** A venture of some size that gathers evidence and edits a claim, a commit a day. */
export function* aThousandDays(commits: number): Iterable<LongCommit> {
  const claims = 60;
  const claim = (
    index: number,
    wording: number,
  ): string => `hypothesis H${index} "Claim ${index}, in wording ${wording}" {
  kind problem
  risk high
  pass when >= 60% of 40 interviews by 2027-12-31
  fail when < 30%
}
`;
  const wordings = Array.from({ length: claims }, () => 0);
  let evidence = '';
  for (let index = 0; index < commits; index++) {
    const day = addDays('2024-01-01', index);
    const files: Record<string, string> = {};
    if (index === 0) {
      files['model.cdev'] =
        'venture long "A long way" { currency EUR }\nsegment people niche\nprofile p of people as user, buyer { job j "Job" }\n';
      files['way.cdev'] =
        'gate G1 exits discovery { require every high problem hypothesis validated require 30 interviews with p }\n';
    }
    if (index % 2 === 0) {
      const chosen = (index / 2) % claims;
      wordings[chosen] = (wordings[chosen] ?? 0) + 1;
      files['claims.cdev'] = wordings.map((wording, at) => claim(at, wording)).join('\n');
    } else {
      evidence += `evidence V${index} from interview on ${day} { supports H${index % claims} with ${index % 5} of 5 with p }\n`;
      files[`evidence-${Math.floor(index / 100)}.cdev`] = evidence;
      evidence = index % 100 === 99 ? '' : evidence;
    }
    yield { day, message: `Day ${index}`, files };
  }
}
