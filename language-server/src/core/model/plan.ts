import type { Span } from '../text/span.ts';
import type { DeclarationBase, Name, Reference, Setting, Text } from './node.ts';
import type { Day, Money } from './quantity.ts';

export const hireDepartments = [
  'sales',
  'marketing',
  'business-development',
  'product',
  'engineering',
  'support',
  'operations',
  'executive',
] as const;
export type HireDepartment = (typeof hireDepartments)[number];

export const spendPurposes = ['demand', 'sales', 'research', 'product', 'operations'] as const;
export type SpendPurpose = (typeof spendPurposes)[number];

interface PlanItemBase extends Span {
  /** Names the item in the project, so that others can refer to it. */
  readonly name?: Name;
  readonly text?: Text;
  readonly on?: Day;
  readonly costs?: Money;
  /** Gates by name, or stages: `needs validation` waits for the gate that exits it. */
  readonly needs: readonly Reference[];
}

export interface Hire extends PlanItemBase {
  readonly type: 'hire';
  readonly as?: Setting<HireDepartment>;
}
export interface Spend extends PlanItemBase {
  readonly type: 'spend';
  readonly as?: Setting<SpendPurpose>;
}
export interface Launch extends PlanItemBase {
  readonly type: 'launch';
}
export interface Ship extends PlanItemBase {
  readonly type: 'ship';
  readonly feature?: Reference;
}
export interface Raise extends PlanItemBase {
  readonly type: 'raise';
}
export type PlanItem = Hire | Spend | Launch | Ship | Raise;

/** Several plans are one plan. */
export interface Plan extends DeclarationBase {
  readonly type: 'plan';
  readonly items: readonly PlanItem[];
}
