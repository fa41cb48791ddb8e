import type { Declaration, Member } from '../../model/declaration.ts';
import type { Decision } from '../../model/decision.ts';
import type { PlanItem } from '../../model/plan.ts';
import type { Profile } from '../../model/profile.ts';
import type { Venture } from '../../model/venture.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { hypothesesAbout } from '../../pipeline/hypotheses-about.ts';
import { gatesNeeded } from '../../pipeline/needs.ts';
import { nextSteps } from '../../pipeline/next-steps.ts';
import { stageOfProject } from '../../pipeline/stage.ts';
import { formatMoney } from '../../text/amounts.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { findNameDetail } from '../name-detail.ts';
import { requirementLine } from './gate-hover.ts';
import {
  docOf,
  headline,
  hypothesisLine,
  type HoverContext,
  named,
  paragraphs,
  referred,
  section,
  sentence,
} from './markdown-page.ts';

/** Where the evidence has brought the venture, what keeps it there, and what to do next. */
export function ventureHover(context: HoverContext, venture: Venture): string {
  const { project } = context;
  const stage = project.read(stageOfProject, project);
  const claimed = venture.stage?.value;
  return paragraphs(
    headline(context, { declaration: venture }),
    venture.vision ? `> ${escapeMarkdown(venture.vision.value)}` : undefined,
    `By its evidence it is in **${stage}**${claimed === undefined || claimed === stage ? '' : `, and it claims ${claimed}`}.`,
    section(
      'To leave it',
      gatesExiting(project, stage).flatMap(({ requirements }) => requirements.map(requirementLine)),
      12,
    ),
    section(
      'Next',
      project.read(nextSteps, project).map(({ text }) => escapeMarkdown(text)),
    ),
    docOf(venture),
  );
}

export function decisionHover(context: HoverContext, decision: Decision): string {
  const { course, from, to, on, learned } = decision;
  const way = from && to ? ` from ${from.value} to ${to.value}` : '';
  return paragraphs(
    headline(context, { declaration: decision }),
    sentence([`A decision to ${course?.course ?? 'go on'}${way}${on ? ` on ${on.date}` : ''}`]),
    section(
      'Because',
      decision.because.map((reason) =>
        reason.is === 'text'
          ? escapeMarkdown(reason.text.value)
          : referred(context, reason.reference, decision),
      ),
    ),
    section(
      'Changes',
      decision.changes.map((reference) => referred(context, reference, decision)),
    ),
    learned ? `Learned: ${escapeMarkdown(learned.value)}` : undefined,
    docOf(decision),
  );
}

/** A pain, gain or job: how heavy it is, and which guesses are about it. */
export function needHover(context: HoverContext, profile: Profile, member: Member): string {
  const { project } = context;
  const detail = findNameDetail(project, { declaration: profile, member });
  return paragraphs(
    headline(context, { declaration: profile, member }),
    `Of ${named(context, profile)}${detail === undefined ? '' : `, ${detail}`}.`,
    section(
      'Hypotheses about it',
      hypothesesAbout(project, profile, member).map((hypothesis) => hypothesisLine(context, hypothesis)),
    ),
  );
}

/** What is planned, what it costs, and whether what it waits for has come. */
export function planItemHover(context: HoverContext, declaration: Declaration, item: PlanItem): string {
  const gates = gatesNeeded(context.project, item);
  return paragraphs(
    headline(context, { declaration, member: item }),
    [
      item.on ? `On ${item.on.date}` : 'Without a day',
      ...(item.costs ? [`for ${formatMoney(item.costs)}`] : []),
    ]
      .map(escapeMarkdown)
      .join(', '),
    gates.length === 0 && item.type !== 'ship' ? 'It waits for no gate.' : undefined,
    section(
      'Waits for',
      gates.map(
        ({ name, passed, passedOn }) =>
          `${codeSpan(name)}, ${passed ? `passed${passedOn === undefined ? '' : ` on ${passedOn}`}` : 'which is open'}`,
      ),
    ),
  );
}
