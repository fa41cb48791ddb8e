/** Brings an element into view: unfolds what it lies in, and scrolls no more than it takes. */
export function showElement(id: string): void {
  const element = document.getElementById(id);
  if (!element) {
    return;
  }
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement && (around !== element || element.classList.contains('row'))) {
      around.open = true;
    }
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
}
