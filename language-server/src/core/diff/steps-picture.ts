import type { StepDelta, StepStanding } from './diff.ts';
import { stepNotes } from './diff-words.ts';

/**
 * The four steps as a small Mermaid picture, which forges draw by themselves. Nothing in it was written by a founder.
 * The colours can be read on light and on dark ground.
 */
export function stepsPicture(steps: readonly StepDelta[]): string {
  const nodes = steps.map((step) => {
    const look = step.after ?? step.before ?? 'ahead';
    return `  ${step.stage}(["${[labelOf(look, step.stage), ...stepNotes(step)].join('<br/>')}"]):::${look}`;
  });
  const arrows = `  ${steps.map(({ stage }) => stage).join(' --> ')}`;
  return [
    '```mermaid',
    'flowchart LR',
    ...nodes,
    arrows,
    '  classDef passed fill:#1a7f37,stroke:#1a7f37,color:#ffffff',
    '  classDef here fill:#0969da,stroke:#0969da,color:#ffffff',
    '  classDef ahead fill:transparent,stroke:#717b85,color:#717b85',
    '```',
  ].join('\n');
}

function labelOf(look: StepStanding, stage: string): string {
  return look === 'passed' ? `✓ ${stage}` : stage;
}
