import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeView, DiffView } from '../../../language-server/src/core/diff/diff.ts';
import { DiffPage } from '../../../language-server/src/report-html/diff-page.tsx';
import { noteScrolling } from '../preview/folds.ts';
import { type ToExtension, toFrameSchema } from './messages.ts';

interface AppProps {
  readonly tell: (message: ToExtension) => void;
  /** How far it was scrolled before it was hidden. */
  readonly scrolled: number;
  readonly rememberScrolling: (scrolled: number) => void;
}

/** The page of a comparison, which comes from the extension anew whenever something changes. */
export function App({ tell, scrolled, rememberScrolling }: AppProps): JSX.Element {
  const [view, setView] = useState<DiffView>();
  const isFirst = useRef(true);

  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const message = toFrameSchema.safeParse(event.data);
      if (message.success) {
        setView(message.data.view);
      } else {
        tell({ type: 'failed', message: `What came is not what was agreed on: ${message.error.message}` });
      }
    };
    window.addEventListener('message', hear);
    tell({ type: 'ready' });
    return () => window.removeEventListener('message', hear);
  }, [tell]);

  useEffect(
    () => noteScrolling(() => rememberScrolling(document.scrollingElement?.scrollTop ?? 0)),
    [rememberScrolling],
  );

  // The page is as long as it was only once it is drawn again.
  useEffect(() => {
    if (view && isFirst.current) {
      isFirst.current = false;
      document.scrollingElement?.scrollTo(0, scrolled);
    }
  }, [view, scrolled]);

  const reveal = useCallback(
    ({ file, range, side }: ChangeView) => tell({ type: 'reveal', at: { file, range }, side }),
    [tell],
  );
  return (
    <main class="page">
      {view ? <DiffPage view={view} reveal={reveal} /> : <p role="status">Comparing …</p>}
    </main>
  );
}
