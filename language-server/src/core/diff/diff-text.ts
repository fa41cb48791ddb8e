import { flow, words } from '../report/layout.ts';
import { allowancesText } from '../report/check-text.ts';
import { plural } from '../report/plural.ts';
import { severityCounts } from '../report/severity-counts.ts';
import { showable, wrapped } from '../report/shown-text.ts';
import { verdictTones } from '../report/status-words.ts';
import type { Style } from '../report/style.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepDelta, StepStanding } from './diff.ts';
import {
  changeGroups,
  divideByWeight,
  findReason,
  hasMeaning,
  loudTitle,
  sayHeadline,
  sayProject,
  sayVerdictWord,
} from './diff-words.ts';

/**
 * What a person reads in a terminal: in a sentence what happened, then for each project that changed what has to be
 * looked at, the verdicts, and all the rest.
 */
export function diffText(view: DiffView, style: Style): string {
  const narrow = { ...style, columns: style.columns && Math.min(style.columns, mostColumns) };
  const compared = `from ${view.before} to ${view.after}, as of ${view.today}`;
  const head = [
    wrapped(`${sayHeadline(view)}.`, '', narrow)
      .split('\n')
      .map((line) => narrow.paint('strong', line))
      .join('\n'),
    narrow.paint('dim', wrapped(compared, '', narrow)),
  ].join('\n');
  const projects = view.projects
    .filter((project) => project.changes.length + project.calendar.length > 0)
    .map((project) => projectText(project, narrow));
  const text = [`${head}\n`, ...projects, countsText(view, narrow)].filter((part) => part !== '').join('\n');
  // Runners of pipelines obey such a word wherever it stands in their log.
  return text.replaceAll('##[', '##\u200b[');
}

/** Beyond this a line is hard to read, however wide the terminal. */
const mostColumns = 100;

function projectText(project: ProjectDiffView, style: Style): string {
  const { first, rest } = divideByWeight(project.changes);
  const told = new Set<string>();
  const loud = first.map((change) => {
    const isFirst = !told.has(change.subject);
    told.add(change.subject);
    return loudText(change, isFirst, style);
  });
  const others = [...rest, ...project.calendar];
  const groups = changeGroups.flatMap(({ title, kinds }) => {
    const changes = others.filter(({ kind }) => kinds.some((one) => one === kind));
    return changes.length === 0
      ? []
      : [section(title, changes.map((change) => changeText(change, style)).join('\n'), style)];
  });
  const allowances = hasMeaning(project) ? allowancesText(project, style).trimEnd() : '';
  return [
    `${style.paint('strong', wrapped(`── ${sayProject(project)}`, '', style))}\n\n${stepsText(project.steps, style)}`,
    ...(loud.length > 0 ? [section(loudTitle, loud.join('\n'), style)] : []),
    ...(project.verdicts.length > 0 ? [verdictsText(project, style)] : []),
    ...groups,
    ...(allowances === '' ? [] : [`${allowances}\n`]),
  ].join('\n');
}

/** The four steps side by side, with where the evidence had brought the venture and where it has. */
function stepsText(steps: readonly StepDelta[], style: Style): string {
  const parts = steps.map((step) => {
    const note = sayStep(step);
    const mark = step.after ?? step.before ?? 'ahead';
    return words(`${marks[mark]} ${step.stage}${note === '' ? '' : ` (${note})`}`, tones[mark], style);
  });
  return `${flow('  ', parts, '  ', '   ', style).join('\n')}\n`;
}

const marks: Readonly<Record<StepStanding, string>> = { passed: '✓', here: '▶', ahead: '·' };
const tones = { passed: 'good', here: 'strong', ahead: 'dim' } as const;

function sayStep({ before, after }: StepDelta): string {
  const is =
    after === 'here'
      ? ['here']
      : after === 'passed' && before !== undefined && before !== 'passed'
        ? ['passed now']
        : [];
  const was =
    before === 'here' && after !== 'here'
      ? ['was here']
      : before === 'passed' && after === 'ahead'
        ? ['had passed']
        : [];
  return [...is, ...was].join(', ');
}

function section(title: string, lines: string, style: Style): string {
  return `${style.paint('heading', title)}\n${lines}\n`;
}

function verdictsText(project: ProjectDiffView, style: Style): string {
  const lines = project.verdicts.flatMap((delta) => {
    const { name, title, formerly, before, after } = delta;
    const reason = findReason(delta);
    const change = project.changes.find(
      ({ kind, subject }) => kind === 'verdict-changed' && subject === name,
    );
    const from = words(sayVerdictWord(before), before && verdictTones[before], style);
    const to = words(sayVerdictWord(after), after && verdictTones[after], style);
    const parts = [
      from,
      words('→', 'dim', style),
      to,
      ...(title === undefined ? [] : [words(`"${showable(title)}"`, 'dim', style)]),
      ...(formerly === undefined ? [] : [words(`(was "${showable(formerly)}")`, 'dim', style)]),
    ];
    const head = flow(
      `  ${style.paint('strong', showable(name))}`,
      parts,
      '      ',
      ' ',
      style,
      style.width(`  ${name}`),
    );
    const because =
      reason === undefined ? [] : [sentence(reason, change && placeOf(change), '      ', style)];
    return [...head, ...because];
  });
  return section('Verdicts that changed', lines.join('\n'), style);
}

/** A change that has to be looked at: how much, what happened, by the name that explains it, and to which claim. */
function loudText(change: ChangeView, isFirst: boolean, style: Style): string {
  const { kind, severity, subject, title, message } = change;
  const claim = isFirst && title !== undefined ? [words(`"${showable(title)}"`, 'dim', style)] : [];
  const head = [
    words(severity, severity, style),
    words(kind, 'strong', style),
    words(showable(subject), undefined, style),
    ...claim,
    words(placeOf(change), 'dim', style),
  ];
  return `${flow('  ', head, '    ', ' ', style).join('\n')}\n${wrapped(message, '    ', style)}`;
}

function changeText(change: ChangeView, style: Style): string {
  return sentence(change.message, placeOf(change), '  ', style);
}

/** What happened, and behind it where. */
function sentence(text: string, place: string | undefined, indent: string, style: Style): string {
  const lines = wrapped(text, indent, style).split('\n');
  const last = lines.pop() ?? '';
  const where = place === undefined ? [] : [words(place, 'dim', style)];
  return [...lines, ...flow(last, where, indent, '  ', style)].join('\n');
}

function placeOf({ file, range, side }: ChangeView): string {
  const place = showable(`${file}:${range.start.line + 1}:${range.start.character + 1}`);
  return side === 'before' ? `${place} before` : place;
}

function countsText({ counts, projects }: DiffView, style: Style): string {
  const changed = projects.filter((project) => project.changes.length > 0).length;
  const spoken = severityCounts(counts);
  if (spoken.length === 0) {
    return '';
  }
  const last = spoken.length - 1;
  const parts = [
    ...spoken.map(([severity, text], index) => words(index < last ? `${text},` : text, severity, style)),
    words(`in ${changed} of ${plural(projects.length, 'project')}.`, undefined, style),
  ];
  return `${flow('', parts, '', ' ', style).join('\n')}\n`;
}
