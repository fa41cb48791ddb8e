/** The page of a frame, before its script has drawn anything. */
export interface WebviewPage {
  readonly title: string;
  /** The address of its script, as the frame may fetch it. */
  readonly script: string;
}

/**
 * The only writer of what a frame may do. It may run the one script that has this page's nonce, style itself from there,
 * and look at pictures it has drawn itself; it may fetch, embed, submit and navigate to nothing.
 */
export function webviewHtml({ title, script }: WebviewPage): string {
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** 128 bits that nobody can guess. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
