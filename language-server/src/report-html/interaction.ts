import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PipelinePlace } from '../core/report/pipeline.ts';

/** What a reader can do with the page where somebody answers: an editor's frame does, a file does not. */
export interface Interaction {
  /** The element the cursor stands in, or that was clicked last. */
  readonly selected?: string;
  /** Shows a place in the source. */
  readonly reveal: (at: PipelinePlace, id?: string) => void;
  /** Brings an element of the page into view. */
  readonly show: (id: string) => void;
}

export const InteractionContext = createContext<Interaction | undefined>(undefined);

/** The classes of an element that a reader may select, in the source or here. */
export function useSelectable(id: string, classes: string): string {
  return useInteraction()?.selected === id ? `${classes} is-selected` : classes;
}

export function useInteraction(): Interaction | undefined {
  return useContext(InteractionContext);
}
