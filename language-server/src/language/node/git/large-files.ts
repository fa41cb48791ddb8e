import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads what a commit stands for where Git LFS keeps a content apart and the commit holds only its address: from the store
 * that the clone already has. Undefined where that does not hold it; nothing is fetched and nothing of LFS is run.
 */
export function throughLargeFiles(
  read: (id: string) => Promise<Uint8Array | undefined>,
  gitFolder: string,
): (id: string) => Promise<Uint8Array | undefined> {
  return async (id) => {
    const bytes = await read(id);
    const address = bytes && findAddress(bytes);
    return address === undefined ? bytes : readStored(gitFolder, address);
  };
}

/** An address is a text of a few lines, of which the first is always the same. */
const longestAddress = 1024;
const firstLine = 'version https://git-lfs.github.com/spec/v1\n';

function findAddress(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestAddress) {
    return undefined;
  }
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith(firstLine) ? /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1] : undefined;
}

async function readStored(gitFolder: string, address: string): Promise<Uint8Array | undefined> {
  const file = join(gitFolder, 'lfs', 'objects', address.slice(0, 2), address.slice(2, 4), address);
  try {
    const bytes = await readFile(file);
    // Anybody can put a file there: it is what the commit means only if its content is.
    return createHash('sha256').update(bytes).digest('hex') === address ? new Uint8Array(bytes) : undefined;
  } catch {
    return undefined;
  }
}
