import type { FileModel } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { problemsOfReading } from '../messages/problems-of-reading.ts';
import { createCdevServices, type CdevServices } from '../module.ts';
import { modelOfTree } from './model-of-tree.ts';
import { findWellFormed } from './find-well-formed.ts';

let services: CdevServices | undefined;

/** Reads a text as a model. Whatever the text is, the result is a model: what is wrong with it are its problems. */
export function readModel(path: FilePath, text: string): FileModel {
  return findWellFormed(path, text) ?? readBroken(path, text);
}

/** Reads a text that may be anything, in the time that takes. */
export function readBroken(path: FilePath, text: string): FileModel {
  services ??= createCdevServices().cdev;
  const reading = services.parser.LangiumParser.read(text);
  const { model: tree, hidden, report } = reading;
  const problems = problemsOfReading(path, reading);
  return modelOfTree(path, text, { tree, hidden, lines: report.lines }, problems);
}
