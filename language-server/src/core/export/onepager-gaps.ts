import type { Project } from '../names/project.ts';
import type { PipelineFinding, ProjectPipeline } from '../report/pipeline.ts';
import type { Family } from '../rules/card.ts';
import { findRule } from '../rules/index.ts';
import { formatCount, formatList, formatMoney } from '../text/amounts.ts';
import type { CanvasBlock } from './canvas-blocks.ts';
import { canvasOf } from './canvas-of.ts';
import { type Limited, limited } from './onepager-view.ts';

/** What somebody would have to find out by themselves, were it not said: what the rules hold against the venture, and what it states and never tests. */
export function gapsOf(project: Project, { findings, waitingForNothing }: ProjectPipeline): Limited<string> {
  const money = waitingForNothing.money.map(formatMoney);
  const told = findings.filter(isForOutsiders).toSorted((a, b) => rankOf(a) - rankOf(b));
  const stated = statedText(project);
  return limited(
    [
      ...(money.length === 0
        ? []
        : [`${formatList(money)} ${money.length === 1 ? 'is' : 'are'} planned and wait for no evidence.`]),
      ...(stated === undefined ? [] : [stated]),
      ...new Set(told.map(({ message }) => message)),
    ],
    mostGaps,
  );
}

const mostGaps = 5;

function isForOutsiders({ rule }: PipelineFinding): boolean {
  const family = findRule(rule)?.family;
  return family !== undefined && families.includes(family);
}

/** Those that speak of customers and evidence, not of how the model is written or of what the page shows as open anyway. */
const families: readonly Family[] = [
  'evidence',
  'buyer-and-user',
  'segment-and-market',
  'sales-model',
  'in-step-with-the-product',
];

function rankOf({ severity }: PipelineFinding): number {
  return ['error', 'warning', 'information', 'hint'].indexOf(severity);
}

/** What stands on its canvas as if it were known, and no hypothesis is about it. */
function statedText(project: Project): string | undefined {
  const counts = new Map<string, number>();
  for (const { block, entries } of canvasOf(project, 'lean', '').boxes) {
    const word = called[block];
    const count = entries.filter(({ is }) => is === 'stated').length;
    if (word !== undefined && count > 0) {
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const what = formatList(Array.from(counts, ([word, count]) => formatCount(count, word)));
  return total === 0
    ? undefined
    : `${what} ${total === 1 ? 'is' : 'are'} stated as if known, and no hypothesis tests ${total === 1 ? 'it' : 'them'}.`;
}

const called: Readonly<Partial<Record<CanvasBlock, string>>> = {
  problem: 'pain',
  segments: 'segment',
  adopters: 'segment',
  solution: 'feature',
  revenue: 'price',
};
