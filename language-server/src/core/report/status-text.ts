import { formatMoney } from '../text/amounts.ts';
import { allowancesText, nextText } from './check-text.ts';
import { bar, flow, indented, paintedLines, type Words, words } from './layout.ts';
import { showable, wrapped } from './shown-text.ts';
import type {
  GateStatus,
  HypothesisStatus,
  ProjectStatus,
  RequirementStatus,
  StatusView,
  StepStatus,
} from './status.ts';
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
const mostItems = 3;
/** Longer names push what follows them to the right. */
const longestName = 16;

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
    ...(vision === undefined ? [] : [paintedLines('dim', wrapped(vision, '', style), style)]),
  ];
}

/** The four steps side by side, each with how many of its requirements are met; below each other where there is no room. */
function stepLines(steps: readonly StepStatus[], style: Style): readonly string[] {
  const cell = Math.floor((columnsOf(style) - 2) / steps.length);
  const drawn = steps.map((step) => drawnStep(step, style));
  if (drawn.some(({ name, note }) => Math.max(style.width(name.plain), style.width(note.plain)) + 3 > cell)) {
    return drawn.map(({ name, progress, note }) =>
      flow('  ', [name, progress, ...(note.plain === '' ? [] : [note])], '    ', ' ', style).join('\n'),
    );
  }
  const last = drawn.length - 1;
  const inCells = (parts: readonly Words[]) =>
    parts.map(({ plain, painted }, index) =>
      index === last ? painted : painted + ' '.repeat(Math.max(0, cell - style.width(plain))),
    );
  const names = drawn.map(({ name }, index) => {
    const line = index === last ? '' : '─'.repeat(cell - style.width(name.plain) - 2);
    return index === last ? name.painted : `${name.painted} ${style.paint('dim', line)} `;
  });
  const rows = [
    names,
    inCells(drawn.map(({ progress }) => indented(progress))),
    inCells(drawn.map(({ note }) => indented(note))),
  ];
  return rows.map((cells) => `  ${cells.join('')}`.trimEnd());
}

function drawnStep(step: StepStatus, style: Style) {
  const requirements = step.gates.flatMap((gate) => gate.requirements);
  const met = requirements.filter((requirement) => requirement.met).length;
  const tone = stepTones[step.is];
  const progress = `${bar(met, requirements.length, 5)} ${met} of ${requirements.length}`;
  const note = step.here ? 'you are here' : step.claimed ? 'claimed' : '';
  return {
    name: words(`${stepMarks[step.is]} ${step.stage}`, tone, style),
    progress: words(progress, met > 0 ? tone : 'dim', style),
    note: words(note, step.here ? 'strong' : 'warning', style),
  };
}

const stepMarks = { passed: '●', open: '◉', ahead: '○' } as const;
const stepTones = { passed: 'good', open: 'strong', ahead: 'dim' } as const satisfies Record<string, Tone>;

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
  const title = gate.title === undefined ? '' : ` ${showable(gate.title)}`;
  const parts = [
    words(gate.exits, 'strong', style),
    words(`${sayGate(gate)}${title}`, undefined, style),
    words(sayGateState(gate), gate.passed ? 'good' : 'warning', style),
  ];
  return flow('  ', parts, '    ', ' · ', style).join('\n');
}

