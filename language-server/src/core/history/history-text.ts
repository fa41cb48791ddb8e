import { flow, words } from '../report/layout.ts';
import { plural } from '../report/plural.ts';
import { showable, wrapped } from '../report/shown-text.ts';
import { verdictMarks, verdictTones } from '../report/status-words.ts';
import type { Style, Tone } from '../report/style.ts';
import { daysBetween, type IsoDate } from '../text/dates.ts';
import type { HistoryEvent, ProjectHistory, Stretch } from './chronicle.ts';
import { momentsOf, sayMoment } from './history-words.ts';
import type { HistoryView } from './history-view.ts';

/** What a person reads in a terminal: for each project a line of time for every hypothesis, and what happened day by day. */
export function historyText(view: HistoryView, style: Style): string {
  const narrow = { ...style, columns: style.columns && Math.min(style.columns, mostColumns) };
  if (view.projects.length === 0) {
    return `${wrapped(`No commit of ${view.of} has a model.`, '', narrow)}\n`;
  }
  const shallow = view.isShallow
    ? `${narrow.paint('warning', wrapped('This clone is shallow: what came before it is not told.', '', narrow))}\n\n`
    : '';
  const projects = view.projects.map((project) => projectText(project, view, narrow));
  // Runners of pipelines obey such a word wherever it stands in their log.
  return `${shallow}${projects.join('\n')}`.replaceAll('##[', '##\u200b[');
}

/** Beyond this a line is hard to read, however wide the terminal. */
const mostColumns = 100;
const usualColumns = 80;
/** More than anyone reads in a terminal; the other formats have them all. */
const mostLanes = 40;
const longestName = 16;

function projectText(project: ProjectHistory, view: HistoryView, style: Style): string {
  const called = project.title ?? project.name ?? 'Files without a venture';
  const first = project.stages[0]?.from ?? view.today;
  const head = `${style.paint('strong', wrapped(`── ${called}`, '', style))}\n${style.paint(
    'dim',
    wrapped(`${plural(project.commits, 'commit')} of ${view.of} from ${first} to ${view.today}`, '', style),
  )}\n`;
  return [head, lanesText(project, first, view.today, style), eventsText(project.events, style)]
    .filter((part) => part !== '')
    .join('\n');
}

/** Each hypothesis as a row of marks, every one of which stands for as many days as there is room for. */
function lanesText(project: ProjectHistory, first: IsoDate, last: IsoDate, style: Style): string {
  const shown = project.hypotheses.slice(0, mostLanes);
  if (shown.length === 0) {
    return '';
  }
  const names = shown.map(({ name }) => shortened(showable(name)));
  const wide = Math.max(...names.map((name) => style.width(name)), 'steps'.length);
  const cells = Math.max(8, (style.columns ?? usualColumns) - wide - 5);
  const days = daysBetween(first, last) + 1;
  const scale = { first, days, cells: Math.min(cells, days) };
  const rows = shown.map(({ stretches }, index) => {
    const name = names[index] ?? '';
    const marks = drawn(stretches, scale, (verdict) => [verdictMarks[verdict], verdictTones[verdict]], style);
    return `  ${name}${' '.repeat(wide - style.width(name))}  ${marks}`;
  });
  const steps = drawn(project.stages, scale, (stage) => [stage.slice(0, 1), 'strong'], style);
  const more = project.hypotheses.length - shown.length;
  const each = days > scale.cells ? `, each mark ${plural(Math.ceil(days / scale.cells), 'day')}` : '';
  return [
    style.paint('heading', 'Verdict by verdict'),
    `  ${'steps'.padEnd(wide)}  ${steps}`,
    ...rows,
    ...(more > 0 ? [`  and ${more} more`] : []),
    style.paint('dim', wrapped(`${first} to ${last}${each}; ${legend(project)}`, '  ', style)),
    '',
  ].join('\n');
}

function legend(project: ProjectHistory): string {
  const steps = new Set(project.stages.map(({ value }) => value));
  const seen = new Set(project.hypotheses.flatMap(({ stretches }) => stretches.map(({ value }) => value)));
  return [
    ...[...steps].map((stage) => `${stage.slice(0, 1)} ${stage}`),
    ...[...seen].map((word) => `${verdictMarks[word]} ${word}`),
  ].join(', ');
}

function drawn<Value>(
  stretches: readonly Stretch<Value>[],
  { first, days, cells }: { readonly first: IsoDate; readonly days: number; readonly cells: number },
  mark: (value: Value) => readonly [string, Tone],
  style: Style,
): string {
  const parts: string[] = [];
  for (let cell = 0; cell < cells; cell++) {
    // A cell shows what its last day shows, so that the row ends as things stand.
    const day = Math.ceil(((cell + 1) * days) / cells) - 1;
    const stretch = stretches.find(
      ({ from, to }) => daysBetween(first, from) <= day && (to === undefined || day < daysBetween(first, to)),
    );
    parts.push(stretch === undefined ? ' ' : paintedMark(mark(stretch.value), style));
  }
  return parts.join('').trimEnd();
}

function paintedMark([mark, tone]: readonly [string, Tone], style: Style): string {
  return style.paint(tone, mark);
}

function eventsText(events: readonly HistoryEvent[], style: Style): string {
  const lines = momentsOf(events).flatMap(({ day, commit, events: together }) => {
    const by = commit
      ? [words(showable(commit.subject), undefined, style), words(commit.id.slice(0, 8), 'dim', style)]
      : [words('by the calendar alone', 'dim', style)];
    return [
      ...flow(`  ${style.paint('strong', day)}`, by, '    ', ' ', style, `  ${day}`.length),
      ...sayMoment(together).map(({ said }) => wrapped(said, '    ', style)),
    ];
  });
  return `${style.paint('heading', 'What happened')}\n${lines.join('\n')}\n`;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`;
}
