/** The boxes of a Lean Canvas and of a Business Model Canvas, and what may stand beside them. */
export const canvasBlocks = [
  'problem',
  'alternatives',
  'solution',
  'metrics',
  'value',
  'concept',
  'advantage',
  'channels',
  'segments',
  'adopters',
  'costs',
  'revenue',
  'partners',
  'activities',
  'resources',
  'relationships',
  'beside',
] as const;
export type CanvasBlock = (typeof canvasBlocks)[number];

export const canvasKinds = ['lean', 'business-model'] as const;
export type CanvasKind = (typeof canvasKinds)[number];

/** The boxes of each canvas in the order in which they are filled in, a part behind the whole it belongs to. */
export const blocksOfCanvas: Readonly<Record<CanvasKind, readonly CanvasBlock[]>> = {
  lean: [
    'problem',
    'alternatives',
    'segments',
    'adopters',
    'value',
    'concept',
    'solution',
    'channels',
    'revenue',
    'costs',
    'metrics',
    'advantage',
  ],
  'business-model': [
    'segments',
    'value',
    'channels',
    'relationships',
    'revenue',
    'resources',
    'activities',
    'partners',
    'costs',
  ],
};

export const canvasTitles: Readonly<Record<CanvasKind, string>> = {
  lean: 'Lean Canvas',
  'business-model': 'Business Model Canvas',
};

const titles: Readonly<Record<CanvasBlock, string>> = {
  problem: 'Problem',
  alternatives: 'Existing alternatives',
  solution: 'Solution',
  metrics: 'Key metrics',
  value: 'Unique value proposition',
  concept: 'High-level concept',
  advantage: 'Unfair advantage',
  channels: 'Channels',
  segments: 'Customer segments',
  adopters: 'Early adopters',
  costs: 'Cost structure',
  revenue: 'Revenue streams',
  partners: 'Key partners',
  activities: 'Key activities',
  resources: 'Key resources',
  relationships: 'Customer relationships',
  beside: 'Beside the canvas',
};

export function blockTitle(block: CanvasBlock, kind: CanvasKind): string {
  return block === 'value' && kind === 'business-model' ? 'Value propositions' : titles[block];
}

/** The whole that a box is a part of: existing alternatives stand in the box of the problem. */
export const wholeOf: Readonly<Partial<Record<CanvasBlock, CanvasBlock>>> = {
  alternatives: 'problem',
  concept: 'value',
  adopters: 'segments',
};

/**
 * What a canvas has a box for and the language no word: it is kept in notes of the venture that begin like this, and
 * drawn from there.
 */
export const noteLabels = {
  metrics: 'Key metric',
  concept: 'High-level concept',
  costs: 'Cost',
} as const satisfies Partial<Record<CanvasBlock, string>>;
