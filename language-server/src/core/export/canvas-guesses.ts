import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { mostExposedFirst } from '../pipeline/exposure.ts';
import { segmentsAbout } from '../pipeline/segments-about.ts';
import { formatNumber } from '../text/amounts.ts';
import { sayMeasurement } from '../verdict/bar-words.ts';
import type { BarState } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { blockTitle, type CanvasBlock, canvasBlocks, type CanvasKind } from './canvas-blocks.ts';
import type { CanvasGuess } from './canvas-view.ts';

/** The hypotheses of a venture by the box they belong to, the most exposed first. What has been superseded is left out. */
export function guessesOf(
  project: Project,
  kind: CanvasKind,
): ReadonlyMap<CanvasBlock, readonly CanvasGuess[]> {
  const boxes = new Map<CanvasBlock, CanvasGuess[]>();
  const inPlay = project.all('hypothesis').filter(({ status }) => status?.word !== 'superseded');
  for (const hypothesis of mostExposedFirst(project, inPlay)) {
    const block = boxOf(project, kind, hypothesis);
    const guesses = boxes.get(block) ?? [];
    guesses.push(guessOf(project, hypothesis, block));
    boxes.set(block, guesses);
  }
  return boxes;
}

export function guessOf(project: Project, hypothesis: Hypothesis, block: CanvasBlock): CanvasGuess {
  const { word, tally, bars } = project.read(verdictOf, hypothesis);
  const name = hypothesis.name?.text ?? 'without a name';
  const kind = hypothesis.kind?.value;
  return {
    is: 'guess',
    text: project.titleOf(hypothesis) ?? name,
    name,
    verdict: word,
    kind: kind === usualKind[block] ? undefined : kind,
    risk: hypothesis.risk?.value,
    tally: tally
      ? `${formatNumber(String(tally.hits))} of ${formatNumber(String(tally.n))}`
      : measuredBy(bars),
  };
}

/** What the first bar has measured. */
function measuredBy(bars: readonly BarState[]): string | undefined {
  return bars.flatMap(({ pass, value, n, measuredBy: by }) =>
    value === undefined ? [] : [sayMeasurement(pass, value, n, by)],
  )[0];
}

/** The kind that a guess in a box is of unless it says so. */
export const usualKind: Readonly<Partial<Record<CanvasBlock, HypothesisKind>>> = {
  problem: 'problem',
  alternatives: 'competition',
  solution: 'solution',
  value: 'solution',
  advantage: 'competition',
  channels: 'channel',
  segments: 'customer',
  adopters: 'customer',
  revenue: 'pricing',
  partners: 'team',
  activities: 'team',
  resources: 'team',
  relationships: 'demand',
};

function boxOf(project: Project, canvas: CanvasKind, hypothesis: Hypothesis): CanvasBlock {
  return canvas === 'lean' ? leanBoxOf(project, hypothesis) : businessBoxOf(hypothesis);
}

function leanBoxOf(project: Project, hypothesis: Hypothesis): CanvasBlock {
  switch (hypothesis.kind?.value) {
    case 'problem':
      return 'problem';
    case 'customer':
      return isOfBeachhead(project, hypothesis) ? 'adopters' : 'segments';
    case 'solution':
      return isAboutProduct(project, hypothesis) ? 'value' : 'solution';
    case 'pricing':
      return 'revenue';
    case 'channel':
    case 'sales':
    case 'demand':
      return 'channels';
    case 'competition':
      return isAbout(project, hypothesis, 'alternative') ? 'alternatives' : 'advantage';
    default:
      return 'beside';
  }
}

function businessBoxOf(hypothesis: Hypothesis): CanvasBlock {
  switch (hypothesis.kind?.value) {
    case 'problem':
    case 'customer':
    case 'market':
      return 'segments';
    case 'solution':
      return 'value';
    case 'pricing':
      return 'revenue';
    case 'channel':
      return 'channels';
    case 'sales':
    case 'demand':
      return 'relationships';
    case 'team':
      return labelledBox(hypothesis) ?? 'resources';
    default:
      return 'beside';
  }
}

/** The box that a note names, where the kind alone does not tell it. */
function labelledBox({ notes }: Hypothesis): CanvasBlock | undefined {
  return canvasBlocks.find((block) =>
    notes.some(({ value }) => value === blockTitle(block, 'business-model')),
  );
}

function isOfBeachhead(project: Project, hypothesis: Hypothesis): boolean {
  const segments = segmentsAbout(project, hypothesis);
  return segments.length > 0 && segments.every(isBeachhead);
}

/** Early adopters are those who are to be won first. */
export function isBeachhead({ beachhead }: Segment): boolean {
  return beachhead !== undefined;
}

function isAboutProduct(project: Project, hypothesis: Hypothesis): boolean {
  return hypothesis.about.some((reference) => {
    const target = project.resolve(reference, hypothesis);
    return target?.declaration.type === 'product' && target.member === undefined;
  });
}

function isAbout(project: Project, hypothesis: Hypothesis, type: 'alternative'): boolean {
  return hypothesis.about.some(
    (reference) => project.resolve(reference, hypothesis)?.declaration.type === type,
  );
}
