import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ProjectPipeline } from '../../../language-server/src/core/report/pipeline.ts';
import { type VerdictWord, verdictWords } from '../../../language-server/src/core/verdict/verdict.ts';
import { type Filter, isFiltering, noFilter } from '../../../language-server/src/report-html/filter.ts';
import { VerdictIcon } from '../../../language-server/src/report-html/icons.tsx';
import { shortened } from '../../../language-server/src/report-html/words.ts';

interface ToolbarProps {
  readonly project: ProjectPipeline;
  /** How many hypotheses the filter lets through. */
  readonly count: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Narrows the page down: by words, by segment, by verdict. */
export function Toolbar({ project, count, filter, onFilter }: ToolbarProps): JSX.Element {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select') !== null;
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);
  const segments = project.segments.filter(({ name }) => name !== undefined);
  return (
    <search class="toolbar">
      <input
        ref={search}
        type="search"
        aria-label="Find hypotheses"
        aria-keyshortcuts="/"
        placeholder="Find hypotheses"
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {segments.length > 1 && (
        <select
          aria-label="Segment"
          value={filter.segment ?? ''}
          onChange={(event) => onFilter({ ...filter, segment: event.currentTarget.value || undefined })}
        >
          <option value="">All segments</option>
          {segments.map(({ id, name = '', title }) => (
            <option key={id} value={name}>
              {shortened(title ?? name, 60)}
            </option>
          ))}
        </select>
      )}
      <VerdictToggles project={project} filter={filter} onFilter={onFilter} />
      <span class="shown" role="status">
        {isFiltering(filter) ? `${count} of ${project.hypotheses.length}` : ''}
      </span>
      {isFiltering(filter) && (
        <button type="button" class="clear" onClick={() => onFilter(noFilter)}>
          Show all
        </button>
      )}
    </search>
  );
}

function VerdictToggles(props: Omit<ToolbarProps, 'count'>): JSX.Element {
  const { project, filter, onFilter } = props;
  const countOf = (verdict: VerdictWord) =>
    project.hypotheses.filter((hypothesis) => hypothesis.verdict === verdict).length;
  const present = verdictWords.filter((verdict) => countOf(verdict) > 0);
  const toggle = (verdict: VerdictWord) => {
    const { verdicts } = filter;
    const isOn = verdicts.includes(verdict);
    onFilter({
      ...filter,
      verdicts: isOn ? verdicts.filter((each) => each !== verdict) : [...verdicts, verdict],
    });
  };
  return (
    <div class="toggles" role="group" aria-label="Verdicts">
      {present.map((verdict) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={filter.verdicts.includes(verdict)}
          onClick={() => toggle(verdict)}
        >
          <VerdictIcon verdict={verdict} />
          {verdict}
          <span class="number">{countOf(verdict)}</span>
        </button>
      ))}
    </div>
  );
}
