import type { ComponentChildren, JSX } from 'preact';
import type { PipelinePlace } from '../core/report/pipeline.ts';
import { useInteraction } from './interaction.ts';
import { placeText } from './words.ts';

/** Leads to a place in the source where there is an editor to show it; elsewhere it only says where that is. */
export function Source(props: {
  readonly at: PipelinePlace;
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const interaction = useInteraction();
  const { at, id, children } = props;
  const className = `source ${props.class ?? ''}`.trimEnd();
  return interaction ? (
    <button type="button" class={className} onClick={() => interaction.reveal(at, id)}>
      {children}
    </button>
  ) : (
    <span class={className} title={placeText(at)}>
      {children}
    </span>
  );
}

/** Leads to another part of the page. */
export function PageLink(props: {
  readonly to: string;
  readonly class?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const interaction = useInteraction();
  const { to, title, children } = props;
  const onClick = interaction
    ? (event: MouseEvent) => {
        event.preventDefault();
        interaction.show(to);
      }
    : undefined;
  return (
    <a class={props.class} href={`#${encodeURIComponent(to)}`} title={title} onClick={onClick}>
      {children}
    </a>
  );
}
