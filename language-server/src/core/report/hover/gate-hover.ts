import type { Gate } from '../../model/gate.ts';
import { gateStateOf } from '../../pipeline/gates.ts';
import { itemsNaming, itemsNamingStage } from '../../pipeline/needs.ts';
import type { RequirementState } from '../../pipeline/state.ts';
import { escapeMarkdown } from '../markdown.ts';
import { docOf, headline, type HoverContext, paragraphs, section } from './markdown-page.ts';
import { sayPlanItem } from './plan-item-words.ts';

/** What a gate requires and how far each of it is, and what waits for it. */
export function gateHover(context: HoverContext, gate: Gate): string {
  const { project } = context;
  const { exits, passed, passedOn, requirements } = project.read(gateStateOf, gate);
  const met = requirements.filter((requirement) => requirement.met).length;
  const waiting = new Set([
    ...project.read(itemsNaming, gate).map(({ item }) => item),
    ...(exits ? itemsNamingStage(project, exits).map(({ item }) => item) : []),
  ]);
  return paragraphs(
    headline(context, { declaration: gate }),
    exits === undefined ? undefined : `What must be true before ${exits} is left.`,
    passed
      ? `✓ **passed**${passedOn === undefined ? '' : ` on ${passedOn}`}`
      : `○ **open**: ${requirements.length === 0 ? 'it requires nothing, so it never passes' : `${met} of ${requirements.length} met`}.`,
    section('Requires', requirements.map(requirementLine), 20),
    section(
      'Waiting for it',
      [...waiting].map((item) => escapeMarkdown(sayPlanItem(item))),
    ),
    docOf(gate),
  );
}

export function requirementLine({ text, met, metOn, have, need, counts, missing }: RequirementState): string {
  const progress = counts && need > 1 ? `: ${have} of ${need}` : '';
  const rest = met
    ? metOn === undefined
      ? ''
      : `, since ${metOn}`
    : missing === undefined
      ? ''
      : `, ${missing}`;
  return `${met ? '✓' : '○'} ${escapeMarkdown(`${text}${progress}${rest}`)}`;
}