function requirementLines(
  { text, met, have, need, counts, missing }: RequirementStatus,
  column: number,
  style: Style,
): readonly string[] {
  const mark = met ? style.paint('good', '✓') : style.paint('error', '✗');
  const shown = showable(text);
  const progress =
    counts && need > 1 ? `${bar(have, need, 10)} ${`${have} of ${need}`.padStart(8)}` : undefined;
  const parts = [
    ...(progress === undefined ? [] : [words(progress, met ? 'good' : 'warning', style)]),
    ...(missing === undefined ? [] : [words(showable(missing), 'dim', style)]),
  ];
  if (parts.length === 0 || 6 + style.width(shown) > columnsOf(style)) {
    const [first = '', ...others] = wrapped(text, '      ', style).split('\n');
    const rest = parts.length > 0 ? flow('      ', parts, '      ', '  ', style) : [];
    return [`    ${mark} ${first.trimStart()}`, ...others, ...rest];
  }
  const left = `    ${mark} ${shown}${' '.repeat(Math.max(0, column - style.width(shown)))}`;
  const used = 6 + Math.max(column, style.width(shown));
  return flow(left, parts, '      ', '  ', style, used);
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
  const kind = sayKind(hypothesis);
  const claim = findClaimText(hypothesis);
  const figures = findFiguresText(hypothesis);
  const column = Math.min(names, longestName);
  const indent = ' '.repeat(column + 6);
  const gap = ' '.repeat(Math.max(0, column - style.width(name)));
  const head = `  ${style.paint(tone, verdictMarks[verdict])} ${style.paint('strong', name)}${gap}`;
  const parts = [
    words(verdict, tone, style),
    ...(kind === '' ? [] : [words(kind, undefined, style)]),
    ...(claim === undefined ? [] : [words(claim, 'warning', style)]),
  ];
  return [
    ...flow(head, parts, indent, ' · ', style, Math.max(column, style.width(name)) + 4),
    ...(title === undefined ? [] : [wrapped(title, indent, style)]),
    paintedLines('dim', wrapped(reason, indent, style), style),
    ...(figures === undefined ? [] : [paintedLines('dim', wrapped(figures, indent, style), style)]),
  ];
}

function questionLines({ questions }: ProjectStatus, style: Style): readonly string[] {
  return questions.flatMap(({ question, answered, answer, evidence }) => {
    const mark = answered ? style.paint('good', '✓') : style.paint('warning', '?');
    const behind =
      evidence.length === 0 ? '' : ` (${evidence.slice(0, 6).join(', ')}${evidence.length > 6 ? ', …' : ''})`;
    return [
      `  ${mark} ${wrapped(question, '    ', style).trimStart()}`,
      paintedLines('dim', wrapped(`${answer}${behind}`, '    ', style), style),
    ];
  });
}

function ridingLines({ riding, waitingForNothing }: ProjectStatus, style: Style): readonly string[] {
  const shown = riding.slice(0, mostRiding);
  const left = riding.length - shown.length;
  const names = Math.min(longestName, Math.max(0, ...shown.map(({ hypothesis }) => style.width(hypothesis))));
  const { items, money } = waitingForNothing;
  const total =
    money.length === 0 ? '' : `, ${money.map((amount) => formatMoney(amount)).join(' and ')} in all`;
  const loose = items.slice(0, mostRiding).map(sayItem);
  const more = items.length > loose.length ? [`${items.length - loose.length} more`] : [];
  return [
    ...shown.flatMap((each) => {
      const mark = style.paint(verdictTones[each.verdict], verdictMarks[each.verdict]);
      const gap = ' '.repeat(Math.max(0, names - style.width(each.hypothesis)));
      const name = `${style.paint('strong', each.hypothesis)}${gap}`;
      const indent = ' '.repeat(names + 6);
      // What carries weight and is settled is told in one line; what is not, with what would fall.
      const told = each.verdict === 'supported' ? [] : each.items;
      const riders = told.slice(0, mostItems).map(sayRidingItem);
      const others = told.length === 0 ? 0 : told.length - riders.length + each.itemsLeftOut;
      const beyond = others > 0 ? [`and ${others} more`] : [];
      return [
        `  ${mark} ${name}  ${wrapped(sayRiding(each), indent, style).trimStart()}`,
        ...[...riders, ...beyond].map((rider) => paintedLines('dim', wrapped(rider, indent, style), style)),
      ];
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

function columnsOf(style: Style): number {
  return style.columns ?? usualColumns;
}
