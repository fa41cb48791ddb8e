import { colored } from './colored.ts';

/** As much of the Markdown preview's renderer as is used here. */
interface MarkdownIt {
  readonly options: { highlight?: ((code: string, language: string, attributes: string) => string) | null };
}

/** Colours models in the Markdown preview, as its own renderer colours other languages. */
export function extendMarkdownIt<Renderer extends MarkdownIt>(renderer: Renderer): Renderer {
  const { highlight } = renderer.options;
  renderer.options.highlight = (code, language, attributes) =>
    language.toLowerCase() === 'cdev' ? colored(code) : (highlight?.(code, language, attributes) ?? '');
  return renderer;
}
