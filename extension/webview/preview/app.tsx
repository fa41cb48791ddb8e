import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PipelinePlace } from '../../../language-server/src/core/report/pipeline.ts';
import { type Filter, filtered, noFilter } from '../../../language-server/src/report-html/filter.ts';
import {
  type Interaction,
  InteractionContext,
} from '../../../language-server/src/report-html/interaction.ts';
import { Page } from '../../../language-server/src/report-html/page.tsx';
import { exportDrawing } from './export-drawing.ts';
import { noteFolds, noteScrolling, restoreFolds } from './folds.ts';
import type { FrameState, Shown, ToExtension } from './messages.ts';
import { toFrameSchema } from './messages.ts';
import { moveAmongCards } from './move-among-cards.ts';
import { showElement } from './show-element.ts';
import { StaleBar } from './stale-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { Waiting } from './waiting.tsx';

interface AppProps {
  readonly remembered: FrameState | undefined;
  readonly remember: (state: FrameState) => void;
  readonly tell: (message: ToExtension) => void;
}

/** The page with everything one can do on it. What it shows comes from the extension, what it remembers stays here. */
export function App({ remembered, remember, tell }: AppProps): JSX.Element {
  const [shown, setShown] = useState<Shown>();
  const [filter, setFilter] = useState<Filter>(remembered?.filter ?? noFilter);
  const [selected, setSelected] = useState<string>();
  const latest = useRef<Shown | undefined>(undefined);
  const folds = useRef<Record<string, boolean>>({ ...remembered?.folds });
  const isFirst = useRef(true);

  const rememberNow = useCallback(() => {
    const uri = latest.current?.uri ?? remembered?.uri;
    remember({ uri, filter, folds: folds.current, scrolled: document.scrollingElement?.scrollTop ?? 0 });
  }, [filter, remember, remembered]);

  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const message = toFrameSchema.safeParse(event.data);
      if (!message.success) {
        tell({ type: 'failed', message: `What came is not what was agreed on: ${message.error.message}` });
        return;
      }
      switch (message.data.type) {
        case 'show':
          latest.current = message.data;
          setShown(message.data);
          break;
        case 'select':
          setSelected(message.data.id);
          break;
        case 'export':
          void exportDrawing(message.data.format, latest.current?.project).then(tell);
      }
    };
    window.addEventListener('message', hear);
    tell({ type: 'ready' });
    return () => window.removeEventListener('message', hear);
  }, [tell]);

  useEffect(() => noteFolds(folds.current, rememberNow), [rememberNow]);
  useEffect(() => noteScrolling(rememberNow), [rememberNow]);

  // The page is as long as it was only once it is drawn again.
  useEffect(() => {
    if (shown?.project && isFirst.current) {
      isFirst.current = false;
      restoreFolds(folds.current);
      document.scrollingElement?.scrollTo(0, remembered?.scrolled ?? 0);
    }
    rememberNow();
  }, [shown, rememberNow, remembered]);

  useEffect(() => {
    if (selected !== undefined) {
      showElement(selected);
    }
  }, [selected]);

  const interaction = useMemo(
    (): Interaction => ({
      selected,
      reveal: (at: PipelinePlace, id?: string) => {
        setSelected(id);
        tell({ type: 'reveal', at });
      },
      show: (id: string) => {
        setSelected(id);
        showElement(id);
      },
    }),
    [selected, tell],
  );

  const project = shown?.project;
  const part = useMemo(() => project && filtered(project, filter), [project, filter]);
  if (!shown || !project || !part) {
    return (
      <InteractionContext.Provider value={interaction}>
        <Waiting shown={shown} onBegin={() => tell({ type: 'begin' })} />
      </InteractionContext.Provider>
    );
  }
  return (
    <InteractionContext.Provider value={interaction}>
      <div class="page" onKeyDown={moveAmongCards}>
        <div class="top">
          <Toolbar
            project={project}
            count={part.hypotheses.length}
            filter={filter}
            onFilter={(next) => setFilter(next)}
          />
          <StaleBar shown={shown} />
        </div>
        <main>
          <Page project={part} isPart={part !== project} />
        </main>
      </div>
    </InteractionContext.Provider>
  );
}
