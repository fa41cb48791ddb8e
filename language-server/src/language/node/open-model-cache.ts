import { join } from 'node:path';
import type { ModelCache } from '../workspace/model-cache.ts';
import { build } from './build-info.ts';
import { cacheFolder } from './cache-folder.ts';
import { createDiskModelCache } from './disk-model-cache.ts';

/**
 * The models that this very program has kept on this machine. A program that runs from its sources has no name to keep
 * them under, so it has none.
 */
export function openModelCache(): ModelCache | undefined {
  return build === undefined
    ? undefined
    : createDiskModelCache({
        folder: join(cacheFolder(process.env, process.platform), 'models'),
        version: build,
      });
}
