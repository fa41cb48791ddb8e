/** What was folded or unfolded by hand, by the ids of the elements; what has no id is not remembered. */
export type Folds = Record<string, boolean>;

/** Folds and unfolds what is on the page as it was left by hand. */
export function restoreFolds(folds: Readonly<Folds>): void {
  for (const [id, open] of Object.entries(folds)) {
    const element = document.getElementById(id);
    if (element instanceof HTMLDetailsElement) {
      element.open = open;
    }
  }
}

/** Notes what is folded and unfolded by hand; calling what it returns stops it. Keys come as clicks too. */
export function noteFolds(folds: Folds, whenChanged: () => void): () => void {
  const note = ({ target }: Event) => {
    const summary = target instanceof Element ? target.closest('summary') : null;
    const details = summary?.parentElement;
    if (details instanceof HTMLDetailsElement && details.id !== '') {
      // It opens or closes only once everybody has heard of the click.
      setTimeout(() => {
        folds[details.id] = details.open;
        whenChanged();
      });
    }
  };
  document.addEventListener('click', note);
  return () => document.removeEventListener('click', note);
}

/** Calls back once scrolling has come to rest; calling what it returns stops it. */
export function noteScrolling(whenChanged: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(whenChanged, 250);
  };
  document.addEventListener('scroll', note, { passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('scroll', note);
  };
}
