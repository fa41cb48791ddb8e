import type { Project } from '../names/project.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { blocksOfCanvas, blockTitle, type CanvasBlock, type CanvasKind } from './canvas-blocks.ts';
import { guessesOf } from './canvas-guesses.ts';
import { statedIn } from './canvas-stated.ts';
import type { CanvasEntry, CanvasView } from './canvas-view.ts';
import { standingOf } from './standing.ts';

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
