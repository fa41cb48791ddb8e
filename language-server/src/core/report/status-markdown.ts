import { codeSpan, escapeMarkdown } from './markdown.ts';
import type { GateStatus, PlaceStatus, ProjectStatus, StatusView } from './status.ts';
import {
  findClaimText,
  findFiguresText,
  nameOf,
  sayGate,
  sayGateState,
  sayItem,
  sayKind,
  sayRiding,
  sayRidingItem,
  sayStage,
  verdictMarks,
} from './status-words.ts';

/** The status as a document: for a pull request, a wiki, a mail to an adviser. What founders wrote is escaped. */
export function statusMarkdown(view: StatusView): string {
  return view.projects.length === 0
    ? 'There is no venture here yet.\n'
    : view.projects.map(projectMarkdown).join('\n---\n\n');
}

function projectMarkdown(project: ProjectStatus): string {
  const { name, title, vision, root, today } = project;
  const called = title ?? name ?? `${root}: files without a venture`;
  const blocks = [
    `# ${escapeMarkdown(called)}`,
    ...(vision === undefined ? [] : [`> ${escapeMarkdown(vision)}`]),
    `As of ${today}. ${sayStage(project)}`,
    stepsTable(project),
    ...block('Gates', project.steps.flatMap((step) => step.gates.map(gateMarkdown)).join('\n\n')),
    ...block('Hypotheses', hypothesesTable(project)),
    ...block('The four questions', questions(project)),
    ...block('What rides on what', riding(project)),
    ...block('Allowed for now', allowances(project)),
    ...block('What to do next', next(project)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(title: string, body: string): readonly string[] {
  return body === '' ? [] : [`## ${title}`, body];
}

function stepsTable({ steps }: ProjectStatus): string {
  return table(
    steps.map(({ stage }) => stage),
    [
      steps.map((step) =>
        [
          ...(step.here ? ['**here**'] : []),
          ...(step.is === 'open' ? [] : [step.is]),
          ...(step.claimed && !step.here ? ['claimed'] : []),
        ].join(', '),
      ),
    ],
  );
}

function gateMarkdown(gate: GateStatus): string {
  const title = gate.title === undefined ? '' : ` ${escapeMarkdown(gate.title)}`;
  const name = gate.builtIn ? sayGate(gate) : codeSpan(gate.name);
  const lines = gate.requirements.map(({ text, met, have, need, counts, missing }) => {
    const progress = counts && need > 1 ? `: ${have} of ${need}` : '';
    const rest = missing === undefined ? '' : ` (${escapeMarkdown(missing)})`;
    return `- [${met ? 'x' : ' '}] ${escapeMarkdown(text)}${progress}${rest}`;
  });
  return [`**${gate.exits}**, ${name}${title}, ${sayGateState(gate)}`, '', ...lines].join('\n').trimEnd();
}

function hypothesesTable({ hypotheses }: ProjectStatus): string {
  const rows = hypotheses.map((hypothesis) => {
    const claim = findClaimText(hypothesis);
    const figures = findFiguresText(hypothesis);
    const title = hypothesis.title === undefined ? '' : ` ${escapeMarkdown(hypothesis.title)}`;
    return [
      `${codeSpan(nameOf(hypothesis))}${title}`,
      escapeMarkdown(sayKind(hypothesis)),
      `${verdictMarks[hypothesis.verdict]} ${hypothesis.verdict}${claim === undefined ? '' : ` (${claim})`}`,
      escapeMarkdown([hypothesis.reason, ...(figures === undefined ? [] : [figures])].join('; ')),
    ];
  });
  return rows.length === 0 ? '' : table(['Hypothesis', 'Kind', 'Verdict', 'Why'], rows);
}

function questions(project: ProjectStatus): string {
  return project.questions
    .map(({ question, answered, answer, evidence }) => {
      const behind = evidence.length === 0 ? '' : ` (${evidence.map(codeSpan).join(', ')})`;
      return `- [${answered ? 'x' : ' '}] ${escapeMarkdown(question)} ${escapeMarkdown(answer)}${behind}`;
    })
    .join('\n');
}

function riding({ riding: all, waitingForNothing }: ProjectStatus): string {
  const lines = all.flatMap((each) => [
    `- ${codeSpan(each.hypothesis)} (${each.verdict}) carries ${escapeMarkdown(sayRiding(each))}`,
    ...each.items.map((item) => `  - ${escapeMarkdown(sayRidingItem(item))}`),
    ...(each.itemsLeftOut > 0 ? [`  - and ${each.itemsLeftOut} more`] : []),
  ]);
  const loose = waitingForNothing.items.map((item) => `  - ${escapeMarkdown(sayItem(item))}`);
  return [...lines, ...(loose.length > 0 ? ['- Waiting for no gate:', ...loose] : [])].join('\n');
}

function allowances(project: ProjectStatus): string {
  return project.allowances
    .map(({ rule, element, until, because }) => {
      const reason = because === '' ? '' : `, because ${escapeMarkdown(because)}`;
      return `- ${codeSpan(rule)} on ${codeSpan(element)} until ${until}${reason}`;
    })
    .join('\n');
}

function next(project: ProjectStatus): string {
  return project.next
    .map(({ text, at }, index) => `${index + 1}. ${escapeMarkdown(text)} (${codeSpan(placeText(at))})`)
    .join('\n');
}

function placeText({ file, range }: PlaceStatus): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
