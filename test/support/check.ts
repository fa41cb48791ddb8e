import { createWorkspace, type Workspace } from '../../language-server/src/core/analyze.ts';
import type { FileModel } from '../../language-server/src/core/model/file-model.ts';
import type { Finding, Severity } from '../../language-server/src/core/rules/card.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';
import { settingsSchema } from '../../language-server/src/core/settings/settings.ts';
import { applyEdits, type Fix, settleEdit } from '../../language-server/src/core/text/edits.ts';
import {
  lineIndexOf,
  offsetAt,
  type Position,
  positionAt,
} from '../../language-server/src/core/text/line-index.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { answerRowsAmong } from '../../language-server/src/language/rows/answer-rows.ts';
import {
  readSettings,
  settingsFileName,
} from '../../language-server/src/language/workspace/read-settings.ts';

export interface CheckOptions {
  readonly today?: string;
  /** What `cdev.json` says, where it is not among the files. */
  readonly settings?: unknown;
  /** Files that stand beside those given. */
  readonly exists?: readonly string[];
}

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** As it was given. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** Where the line ends on which it begins. */
  readonly lineEnd: number;
  readonly message: string;
  readonly finding: Finding;
}

export interface Checked {
  /** By file and position. */
  readonly findings: readonly CheckedFinding[];
  readonly workspace: Workspace;
}

const root = '/project';

/** Checks files by their names, as the command and the editor would; one text alone is `model.cdev`. */
export function checkText(
  files: string | Readonly<Record<string, string>>,
  options: CheckOptions = {},
): Checked {
  const texts = new Map(
    Object.entries(typeof files === 'string' ? { 'model.cdev': files } : files).map(([name, text]) => [
      pathOf(name),
      text,
    ]),
  );
  const beside = new Set((options.exists ?? []).map(pathOf));
  const workspace = createWorkspace(
    {
      systemDate: options.today ?? '2026-04-05',
      exists: (path) => texts.has(path) || [...texts.keys(), ...beside].some((one) => isAtOrBelow(one, path)),
      incremental: true,
    },
    [root],
  );
  if (options.settings !== undefined) {
    workspace.updateSettings(root, settingsSchema.parse(options.settings));
  }
  for (const [path, text] of texts) {
    if (path.endsWith(`/${settingsFileName}`)) {
      const { settings, problems } = readSettings(path, text, ruleNames);
      workspace.updateSettings(path.slice(0, -settingsFileName.length - 1), settings);
      workspace.update(modelOfSettings(path, text, problems));
    } else if (path.endsWith('.cdev')) {
      workspace.update(readModel(path, text));
    }
  }
  const rows = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  for (const [key, answer] of answerRowsAmong(workspace.takeRequests().come, rows)) {
    workspace.updateRows(key, answer);
  }
  for (const { key, path } of workspace.takeScripts().come) {
    workspace.updateScript(key, { file: path, text: texts.get(path) });
  }
  const findings = [...texts].flatMap(([path, text]) =>
    workspace.findingsIn(path).map((finding) => checkedFinding(finding, text)),
  );
  return { findings, workspace };
}

/** What one rule says: the words it underlines, and how loudly: `status validated (error)`. */
export function whatRuleSays(
  rule: string,
  files: string | Readonly<Record<string, string>>,
  options: CheckOptions = {},
): readonly string[] {
  const texts = typeof files === 'string' ? { 'model.cdev': files } : files;
  return checkText(texts, options)
    .findings.filter((one) => one.rule === rule)
    .map(({ finding, severity, file }) => {
      const text = texts[file] ?? '';
      const { span, range } = finding.place;
      const lines = lineIndexOf(text);
      const start = range ? offsetAt(lines, range.start) : span.start;
      const end = range ? offsetAt(lines, range.end) : span.end;
      return `${text.slice(start, end)} (${severity})`;
    });
}

/** The files after a fix, with those it creates; what it does not touch stays as it is. */
export function applyFix(
  files: Readonly<Record<string, string>>,
  fix: Fix,
): Readonly<Record<string, string>> {
  const created = fix.edits
    .filter((edit) => edit.as === 'create')
    .map((edit) => [edit.file.slice(root.length + 1), edit.text] as const);
  const changed = Object.entries(files).map(([name, text]) => {
    const edits = fix.edits.filter((edit) => edit.file === pathOf(name));
    return [
      name,
      applyEdits(
        text,
        edits.map((edit) => settleEdit(text, edit)),
      ),
    ] as const;
  });
  return Object.fromEntries([...created, ...changed]);
}

const ruleNames = rules.map((rule) => rule.name);

function checkedFinding(finding: Finding, text: string): CheckedFinding {
  const lines = lineIndexOf(text);
  const { file, span, range } = finding.place;
  const start = range?.start ?? positionAt(lines, span.start);
  return {
    rule: finding.rule,
    severity: finding.severity,
    file: file.slice(root.length + 1),
    start,
    lineEnd: (text.split(/\r\n|\r|\n/)[start.line] ?? '').length,
    end: range?.end ?? positionAt(lines, span.end),
    message: finding.message,
    finding,
  };
}

function modelOfSettings(path: string, text: string, problems: FileModel['problems']): FileModel {
  return { path, declarations: [], problems, lines: lineIndexOf(text), length: text.length };
}

function pathOf(name: string): string {
  return `${root}/${name}`;
}

function isAtOrBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}
