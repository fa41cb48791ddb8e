import { verdictMarks } from '../report/status-words.ts';
import { formatList } from '../text/amounts.ts';
import { onOneLine } from '../diff/statements/say-values.ts';
import { compareStages } from '../pipeline/stage.ts';
import type { IsoDate } from '../text/dates.ts';
import type { HistoryEvent } from './chronicle.ts';

/** What happened at one moment, in sentences: those that come in together are named together. */
export function sayMoment(events: readonly HistoryEvent[]): readonly {
  readonly is: HistoryEvent['is'];
  readonly said: string;
}[] {
  const news = events.flatMap((event) =>
    event.is === 'verdict' && event.before === undefined && event.after !== undefined ? [event] : [],
  );
  const groups = new Map(news.map(({ after }) => [after, news.filter((event) => event.after === after)]));
  const told = events
    .filter((event) => event.is !== 'verdict' || event.before !== undefined)
    .map((event) => ({ is: event.is, said: closed(sayEvent(event)) }));
  const came = [...groups].map(([after, group]) => {
    const names = formatList(
      group.map(({ name }) => name),
      12,
    );
    const mark = after === undefined ? '' : `${verdictMarks[after]} ${after}`;
    return { is: 'verdict' as const, said: `${names} ${group.length > 1 ? 'are' : 'is'} new: ${mark}.` };
  });
  const [first, ...rest] = told;
  return first?.is === 'begun' ? [first, ...came, ...rest] : [...came, ...told];
}

function closed(sentence: string): string {
  return /[.!?]"?$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What happened, in a sentence without its full stop. */
function sayEvent(event: HistoryEvent): string {
  switch (event.is) {
    case 'begun':
      return 'The venture begins';
    case 'gone':
      return 'The venture is gone';
    case 'stage':
      return compareStages(event.after, event.before) > 0
        ? `The evidence brings the venture from ${event.before} to ${event.after}`
        : `The venture falls back from ${event.before} to ${event.after}`;
    case 'gate': {
      const on =
        event.passedOn === undefined || event.passedOn === event.day
          ? ''
          : `, by what was found on ${event.passedOn}`;
      return event.passed
        ? `Gate ${event.name} out of ${event.exits} passes${on}`
        : `Gate ${event.name} out of ${event.exits} is open again`;
    }
    case 'verdict': {
      const { name, before, after, reason } = event;
      if (after === undefined) {
        return `${name} is gone`;
      }
      const mark = `${verdictMarks[after]} ${after}`;
      return before === undefined
        ? `${name} ${mark}`
        : `${name} ${mark}, was ${before}${reason === undefined ? '' : `: ${reason}`}`;
    }
    case 'bar':
      return `The goalposts of ${event.name} were moved after it had been measured: from '${event.before}' to '${event.after || 'no bar'}'`;
    case 'pivot': {
      const { name, from, to, learned } = event;
      const way =
        from === undefined || to === undefined
          ? ''
          : from === to
            ? ` within ${from}`
            : ` from ${from} to ${to}`;
      return `Pivot ${name}${way}${learned === undefined ? '' : `: "${onOneLine(learned)}"`}`;
    }
  }
}

/** What happened together: on one day, by one commit or by none. */
export interface Moment {
  readonly day: IsoDate;
  readonly commit: HistoryEvent['commit'];
  readonly events: readonly HistoryEvent[];
}

export function momentsOf(events: readonly HistoryEvent[]): readonly Moment[] {
  const moments: (Moment & { readonly events: HistoryEvent[] })[] = [];
  for (const event of events) {
    const last = moments.at(-1);
    if (last && last.day === event.day && last.commit?.id === event.commit?.id) {
      last.events.push(event);
    } else {
      moments.push({ day: event.day, commit: event.commit, events: [event] });
    }
  }
  return moments;
}
