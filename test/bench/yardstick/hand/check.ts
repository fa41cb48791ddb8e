import type { YardstickFinding } from '../finding.ts';
import { type HandDeclaration, type HandReference, parseByHand } from './parse.ts';

/** Parses all files and checks every name. */
export function checkByHand(
  files: Iterable<{ readonly path: string; readonly text: string }>,
): readonly YardstickFinding[] {
  const findings: YardstickFinding[] = [];
  const models = new Map<string, readonly HandDeclaration[]>();
  const declared = new Map<string, { file: string; declaration: HandDeclaration }[]>();
  for (const { path, text } of files) {
    const { declarations, brokenAt } = parseByHand(text);
    if (brokenAt !== undefined) {
      findings.push({ rule: 'syntax', file: path, start: brokenAt });
    }
    models.set(path, declarations);
    for (const declaration of declarations) {
      const same = declared.get(declaration.name);
      if (same) {
        same.push({ file: path, declaration });
      } else {
        declared.set(declaration.name, [{ file: path, declaration }]);
      }
    }
  }
  for (const same of declared.values()) {
    if (same.length > 1) {
      for (const { file, declaration } of same) {
        findings.push({ rule: 'duplicate-name', file, start: declaration.start });
      }
    }
  }
  const typeOf = (name: string): string | undefined => {
    const dot = name.indexOf('.');
    const declaration = declared.get(dot < 0 ? name : name.slice(0, dot))?.[0]?.declaration;
    return dot < 0
      ? declaration?.type
      : declaration?.members.find((member) => member.name === name.slice(dot + 1))?.type;
  };
  const judge = (file: string, { name, start, expects }: HandReference): void => {
    const type = typeOf(name);
    if (type === undefined || (expects.length > 0 && !expects.includes(type))) {
      findings.push({ rule: 'unknown-name', file, start });
    }
  };
  for (const [file, declarations] of models) {
    for (const { references } of declarations) {
      for (const reference of references) {
        judge(file, reference);
      }
    }
  }
  return findings;
}
