import type { Declaration, Member } from '../../model/declaration.ts';
import type { Project, Target } from '../../names/project.ts';
import { escapeMarkdown } from '../markdown.ts';
import { findNameDetail } from '../name-detail.ts';
import { evidenceHover, experimentHover } from './experiment-hover.ts';
import { gateHover } from './gate-hover.ts';
import { hypothesisHover } from './hypothesis-hover.ts';
import { type AddressOf, docOf, headline, type HoverContext, paragraphs } from './markdown-page.ts';
import { decisionHover, needHover, planItemHover, ventureHover } from './other-hovers.ts';
import { profileHover, segmentHover } from './people-hover.ts';
import {
  alternativeHover,
  economicsHover,
  featureHover,
  productHover,
  roadmapHover,
} from './product-hovers.ts';

/**
 * What there is to know of a thing, as Markdown that teaches: not what is written, which the reader sees, but what
 * follows from it. Everything founders wrote is escaped. `addressOf` makes names in it links.
 */
export function hoverOf(project: Project, target: Target, addressOf: AddressOf = () => undefined): string {
  const context = { project, addressOf };
  return target.member
    ? memberHover(context, target.declaration, target.member)
    : declarationHover(context, target.declaration);
}

function declarationHover(context: HoverContext, declaration: Declaration): string {
  switch (declaration.type) {
    case 'venture':
      return ventureHover(context, declaration);
    case 'segment':
      return segmentHover(context, declaration);
    case 'profile':
      return profileHover(context, declaration);
    case 'hypothesis':
      return hypothesisHover(context, declaration);
    case 'experiment':
      return experimentHover(context, declaration);
    case 'evidence':
      return evidenceHover(context, declaration);
    case 'gate':
      return gateHover(context, declaration);
    case 'decision':
      return decisionHover(context, declaration);
    case 'product':
      return productHover(context, declaration);
    case 'alternative':
      return alternativeHover(context, declaration);
    case 'roadmap':
      return roadmapHover(context, declaration);
    case 'economics':
      return economicsHover(context, declaration);
    default:
      return plainHover(context, { declaration });
  }
}

function memberHover(context: HoverContext, declaration: Declaration, member: Member): string {
  switch (member.type) {
    case 'job':
    case 'pain':
    case 'gain':
      return declaration.type === 'profile'
        ? needHover(context, declaration, member)
        : plainHover(context, { declaration, member });
    case 'feature':
      return declaration.type === 'product'
        ? featureHover(context, declaration, member)
        : plainHover(context, { declaration, member });
    default:
      return planItemHover(context, declaration, member);
  }
}

function plainHover(context: HoverContext, target: Target): string {
  const detail = findNameDetail(context.project, target);
  return paragraphs(
    headline(context, target),
    detail === undefined || detail === '' ? undefined : escapeMarkdown(detail),
    target.member ? undefined : docOf(target.declaration),
  );
}
