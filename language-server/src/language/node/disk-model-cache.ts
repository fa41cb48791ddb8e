import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import type { FileModel } from '../../core/model/file-model.ts';
import { folderOf } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { ModelCache } from '../workspace/model-cache.ts';

export interface DiskModelCacheOptions {
  /** Where its packs lie; made when first written to. Nobody else may keep files there. */
  readonly folder: string;
  /** Names everything a model is made by. A model kept under another version is never given out. */
  readonly version: string;
  /** In bytes. Beyond it the packs that were not used for longest go. */
  readonly sizeLimit?: number;
  /** A folder with fewer bytes of models to parse than this is not worth a pack. */
  readonly leastSource?: number;
}

/**
 * Keeps models on disk, those of one folder in one pack. A pack is a run of entries, each a head line and a model as
 * JSON: a few new ones are appended, many replace the pack as a whole. An entry is given out only for the very bytes
 * and path it was kept for, and only if it is whole.
 */
export function createDiskModelCache(options: DiskModelCacheOptions): ModelCache {
  const { folder, version, sizeLimit = 256 * 1024 * 1024, leastSource = 64 * 1024 } = options;
  const packs = new Map<FilePath, Pack>();
  const packOf = (path: FilePath): Pack => {
    const holder = folderOf(path);
    const known = packs.get(holder);
    if (known !== undefined) {
      return known;
    }
    const name = `${hash('sha256', JSON.stringify([version, holder])).slice(0, 40)}${packEnding}`;
    const pack = openPack(join(folder, name));
    packs.set(holder, pack);
    return pack;
  };
  return {
    find: (path, bytes) => {
      const pack = packOf(path);
      const key = keyOf(path, bytes);
      const entry = pack.entries.get(key);
      const model = entry && findModel(pack, entry, path);
      if (model !== undefined) {
        pack.used.add(key);
        pack.source += bytes.length;
      }
      return model;
    },
    keep: (path, bytes, model) => {
      const pack = packOf(path);
      pack.added.set(keyOf(path, bytes), model);
      pack.source += bytes.length;
    },
    save: () => {
      const worth = [...packs.values()].filter((pack) => pack.source >= leastSource);
      // What was opened is let go: a server lives on long after it has read its models.
      packs.clear();
      try {
        const written = worth.filter((pack) => savePack(pack, folder));
        if (written.length > 0) {
          sweep(folder, sizeLimit);
        }
      } catch {
        // A disk that is full or may not be written to leaves us slower, not wrong.
      }
    },
  };
}

const packEnding = '.models';
const headPattern = /^([0-9a-f]{40}) (\d+) (\d+)$/;
const longestHead = 80;
const dayInMilliseconds = 86_400_000;

interface Pack {
  readonly file: string;
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, PackEntry>;
  readonly used: Set<string>;
  readonly added: Map<string, FileModel>;
  /** Bytes of source that were asked for in this run. */
  source: number;
}

/** Where the JSON of an entry lies in its pack. */
interface PackEntry {
  readonly start: number;
  readonly end: number;
  readonly checksum: number;
}

/** What can be told of a model at a glance: the entry's checksum says that the rest is as it was written. */
const keptModel = z.custom<FileModel>((value) => envelope.safeParse(value).success);
const envelope = z.looseObject({
  path: z.string(),
  declarations: z.array(z.looseObject({ type: z.string() })),
  problems: z.array(z.unknown()),
  lines: z.array(z.number()).min(1),
  length: z.number(),
});

function keyOf(path: FilePath, bytes: Uint8Array): string {
  return hash('sha256', `${path}\0${hash('sha256', bytes)}`).slice(0, 40);
}

function openPack(file: string): Pack {
  const bytes = readPack(file);
  const entries = new Map<string, PackEntry>();
  let at = 0;
  while (at < bytes.length) {
    const headEnd = bytes.indexOf(10, at);
    const isHead = headEnd > at && headEnd - at <= longestHead;
    const match = isHead ? headPattern.exec(bytes.toString('latin1', at, headEnd)) : null;
    const [, key = '', length = '', checksum = ''] = match ?? [];
    const start = headEnd + 1;
    const end = start + Number(length);
    if (match === null || end >= bytes.length || bytes[end] !== 10) {
      break;
    }
    entries.set(key, { start, end, checksum: Number(checksum) });
    at = end + 1;
  }
  return { file, bytes, entries, used: new Set(), added: new Map(), source: 0 };
}

function readPack(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function findModel(pack: Pack, entry: PackEntry, path: FilePath): FileModel | undefined {
  const json = pack.bytes.subarray(entry.start, entry.end);
  if (crc32(json) !== entry.checksum) {
    return undefined;
  }
  try {
    const parsed = keptModel.safeParse(JSON.parse(json.toString('utf8')));
    return parsed.success && parsed.data.path === path ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** True when something was written. */
function savePack(pack: Pack, folder: string): boolean {
  if (pack.added.size === 0) {
    keepAlive(pack.file);
    return false;
  }
  const added = [...pack.added].map(([key, model]) => entryBytes(key, model));
  const usedBytes = [...pack.used].reduce((sum, key) => sum + sizeOf(pack.entries.get(key)), 0);
  const addedBytes = added.reduce((sum, bytes) => sum + bytes.length, 0);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isWhole = lastEnd(pack) === pack.bytes.length;
  if (isWhole && usedBytes > addedBytes && pack.bytes.length + addedBytes < 2 * (usedBytes + addedBytes)) {
    appendFileSync(pack.file, Buffer.concat(added), { mode: 0o600 });
    return true;
  }
  const used = [...pack.used].flatMap((key) => {
    const entry = pack.entries.get(key);
    return entry === undefined ? [] : [entryOf(key, pack.bytes.subarray(entry.start, entry.end))];
  });
  writeFileAtomic.sync(pack.file, Buffer.concat([...used, ...added]), { mode: 0o600, fsync: false });
  return true;
}

function sizeOf(entry: PackEntry | undefined): number {
  return entry === undefined ? 0 : entry.end - entry.start;
}

function lastEnd(pack: Pack): number {
  return Math.max(0, ...[...pack.entries.values()].slice(-1).map((entry) => entry.end + 1));
}

function entryBytes(key: string, model: FileModel): Buffer {
  return entryOf(key, Buffer.from(JSON.stringify(model)));
}

function entryOf(key: string, json: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${key} ${json.length} ${crc32(json)}\n`), json, Buffer.from('\n')]);
}

/** Marks a pack as used, at most once a day. */
function keepAlive(file: string): void {
  const now = new Date();
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && now.getTime() - found.mtimeMs > dayInMilliseconds) {
    utimesSync(file, now, now);
  }
}

function sweep(folder: string, sizeLimit: number): void {
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith(packEnding))
    .flatMap((name) => {
      const file = join(folder, name);
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ file, size: found.size, time: found.mtimeMs }];
    })
    .sort((a, b) => b.time - a.time);
  let total = 0;
  for (const { file, size } of packs) {
    total += size;
    if (total > sizeLimit) {
      rmSync(file, { force: true });
    }
  }
}
