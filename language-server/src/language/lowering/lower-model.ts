import type { Model } from '@cdev/grammar';
import type { IToken } from 'chevrotain';
import type { Declaration } from '../../core/model/declaration.ts';
import type { Problem } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { endOf } from '../lexing/token.ts';
import { lowerAllow } from './allow.ts';
import { lowerAlternative } from './alternative.ts';
import type { Context } from './context.ts';
import { lowerDecision } from './decision.ts';
import { lowerEconomics } from './economics.ts';
import { lowerEvidence } from './evidence.ts';
import { lowerExperiment } from './experiment.ts';
import { lowerGate } from './gate.ts';
import { lowerHypothesis } from './hypothesis.ts';
import { lowerPlan } from './plan.ts';
import { lowerProduct } from './product.ts';
import { lowerProfile } from './profile.ts';
import { lowerRoadmap } from './roadmap.ts';
import { lowerSegment } from './segment.ts';
import { lowerVenture } from './venture.ts';

/** What a tree means: declarations, and what is wrong with them that the parser let pass. */
export interface Lowered {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
}

/** Turns a tree into the model. Nothing of the tree, its tokens or the text is held on to. */
export function lowerModel(path: FilePath, text: string, model: Model, comments: readonly IToken[]): Lowered {
  const context: Context = { path, text, problems: [], docs: docsOf(comments) };
  const declarations = (model.declarations ?? []).flatMap((node): readonly Declaration[] => {
    switch (node.$type) {
      case 'Venture':
        return [lowerVenture(context, node)];
      case 'Segment':
        return lowerSegment(context, node);
      case 'Profile':
        return [lowerProfile(context, node)];
      case 'Alternative':
        return [lowerAlternative(context, node)];
      case 'Product':
        return [lowerProduct(context, node)];
      case 'Hypothesis':
        return [lowerHypothesis(context, node)];
      case 'Experiment':
        return [lowerExperiment(context, node)];
      case 'Evidence':
        return [lowerEvidence(context, node)];
      case 'Economics':
        return [lowerEconomics(context, node)];
      case 'Roadmap':
        return [lowerRoadmap(context, node)];
      case 'Gate':
        return [lowerGate(context, node)];
      case 'Decision':
        return [lowerDecision(context, node)];
      case 'Plan':
        return [lowerPlan(context, node)];
      case 'Allow':
        return [lowerAllow(context, node)];
    }
  });
  return { declarations, problems: context.problems };
}

function docsOf(comments: readonly IToken[]): ReadonlyMap<number, string> {
  const docs = new Map<number, string>();
  for (const comment of comments) {
    if (comment.image.startsWith('/**') && comment.image.length > 4) {
      docs.set(endOf(comment), docText(comment.image));
    }
  }
  return docs;
}

/** The words of a documentation comment, without its stars and the indentation before them. */
function docText(image: string): string {
  return image
    .slice(3, -2)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
