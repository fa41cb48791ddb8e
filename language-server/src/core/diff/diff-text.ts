import { flow, words } from '../report/layout.ts';
import { allowancesText } from '../report/check-text.ts';
import { plural } from '../report/plural.ts';
import { severityCounts } from '../report/severity-counts.ts';
import { showable, wrapped } from '../report/shown-text.ts';
import { verdictTones } from '../report/status-words.ts';
import type { Style } from '../report/style.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepDelta, StepStanding, VerdictDelta } from './diff.ts';
import { changeGroups, hasMeaning, sayHeadline, sayProject, sayVerdictWord } from './diff-words.ts';

/** What a person reads in a terminal: in a sentence what happened, then for each project that changed all of it, the weightiest first. */
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
  const groups = changeGroups.flatMap(({ title, kinds }) => {
    const changes = [...project.changes, ...project.calendar].filter(({ kind }) =>
      kinds.some((one) => one === kind),
    );
    return changes.length === 0
      ? []
      : [`${style.paint('heading', title)}\n${changes.map((change) => changeText(change, style)).join('')}`];
  });
  const allowances = hasMeaning(project) ? allowancesText(project, style).trimEnd() : '';
  return [
    `${style.paint('strong', wrapped(`── ${sayProject(project)}`, '', style))}\n\n${stepsText(project.steps, style)}`,
    ...(project.verdicts.length > 0 ? [verdictsText(project.verdicts, style)] : []),
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

function verdictsText(verdicts: readonly VerdictDelta[], style: Style): string {
  const lines = verdicts.map(({ name, title, before, after }) => {
    const from = words(sayVerdictWord(before), before && verdictTones[before], style);
    const to = words(sayVerdictWord(after), after && verdictTones[after], style);
    const parts = [
      from,
      words('→', 'dim', style),
      to,
      ...(title === undefined ? [] : [words(`"${showable(title)}"`, 'dim', style)]),
    ];
    return flow(
      `  ${style.paint('strong', showable(name))}`,
      parts,
      '      ',
      ' ',
      style,
      style.width(`  ${name}`),
    ).join('\n');
  });
  return `${style.paint('heading', 'Verdicts that changed')}\n${lines.join('\n')}\n`;
}

function changeText(
  { kind, severity, subject, message, file, range, side }: ChangeView,
  style: Style,
): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const head = [
    words(severity, severity, style),
    words(kind, 'strong', style),
    words(showable(subject), undefined, style),
    words(showable(side === 'before' ? `${place} before` : place), 'dim', style),
  ];
  return `${flow('  ', head, '    ', ' ', style).join('\n')}\n${wrapped(message, '    ', style)}\n`;
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
