import type { FileModel, Problem } from '../../core/model/file-model.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { lineIndexOf, positionAt } from '../../core/text/line-index.ts';
import type { FilePath } from '../../core/text/span.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { type Failure, type FileSystem, nameOf } from './file-system.ts';
import type { ModelCache } from './model-cache.ts';
import { type ReadSettings, readSettings } from './read-settings.ts';

/** Reads models from files. A file that cannot be read gives a model that says so and holds nothing. */
export interface ModelReader {
  read(path: FilePath): Promise<FileModel>;
}

export interface ModelReading {
  readonly fileSystem: FileSystem;
  /** Reads a text that is one. */
  readonly readModel: (path: FilePath, text: string) => FileModel | Promise<FileModel>;
  readonly cache?: ModelCache;
}

/** A file that is asked for twice is read twice: the reader remembers nothing but what its cache keeps. */
export function createModelReader(reading: ModelReading): ModelReader {
  return {
    read: async (path) => {
      const read = await reading.fileSystem.read(path);
      if ('failure' in read) {
        return unreadModel(path, read);
      }
      const { bytes } = read;
      const kept = reading.cache?.find(path, bytes);
      if (kept !== undefined) {
        return kept;
      }
      const model = await modelOfBytes(path, bytes, reading.readModel);
      reading.cache?.keep(path, bytes, model);
      return model;
    },
  };
}

/** The model of a file's bytes, whatever they are. */
export async function modelOfBytes(
  path: FilePath,
  bytes: Uint8Array,
  readModel: ModelReading['readModel'],
): Promise<FileModel> {
  const decoded = decodeText(bytes);
  if (!decoded.isText) {
    return modelWithout(path, decoded.text, decoded.problem);
  }
  const model = await readModel(path, decoded.text);
  return decoded.problem === undefined ? model : withDamage(model, decoded, decoded.problem);
}

/** Reads `cdev.json`; its problems come as a model without declarations, so that they are reported like any other. */
export async function readSettingsFile(
  fileSystem: FileSystem,
  path: FilePath,
  ruleNames: readonly string[],
): Promise<ReadSettings & { readonly model: FileModel }> {
  const read = await fileSystem.read(path);
  if ('failure' in read) {
    const problem = settingsProblem(0, 0, `'${nameOf(path)}' ${whyNot(read)}, so no setting of it holds.`);
    return { settings: defaultSettings, problems: [problem], model: modelWithout(path, '', problem) };
  }
  const { text, problem } = decodeText(read.bytes);
  if (problem !== undefined) {
    const bad = settingsProblem(problem.start, problem.end, problem.message);
    return { settings: defaultSettings, problems: [bad], model: modelWithout(path, text, bad) };
  }
  const settings = readSettings(path, text, ruleNames);
  return { ...settings, model: { ...modelWithout(path, text, undefined), problems: settings.problems } };
}

/** Why something could not be read, to go after its name. */
export function whyNot(failure: Failure): string {
  switch (failure.failure) {
    case 'missing':
      return 'does not exist';
    case 'denied':
      return 'may not be read by you';
    case 'not-a-file':
      return 'is no file';
    case 'too-large':
      return 'is too large to be a model';
    default:
      return `cannot be read (${failure.detail})`;
  }
}

function unreadModel(path: FilePath, failure: Failure): FileModel {
  const message = `'${nameOf(path)}' ${whyNot(failure)}, so nothing in it counts.`;
  return modelWithout(path, '', { rule: 'syntax', severity: 'error', message, start: 0, end: 0 });
}

function modelWithout(path: FilePath, text: string, problem: Problem | undefined): FileModel {
  return {
    path,
    declarations: [],
    problems: problem === undefined ? [] : [problem],
    lines: lineIndexOf(text),
    length: text.length,
  };
}

function settingsProblem(start: number, end: number, message: string): Problem {
  return { rule: 'bad-settings', severity: 'error', message, start, end };
}

/** Adds the damage to what was found; a syntax error on a damaged line only follows from it and is left out. */
function withDamage(model: FileModel, decoded: DecodedText, damage: Problem): FileModel {
  const lineOf = (offset: number): number => positionAt(model.lines, offset).line;
  const damagedLines = new Set(decoded.damaged.map(lineOf));
  const others = model.problems.filter(
    (problem) => problem.rule !== 'syntax' || !damagedLines.has(lineOf(problem.start)),
  );
  const problems = [damage, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...model, problems };
}
