import { formatMoney } from '../text/amounts.ts';
import { allowancesText, nextText } from './check-text.ts';
import { showable, wrapped } from './shown-text.ts';
import type {
  GateStatus,
  HypothesisStatus,
  ProjectStatus,
  RequirementStatus,
  StatusView,
  StepStatus,
} from './status-view.ts';
import {
  findClaimText,
  findTallyText,
  nameOf,
  sayGate,
  sayGateState,
  sayItem,
  sayKind,
  sayRiding,
  sayStage,
  verdictMarks,
  verdictTones,
} from './status-words.ts';
import type { Style, Tone } from './style.ts';

/** What a person reads: for each project the four steps with their gates, the verdicts, the four questions, what rides on what, and what to do next. */
export function statusText(view: StatusView, style: Style): string {
  if (view.projects.length === 0) {
    return `${wrapped('There is no venture here yet. `cdev init` writes a first model.', '', style)}\n`;
  }
  const narrow = { ...style, columns: style.columns && Math.min(style.columns, mostColumns) };
  return view.projects.map((project) => projectText(project, narrow)).join('\n\n');
}

/** Beyond this a line is hard to read, however wide the terminal. */
const mostColumns = 100;
const usualColumns = 80;
/** More hypotheses than anyone reads in a terminal; the other formats have them all. */
const mostHypotheses = 30;
const mostRiding = 12;

function projectText(project: ProjectStatus, style: Style): string {
  const sections = [
    headLines(project, style),
    stepLines(project.steps, style),
    [`  ${wrapped(sayStage(project), '  ', style).trimStart()}`],
    section('Gates', gateLines(project, style), style),
    section('Hypotheses', hypothesisLines(project.hypotheses, style), style),
    section('The four questions', questionLines(project, style), style),
    section('What rides on what', ridingLines(project, style), style),
  ];
  const body = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
  const allowances = allowancesText(project, style).trimEnd();
  const next = nextText(
    project.next.map(({ text, at: { file, range } }) => ({
      text,
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
    })),
    style,
  );
  return `${body}${allowances === '' ? '' : `\n${allowances}\n`}${next}`;
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : [style.paint('heading', title), ...lines];
}

function headLines({ name, title, vision, root, today }: ProjectStatus, style: Style): readonly string[] {
  const called = showable(title ?? name ?? `${root}: files without a venture`);
  const day = `as of ${today}`;
  const gap = Math.max(2, columnsOf(style) - style.width(called) - style.width(day));
  return [
    `${style.paint('strong', called)}${' '.repeat(gap)}${style.paint('dim', day)}`,
    ...(vision === undefined ? [] : [style.paint('dim', wrapped(vision, '', style))]),
  ];
}

/** The four steps side by side, each with how many of its requirements are met. */
function stepLines(steps: readonly StepStatus[], style: Style): readonly string[] {
  const cell = Math.floor((columnsOf(style) - 2) / steps.length);
  const rows: [string, string, string] = ['  ', '  ', '  '];
  steps.forEach((step, index) => {
    const requirements = step.gates.flatMap((gate) => gate.requirements);
    const met = requirements.filter((requirement) => requirement.met).length;
    const tone = stepTones[step.is];
    const called = `${stepMarks[step.is]} ${step.stage} `;
    const line = index === steps.length - 1 ? '' : '─'.repeat(Math.max(1, cell - style.width(called) - 1));
    const progress = `${bar(met, requirements.length, 5)} ${met} of ${requirements.length}`;
    const note = step.is === 'here' ? 'you are here' : step.claimed ? 'claimed' : '';
    rows[0] += `${style.paint(tone, called.trimEnd())} ${style.paint('dim', line)} `;
    rows[1] += padded(style.paint(met > 0 ? tone : 'dim', progress), `  ${progress}`, cell, style, '  ');
    rows[2] += padded(
      style.paint(step.is === 'here' ? 'strong' : 'warning', note),
      `  ${note}`,
      cell,
      style,
      '  ',
    );
  });
  return rows.map((row) => row.trimEnd());
}

const stepMarks = { passed: '●', here: '◉', ahead: '○' } as const;
const stepTones = { passed: 'good', here: 'strong', ahead: 'dim' } as const satisfies Record<string, Tone>;

function gateLines({ steps }: ProjectStatus, style: Style): readonly string[] {
  const gates = steps.flatMap((step) => step.gates);
  const longest = Math.max(
    0,
    ...gates.flatMap((gate) => gate.requirements.map(({ text }) => style.width(showable(text)))),
  );
  const column = Math.min(longest, Math.floor(columnsOf(style) / 2));
  return gates.flatMap((gate) => [
    gateHead(gate, style),
    ...gate.requirements.flatMap((requirement) => requirementLines(requirement, column, style)),
  ]);
}

function gateHead(gate: GateStatus, style: Style): string {
  const state = style.paint(gate.passed ? 'good' : 'warning', sayGateState(gate));
  const title = gate.title === undefined ? '' : ` ${showable(gate.title)}`;
  return `  ${style.paint('strong', gate.exits)} ${style.paint('dim', '·')} ${sayGate(gate)}${title} ${style.paint('dim', '·')} ${state}`;
}

