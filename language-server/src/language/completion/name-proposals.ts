import { type Candidate, candidatesOf, membersNamedThrough } from '../../core/names/candidates.ts';
import type { Project } from '../../core/names/project.ts';
import type { TargetType } from '../../core/names/references.ts';
import { findNameDetail } from '../../core/report/name-detail.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { ExpectationAt } from '../expectations/expectation-at.ts';
import { nameOfFeature, propertyOf, type Step } from '../expectations/grammar-walk.ts';
import { findKeywordDocOf } from '../expectations/keyword-doc.ts';
import type { GrammarReader } from '../expectations/reader.ts';
import { findTargets, type Targets } from '../expectations/targets-of.ts';
import { beginOfRule } from '../expectations/walk-declaration.ts';
import type { Proposal } from './proposal.ts';

export interface ProposedNames {
  readonly names: readonly Proposal[];
  /** Whether there are more that fit, but only these were looked at. */
  readonly isCut: boolean;
}

/** The names that may be referred to here: those of this file first. */
export function proposeNames(
  expectation: ExpectationAt,
  reader: GrammarReader,
  project: Project,
  file: FilePath,
): ProposedNames {
  const proposals = new Map<string, Proposal>();
  let isCut = false;
  for (const step of expectation.steps) {
    const targets = findTargets(reader.walk, step);
    if (!targets) {
      continue;
    }
    const found = candidates(project, targets, expectation, reader, step, file);
    isCut ||= found.length > mostNames;
    for (const { name, type, target } of found.slice(0, mostNames)) {
      proposals.set(name, {
        kind: 'name',
        label: name,
        detail: findNameDetail(project, target),
        text: name,
        goesOn: false,
        target,
        type,
      });
    }
    for (const word of expectation.typed.before.includes('.') ? [] : targets.words) {
      if (!proposals.has(word)) {
        proposals.set(word, {
          kind: 'value',
          label: word,
          doc: findKeywordDocOf(word),
          text: word,
          goesOn: false,
        });
      }
    }
  }
  return { names: [...proposals.values()], isCut };
}

const mostNames = 200;

function candidates(
  project: Project,
  { after, expects }: Targets,
  expectation: ExpectationAt,
  reader: GrammarReader,
  step: Step,
  file: FilePath,
): readonly Candidate[] {
  const { typed } = expectation;
  const said = namesSaid(expectation, reader, step);
  const dot = typed.before.indexOf('.');
  const all =
    dot < 0
      ? candidatesOf(project, expects)
      : membersNamedThrough(project, nameOf(typed.before.slice(0, dot)), expects).map((member) => ({
          ...member,
          name: `${nameOf(typed.before.slice(0, dot))}.${member.name}`,
        }));
  const prefix = nameOf(typed.before).toLowerCase();
  const here: Candidate[] = [];
  const elsewhere: Candidate[] = [];
  for (const candidate of all) {
    if (!said.has(candidate.name) && isLike(candidate.name.toLowerCase(), prefix)) {
      (candidate.target.declaration.file === file ? here : elsewhere).push(candidate);
    }
    if (here.length > mostNames) {
      break;
    }
  }
  const likely = likelyBehind[after] ?? [];
  const rank = ({ type }: Candidate) => (likely.includes(type) ? likely.indexOf(type) : likely.length);
  return [here, elsewhere].flatMap((found) => found.sort((a, b) => rank(a) - rank(b)));
}

/** What is mostly meant where anything may be named. */
const likelyBehind: Readonly<Record<string, readonly TargetType[]>> = {
  about: ['profile', 'pain', 'job', 'gain', 'product', 'feature', 'segment', 'alternative', 'roadmap'],
  changes: ['hypothesis', 'segment', 'profile', 'product', 'feature'],
  on: ['hypothesis', 'gate', 'plan', 'profile', 'segment'],
};

function nameOf(written: string): string {
  return written.replace(/\s+/g, '').normalize('NFC');
}

/** Whether all letters of what was typed stand in a name in this order. */
function isLike(name: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}

/** The names in the same list already, and that of the declaration itself. */
function namesSaid(
  { roles, tokens }: ExpectationAt,
  { walk }: GrammarReader,
  { feature }: Step,
): ReadonlySet<string> {
  const said = new Set<string>();
  const begin = beginOfRule(walk, roles, feature);
  for (const [index, role] of roles.entries()) {
    const token = tokens[index];
    const isListed =
      index >= begin &&
      role !== undefined &&
      nameOfFeature(role.feature) === 'REFERENCE' &&
      propertyOf(role.feature) === propertyOf(feature);
    const isOwn = index === 1 && role !== undefined && propertyOf(role.feature) === 'name';
    if (token && (isListed || isOwn)) {
      said.add(nameOf(token.image));
    }
  }
  return said;
}
