import type { Project } from '../names/project.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { formatCount } from '../text/amounts.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { blocksOfCanvas, blockTitle, type CanvasBlock, type CanvasKind } from './canvas-blocks.ts';
import { guessesOf } from './canvas-guesses.ts';
import { statedIn } from './canvas-stated.ts';
import type { CanvasEntry, CanvasView } from './canvas-view.ts';

/** A venture as a canvas of one kind. */
export function canvasOf(project: Project, kind: CanvasKind, nameOfRoot: string): CanvasView {
  const [venture] = project.all('venture');
  const guesses = guessesOf(project, kind);
  const entriesOf = (block: CanvasBlock): readonly CanvasEntry[] => {
    const { first, last } = statedIn(project, kind, block);
    const merged = new Set(first.flatMap((entry) => (entry.is === 'guess' ? [entry.name] : [])));
    const own = (guesses.get(block) ?? []).filter(({ name }) => !merged.has(name));
    return [...first, ...own, ...last];
  };
  return {
    kind,
    title: (venture && project.titleOf(venture)) ?? venture?.name?.text ?? nameOfRoot,
    vision: venture?.vision?.value,
    today: project.today,
    stage: project.read(stageOfProject, project),
    boxes: blocksOfCanvas[kind].map((block) => ({
      block,
      title: blockTitle(block, kind),
      entries: entriesOf(block),
    })),
    beside: guesses.get('beside') ?? [],
    standing: standingOf(project),
  };
}

/** How much of it is more than a guess, in one sentence. */
function standingOf(project: Project): string {
  const verdicts = project.all('hypothesis').map((hypothesis) => project.read(verdictOf, hypothesis).word);
  const inPlay = verdicts.filter((word) => word !== 'superseded' && word !== 'parked');
  const tested = inPlay.filter((word) => word !== 'untested').length;
  const of = (word: (typeof verdicts)[number]) => inPlay.filter((each) => each === word).length;
  if (inPlay.length === 0) {
    return 'Nothing on it is written as a hypothesis, so nothing on it can be tested.';
  }
  return `${formatCount(inPlay.length, 'guess', 'guesses')}: ${tested} tested, ${of('supported')} supported, ${of('refuted')} refuted.`;
}