function requirementLines(
  { text, met, have, need, counts, missing }: RequirementStatus,
  column: number,
  style: Style,
): readonly string[] {
  const mark = met ? style.paint('good', '✓') : style.paint('error', '✗');
  const shown = showable(text);
  const progress = counts && need > 1 ? `${bar(have, need, 10)} ${`${have} of ${need}`.padStart(8)}` : '';
  const left = `    ${mark} ${progress === '' && missing === undefined ? shown : padded(shown, shown, column, style)}`;
  const withProgress = progress === '' ? left : `${left}  ${style.paint(met ? 'good' : 'warning', progress)}`;
  if (missing === undefined) {
    return [withProgress];
  }
  const used = 6 + Math.max(column, style.width(shown)) + (progress === '' ? 0 : 2 + style.width(progress));
  return used + 2 + style.width(missing) <= columnsOf(style)
    ? [`${withProgress}  ${style.paint('dim', showable(missing))}`]
    : [withProgress.trimEnd(), style.paint('dim', wrapped(missing, '      ', style))];
}

function hypothesisLines(hypotheses: readonly HypothesisStatus[], style: Style): readonly string[] {
  const shown = hypotheses.slice(0, mostHypotheses);
  const names = Math.max(0, ...shown.map((hypothesis) => style.width(nameOf(hypothesis))));
  const left = hypotheses.length - shown.length;
  return [
    ...shown.flatMap((hypothesis) => linesOfHypothesis(hypothesis, names, style)),
    ...(left > 0 ? [style.paint('dim', `  … and ${left} more, which --format json lists`)] : []),
  ];
}

function linesOfHypothesis(hypothesis: HypothesisStatus, names: number, style: Style): readonly string[] {
  const { verdict, title, reason } = hypothesis;
  const tone = verdictTones[verdict];
  const name = nameOf(hypothesis);
  const claim = findClaimText(hypothesis);
  const tally = findTallyText(hypothesis);
  const indent = ' '.repeat(Math.min(names, 16) + 6);
  const head = [
    style.paint(tone, verdict),
    ...(sayKind(hypothesis) === '' ? [] : [sayKind(hypothesis)]),
    ...(claim === undefined ? [] : [style.paint('warning', claim)]),
  ].join(style.paint('dim', ' · '));
  return [
    `  ${style.paint(tone, verdictMarks[verdict])} ${padded(style.paint('strong', name), name, Math.min(names, 16), style)}  ${head}`,
    ...(title === undefined ? [] : [wrapped(title, indent, style)]),
    ...(tally === undefined ? [] : [style.paint('dim', wrapped(tally, indent, style))]),
    style.paint('dim', wrapped(reason, indent, style)),
  ];
}

function questionLines({ questions }: ProjectStatus, style: Style): readonly string[] {
  return questions.flatMap(({ question, answered, answer, evidence }) => {
    const mark = answered ? style.paint('good', '✓') : style.paint('warning', '?');
    const behind =
      evidence.length === 0 ? '' : ` (${evidence.slice(0, 6).join(', ')}${evidence.length > 6 ? ', …' : ''})`;
    return [
      `  ${mark} ${wrapped(question, '    ', style).trimStart()}`,
      style.paint('dim', wrapped(`${answer}${behind}`, '    ', style)),
    ];
  });
}

function ridingLines({ riding, waitingForNothing }: ProjectStatus, style: Style): readonly string[] {
  const shown = riding.slice(0, mostRiding);
  const left = riding.length - shown.length;
  const names = Math.min(16, Math.max(0, ...shown.map(({ hypothesis }) => style.width(hypothesis))));
  const { items, money } = waitingForNothing;
  const total =
    money.length === 0 ? '' : `, ${money.map((amount) => formatMoney(amount)).join(' and ')} in all`;
  const loose = items.slice(0, mostRiding).map(sayItem);
  const more = items.length > loose.length ? [`${items.length - loose.length} more`] : [];
  return [
    ...shown.map((each) => {
      const mark = style.paint(verdictTones[each.verdict], verdictMarks[each.verdict]);
      const name = padded(style.paint('strong', each.hypothesis), each.hypothesis, names, style);
      const indent = ' '.repeat(names + 6);
      return `  ${mark} ${name}  ${wrapped(sayRiding(each), indent, style).trimStart()}`;
    }),
    ...(left > 0 ? [style.paint('dim', `  … and ${left} more, which --format json lists`)] : []),
    ...(items.length > 0
      ? [
          `  ${style.paint('warning', '!')} ${wrapped(`Waiting for no gate${total}:`, '    ', style).trimStart()}`,
          ...[...loose, ...more].map((item) => wrapped(item, '    ', style)),
        ]
      : []),
  ];
}

/** Progress drawn in so many characters; it is full only when everything is there. */
function bar(have: number, need: number, cells: number): string {
  const share = need === 0 ? 0 : Math.min(1, have / need);
  const filled = share === 1 ? cells : Math.min(cells - 1, Math.ceil(share * cells - 1e-9));
  return '▰'.repeat(filled) + '▱'.repeat(cells - filled);
}

/** Painted text with blanks up to a width, which is that of the same text unpainted. */
function padded(painted: string, plain: string, width: number, style: Style, before = ''): string {
  return before + painted + ' '.repeat(Math.max(0, width - style.width(plain)));
}

function columnsOf(style: Style): number {
  return style.columns ?? usualColumns;
}
