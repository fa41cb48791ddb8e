/**
 * Whether git's name of a file could be read as UTF-8. Of one that could not nobody knows what it is called: it can be
 * neither shown nor looked up on the disk.
 */
export function isWholeName(path: string): boolean {
  return !path.includes('\uFFFD');
}
