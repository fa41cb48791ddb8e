import { isAhead } from '../model/quantity.ts';
import type { Bearing, Evidence } from '../model/evidence.ts';
import { currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { methodOf } from './methods.ts';
import { isReplaced } from './replaced.ts';
import { revisionOn } from './revisions.ts';
import { neededStrength, strengthOf } from './strength.ts';
import { tallyOf } from './tally-of.ts';
import type { Batch, LeftOut, LeftOutReason } from './verdict.ts';

/** All evidence that names a hypothesis: what its bars may count, and what none of them may. */
export interface EvidenceOn {
  readonly eligible: readonly Batch[];
  readonly leftOut: readonly LeftOut[];
}

/** Sorts the evidence on a hypothesis as far as that does not depend on a bar; both lists in order of date, then name. */
export function evidenceOn(project: Project, hypothesis: Hypothesis): EvidenceOn {
  const eligible: Batch[] = [];
  const leftOut: LeftOut[] = [];
  const needed = neededStrength(hypothesis);
  const revision = currentRevision(hypothesis);
  for (const { evidence, bearing } of bearingsOn(project, hypothesis)) {
    const batch = batchOf(project, hypothesis, evidence, bearing);
    const why = whyNotEligible(project, batch, revision, needed);
    if (why === undefined) {
      eligible.push(batch);
    } else {
      leftOut.push({ ...batch, why });
    }
  }
  return { eligible, leftOut };
}

/** Everything written about a hypothesis, whether it counts or not, in order of date, then name. */
export function bearingsOn(
  project: Project,
  hypothesis: Hypothesis,
): readonly { readonly evidence: Evidence; readonly bearing: Bearing }[] {
  const name = hypothesis.name?.text;
  return name === undefined
    ? []
    : project
        .referrers(name, 'evidence')
        .toSorted(byDateAndName)
        .flatMap((evidence) =>
          evidence.bearings
            .filter((bearing) => project.findAs('hypothesis', bearing.hypothesis) === hypothesis)
            .map((bearing) => ({ evidence, bearing })),
        );
}

/** Sorts by date, then name, so that the order of the files says nothing. */
export function inOrderOfTime<Item extends { readonly evidence: Evidence }>(
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted((a, b) => byDateAndName(a.evidence, b.evidence));
}

function batchOf(project: Project, hypothesis: Hypothesis, evidence: Evidence, bearing: Bearing): Batch {
  const tally = tallyOf(project, evidence, bearing);
  const insiders = tally?.insiders ?? 0;
  return {
    evidence,
    bearing,
    method: methodOf(project, evidence),
    strength: strengthOf(project, evidence),
    revision: bearing.revision?.value ?? revisionOn(hypothesis, evidence.on?.date),
    hits: tally?.is === 'count' ? Math.max(0, tally.hits - insiders) : undefined,
    n: Math.max(0, (tally?.n ?? 0) - insiders),
    value: tally?.is === 'measured' ? tally.value : undefined,
    rows: tally?.is === 'measured' ? tally.rows : undefined,
  };
}

function whyNotEligible(
  project: Project,
  batch: Batch,
  revision: number,
  needed: number,
): LeftOutReason | undefined {
  const { evidence, bearing } = batch;
  if (project.read(isReplaced, evidence)) {
    return 'replaced';
  }
  if (bearing.verb === 'informs') {
    return 'informs';
  }
  if (evidence.on !== undefined && isAhead(evidence.on, project.today)) {
    return 'future';
  }
  if (batch.revision !== revision) {
    return batch.revision < revision ? 'earlier-revision' : 'unknown-revision';
  }
  const hasTally = batch.hits !== undefined || batch.value !== undefined;
  if (hasTally && batch.n === 0 && hasInsiders(project, batch)) {
    return 'insiders';
  }
  if (batch.method === undefined) {
    return 'unknown-method';
  }
  return batch.strength < needed ? 'too-weak' : undefined;
}

/** Whether anybody was left out because they are no strangers: as written, or by the rows. */
function hasInsiders(project: Project, { evidence, bearing }: Batch): boolean {
  const byRows = project.rowsOf(evidence, bearing)?.tally?.insiders ?? 0;
  return byRows > 0 || (tallyOf(project, evidence, bearing)?.insiders ?? 0) > 0;
}

function byDateAndName(a: Evidence, b: Evidence): number {
  return compareTexts(a.on?.date, b.on?.date) || compareTexts(a.name?.text, b.name?.text);
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
