/**
 * The readme as a gallery shows it. Galleries, and VS Code itself, show pictures only by whole addresses, so what lies
 * beside the text is named where the repository lies; where nobody knows that, the text has no pictures.
 */
export function galleryText(readme: string, repository: string | undefined): string {
  return repository === undefined
    ? readme.replace(/^ *<picture>[^]*?<\/picture>\n+/gm, '')
    : readme.replaceAll(/(?<=["(])media\//g, `${repository}/raw/HEAD/extension/media/`);
}

/** The address of a repository's pages from that of its remote; undefined for one that is on no forge known here. */
export function repositoryPage(remote: string): string | undefined {
  const found =
    /^(?:https:\/\/|(?:ssh:\/\/)?git@)(github\.com|gitlab\.com)[:/]([\w./-]+?)(?:\.git)?\/?$/.exec(
      remote.trim(),
    );
  return found === null ? undefined : `https://${found[1]}/${found[2]}`;
}
