import { whatRuleSays } from './check.ts';

/** What some rules say of a model on 2026-04-05, rule by rule: its name, the text it underlines, and its severity. */
export function said(text: string, rules: readonly string[], settings: unknown = {}): readonly string[] {
  return rules.flatMap((rule) =>
    whatRuleSays(rule, text, { today: '2026-04-05', settings }).map((one) => `${rule} at ${one}`),
  );
}
