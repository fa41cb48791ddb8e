import type { FileModel } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { problemsOfReading } from '../messages/problems-of-reading.ts';
import { createCdevServices, type CdevServices } from '../module.ts';
import { lowerModel } from './lower-model.ts';

let services: CdevServices | undefined;

/** Reads a text as a model. Whatever the text is, the result is a model: what is wrong with it are its problems. */
export function readModel(path: FilePath, text: string): FileModel {
  services ??= createCdevServices().cdev;
  const reading = services.parser.LangiumParser.read(text);
  const { declarations, problems } = lowerModel(path, text, reading.model, reading.hidden);
  return {
    path,
    declarations,
    problems: [...problemsOfReading(path, reading), ...problems].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    lines: reading.report.lines,
    length: text.length,
  };
}
