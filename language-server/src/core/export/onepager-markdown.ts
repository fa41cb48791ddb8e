import { escapeMarkdown } from '../report/markdown.ts';
import { verdictMarks } from '../report/status-words.ts';
import type { Limited, OnepagerClaim, OnepagerStep, OnepagerView } from './onepager-view.ts';
import { onepagerFoot, onepagerTitles, sayBehind } from './onepager-words.ts';

/** One page as a document: for a mail, a wiki, a data room. What founders wrote is escaped. */
export function onepagerMarkdown(view: OnepagerView): string {
  const { title, vision, today, stage, standing, steps, facts, settled, open, learned, numbers, next } = view;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...(vision === undefined ? [] : [`> ${escapeMarkdown(vision)}`]),
    `**${escapeMarkdown(standing)}** ${escapeMarkdown(stage)} As of ${today}.`,
    stepsTable(steps),
    ...facts.flatMap((fact) =>
      section(
        fact.title,
        fact.lines.map(
          ({ text, detail }) =>
            `- ${[text, ...(detail === undefined ? [] : [detail])].map(escapeMarkdown).join('  \n  ')}`,
        ),
      ),
    ),
    ...section(
      onepagerTitles.settled,
      claims(settled, 'Nothing yet: no claim has met its bar or missed it.'),
    ),
    ...section(onepagerTitles.open, claims(open, 'Nothing that is written as a hypothesis.')),
    ...section(onepagerTitles.gaps, [
      ...view.gaps.shown.map((gap) => `- ${escapeMarkdown(gap)}`),
      ...rest(view.gaps),
    ]),
    ...section(
      onepagerTitles.learned,
      learned.map(({ on, course, text }) => {
        const when = [...(on === undefined ? [] : [on]), ...(course === undefined ? [] : [course])].join(
          ', ',
        );
        return `- ${when === '' ? '' : `${when}: `}${escapeMarkdown(text)}`;
      }),
    ),
    ...section(
      onepagerTitles.numbers,
      numbers.map(
        ({ label, value, from }) =>
          `- ${escapeMarkdown(`${label}: ${value}`)} *${escapeMarkdown(sayBehind(from))}*`,
      ),
    ),
    ...section(onepagerTitles.ahead, [
      ...view.ahead.shown.map(
        ({ on, text, why }) =>
          `- ${on === undefined ? '' : `${on}: `}${escapeMarkdown(text)} *${escapeMarkdown(why)}*`,
      ),
      ...rest(view.ahead),
    ]),
    ...section(
      onepagerTitles.next,
      next.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`),
    ),
    '---',
    `*${onepagerFoot}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function stepsTable(steps: readonly OnepagerStep[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(steps.map(({ stage, here }) => (here ? `**${stage}**` : stage))),
    row(steps.map(() => '---')),
    row(steps.map(({ is, met, of }) => `${is === 'passed' ? '✓ ' : ''}${met} of ${of} met`)),
  ].join('\n');
}

function claims({ shown, others }: Limited<OnepagerClaim>, none: string): readonly string[] {
  return shown.length === 0 ? [`*${none}*`] : [...shown.map(claimMarkdown), ...rest({ shown, others })];
}

function claimMarkdown(claim: OnepagerClaim): string {
  const { name, text, verdict, reason, figures, evidence, quote, riding } = claim;
  const lines = [
    `- ${verdictMarks[verdict]} **${escapeMarkdown(text)}** *${escapeMarkdown(`${name}, ${verdict}`)}*`,
    escapeMarkdown([reason, ...(figures === undefined ? [] : [figures])].join('; ')),
    ...(evidence.shown.length === 0
      ? []
      : [
          `Evidence: ${evidence.shown.map((one) => `${one.isAgainst ? 'against it, ' : ''}${escapeMarkdown(one.text)}`).join('; ')}${evidence.others > 0 ? `; and ${evidence.others} more` : ''}`,
        ]),
    ...(quote === undefined
      ? []
      : [
          `“${escapeMarkdown(quote.text)}”${quote.from === undefined ? '' : ` ${escapeMarkdown(quote.from)}`}`,
        ]),
    ...(riding === undefined ? [] : [`Rides on it: ${escapeMarkdown(riding)}`]),
  ];
  return lines.join('  \n  ');
}

function rest({ others }: Limited<unknown>): readonly string[] {
  return others === 0 ? [] : [`- and ${others} more`];
}
