import type { Workspace } from '../../core/analyze.ts';
import type { FileModel } from '../../core/model/file-model.ts';
import { applyEdits, type Fix, type SettledEdit, settleEdit } from '../../core/text/edits.ts';
import type { FilePath } from '../../core/text/span.ts';

export interface FixRun {
  /** Told of every text that changes, so it must be one that may be changed after its first question. */
  readonly workspace: Workspace;
  /** The files that may be changed, as their models were read. */
  readonly texts: ReadonlyMap<FilePath, string>;
  readonly readModel: (path: FilePath, text: string) => FileModel;
}

export interface FixedText {
  readonly path: FilePath;
  readonly before: string;
  readonly after: string;
  /** What was done, in order. */
  readonly done: readonly AppliedFix[];
}

export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
}

/**
 * Applies safe fixes, and those of the findings that come to light by them, until none is left. A fix is applied whole
 * or not at all, and never where a syntax error would come of it.
 */
export function applySafeFixes(run: FixRun): readonly FixedText[] {
  const texts = new Map(run.texts);
  const done = new Map<FilePath, AppliedFix[]>();
  const refused = new Set<string>();
  let most = Number.POSITIVE_INFINITY;
  let patience = patienceFor(run);
  while (patience > 0) {
    const chosen = chooseFixes(run.workspace, texts, refused, most);
    if (chosen.length === 0) {
      break;
    }
    const changed = changedTexts(chosen, texts);
    const models = [...changed].map(([path, text]) => run.readModel(path, text));
    if (models.some((model) => breaksSyntax(model, run.workspace))) {
      for (const { key } of chosen.length === 1 ? chosen : []) {
        refused.add(key);
      }
      most = 1;
      patience--;
      continue;
    }
    most = Number.POSITIVE_INFINITY;
    patience -= chosen.length;
    for (const model of models) {
      run.workspace.update(model);
      texts.set(model.path, changed.get(model.path) ?? '');
    }
    for (const { file, rule, fix } of chosen) {
      done.set(file, [...(done.get(file) ?? []), { rule, title: fix.title }]);
    }
  }
  return [...run.texts].flatMap(([path, before]) => {
    const after = texts.get(path) ?? before;
    return after === before ? [] : [{ path, before, after, done: done.get(path) ?? [] }];
  });
}

interface ChosenFix {
  readonly key: string;
  readonly file: FilePath;
  readonly rule: string;
  readonly fix: Fix;
  readonly edits: readonly (readonly [FilePath, SettledEdit])[];
}

/** Twice what there is to do, and a few: a fix that does not remove its finding comes to an end all the same. */
function patienceFor({ workspace, texts }: FixRun): number {
  const fixable = [...texts.keys()].flatMap((file) =>
    workspace.findingsIn(file).filter(({ mendsUnseen }) => mendsUnseen),
  );
  return 2 * fixable.length + 20;
}

/** The first safe fix of each finding, as far as none is in the way of one before it: those wait for the next round. */
function chooseFixes(
  workspace: Workspace,
  texts: ReadonlyMap<FilePath, string>,
  refused: ReadonlySet<string>,
  most: number,
): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken = new Map<FilePath, SettledEdit[]>();
  for (const file of texts.keys()) {
    for (const finding of workspace.findingsIn(file).filter(({ mendsUnseen }) => mendsUnseen)) {
      const fix = finding.fixes().find((candidate) => candidate.safe);
      const edits = fix?.edits.flatMap((edit) => {
        const text = texts.get(edit.file);
        return text === undefined ? [] : [[edit.file, settleEdit(text, edit)] as const];
      });
      const key = `${file} ${finding.place.span.start} ${finding.rule} ${fix?.title}`;
      if (fix === undefined || edits === undefined || edits.length < fix.edits.length || refused.has(key)) {
        continue;
      }
      if (chosen.length < most && !edits.some(([path, edit]) => meets(taken.get(path) ?? [], edit))) {
        for (const [path, edit] of edits) {
          taken.set(path, [...(taken.get(path) ?? []), edit]);
        }
        chosen.push({ key, file, rule: finding.rule, fix, edits });
      }
    }
  }
  return chosen;
}

/** Edits that only touch may mean the same place too, so they count as meeting. */
function meets(others: readonly SettledEdit[], edit: SettledEdit): boolean {
  return others.some((other) => edit.start <= other.end && other.start <= edit.end);
}

function changedTexts(
  chosen: readonly ChosenFix[],
  texts: ReadonlyMap<FilePath, string>,
): ReadonlyMap<FilePath, string> {
  const edits = new Map<FilePath, SettledEdit[]>();
  for (const [path, edit] of chosen.flatMap((one) => one.edits)) {
    edits.set(path, [...(edits.get(path) ?? []), edit]);
  }
  return new Map([...edits].map(([path, ofFile]) => [path, applyEdits(texts.get(path) ?? '', ofFile)]));
}

function breaksSyntax(model: FileModel, workspace: Workspace): boolean {
  const before = workspace.findFile(model.path);
  return syntaxErrors(model) > (before === undefined ? 0 : syntaxErrors(before));
}

function syntaxErrors(model: FileModel): number {
  return model.problems.filter((problem) => problem.rule === 'syntax').length;
}
