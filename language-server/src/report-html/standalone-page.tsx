import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { standaloneTheme } from './styles/standalone-theme.ts';
import { shortened } from './words.ts';

/**
 * A document that stands alone: nothing in it is fetched, and nothing in it runs but the script it is given, by the name
 * of which its policy lets it run and no other. What a founder wrote is text, and were it ever more than that, it still
 * could do nothing.
 */
export function standalonePage(page: {
  readonly title: string;
  readonly styles: string;
  readonly body: JSX.Element;
  readonly script?: { readonly text: string; readonly hash: string };
}): string {
  const { title, styles, body, script } = page;
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={script ? `${policy}; script-src '${script.hash}'` : policy}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{shortened(title, 120)}</title>
    </>,
  );
  const end = script ? `<script>${script.text}</script>` : '';
  return `<!DOCTYPE html>\n<html lang="en">\n<head>${head}<style>${standaloneTheme}${styles}</style></head>\n<body>${renderToString(body)}${end}</body>\n</html>\n`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
