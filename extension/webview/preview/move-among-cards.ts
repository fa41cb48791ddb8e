/** With the focus on the heading of a card, the arrow keys go to the next or the one before, Home and End to the ends. */
export function moveAmongCards(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(cardHeading)) {
    return;
  }
  const headings = [...document.querySelectorAll<HTMLElement>(cardHeading)].filter((each) =>
    each.checkVisibility(),
  );
  const at = headings.indexOf(target);
  const next = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: headings.length - 1,
  }[key];
  const heading = next === undefined ? undefined : headings[next];
  if (heading) {
    event.preventDefault();
    heading.focus();
  }
}

const cardHeading = '.card h4 .source';
