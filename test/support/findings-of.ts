import { type CheckOptions, checkText } from './check.ts';

/** What one rule finds in a model: the text it marks, in order, with its severity where that is asked for. */
export function marksOf(rule: string, text: string, options: CheckOptions = {}): readonly string[] {
  return checkText(text, options)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ finding: { place } }) => text.slice(place.span.start, place.span.end));
}

export function severitiesOf(rule: string, text: string, options: CheckOptions = {}): readonly string[] {
  return checkText(text, options)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);
}
