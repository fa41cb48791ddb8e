import type { IsoDate } from '../text/dates.ts';
import type { DeclarationBase, Setting } from './node.ts';

/** The four steps of Customer Development, in order: the first two search for a business model, the last two execute it. */
export const stages = ['discovery', 'validation', 'creation', 'building'] as const;
export type Stage = (typeof stages)[number];

export const marketTypes = ['existing', 'new', 'resegmented low-cost', 'resegmented niche'] as const;
export type MarketType = (typeof marketTypes)[number];

export const approaches = ['customer-first', 'product-first'] as const;
export type Approach = (typeof approaches)[number];

/** The venture: there is one in a project, and its folder is the project's. */
export interface Venture extends DeclarationBase {
  readonly type: 'venture';
  readonly vision?: Setting<string>;
  /** ISO 4217. */
  readonly currency?: Setting<string>;
  readonly market?: Setting<MarketType>;
  readonly approach?: Setting<Approach>;
  /** A claim: the stage itself is computed. */
  readonly stage?: Setting<Stage>;
  readonly founded?: Setting<IsoDate>;
}
