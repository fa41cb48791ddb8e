import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder in which programs of this platform keep what they could compute again, for cdev. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const home = environment['HOME'] ?? homedir();
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches', 'cdev');
    case 'win32':
      return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'cdev', 'Cache');
    default:
      return join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), 'cdev');
  }
}
