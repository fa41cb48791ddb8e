import { Keeping } from '../incremental/keeping.ts';
import type { Computed } from '../incremental/recorder.ts';
import type { Declaration, DeclarationType } from '../model/declaration.ts';
import type { FileModel } from '../model/file-model.ts';
import type { ProjectState } from '../names/project-state.ts';
import type { Project } from '../names/project.ts';
import { allowancesOf, silences } from '../rules/allowances.ts';
import type { Finding, Rule, Severity } from '../rules/card.ts';
import { isSwallowed } from '../rules/swallowing.ts';
import type { Settings } from '../settings/settings.ts';
import type { FilePath, Place } from '../text/span.ts';
import type { DataFile } from './files-asked.ts';
import { findingOfProblem } from './problem-finding.ts';

/** Rules in the groups the engine runs them in. */
export interface RuleSet {
  readonly byName: ReadonlyMap<string, Rule>;
  readonly onDeclarations: ReadonlyMap<DeclarationType, readonly Rule[]>;
  readonly onProject: readonly Rule[];
  /** Rules on the findings of the others. */
  readonly onFindings: readonly Rule[];
}

export function ruleSetOf(rules: readonly Rule[]): RuleSet {
  const onDeclarations = new Map<DeclarationType, Rule[]>();
  for (const rule of rules.filter((candidate) => !candidate.afterOthers)) {
    for (const subject of rule.subjects) {
      if (subject !== 'project') {
        onDeclarations.set(subject, [...(onDeclarations.get(subject) ?? []), rule]);
      }
    }
  }
  return {
    byName: new Map(rules.map((rule) => [rule.name, rule])),
    onDeclarations,
    onProject: rules.filter((rule) => rule.subjects.includes('project') && !rule.afterOthers),
    onFindings: rules.filter((rule) => rule.afterOthers),
  };
}

/** A file as the engine holds it: its older selves are forgotten, its identity stays. */
export interface HeldFile {
  model: FileModel;
}

const rawInFile = new Keeping<readonly Finding[]>();
const rawInProject = new Keeping<readonly Finding[]>();
const projectsInFile = new Keeping<readonly Finding[]>();
const finalInFile = new Keeping<readonly Finding[]>();
const finalInDataFile = new Keeping<readonly Finding[]>();

/** A rule that is not switched off, with the severity that the settings give it. */
interface RuleInForce {
  readonly rule: Rule;
  readonly severity?: Severity;
}

/** What the rules say of a file, each step kept until what it read changes. */
export class FindingsOfProject {
  private readonly project: ProjectState;
  private readonly ruleSet: RuleSet;
  private readonly fileOf: (path: FilePath) => HeldFile | undefined;
  private readonly whenStale: (path: FilePath) => void;
  private readonly whenAnalysed: () => void;
  private chosen:
    | { readonly settings: Settings; readonly lists: Map<readonly Rule[], readonly RuleInForce[]> }
    | undefined;

  constructor(
    project: ProjectState,
    ruleSet: RuleSet,
    fileOf: (path: FilePath) => HeldFile | undefined,
    whenStale: (path: FilePath) => void,
    whenAnalysed: () => void,
  ) {
    this.project = project;
    this.ruleSet = ruleSet;
    this.fileOf = fileOf;
    this.whenStale = whenStale;
    this.whenAnalysed = whenAnalysed;
  }

  /** Without what is swallowed or allowed, in order of position. */
  in(file: HeldFile): readonly Finding[] {
    return this.computed(finalInFile, file, () => this.finalIn(file), { whenStale: true }).get();
  }

  /** What the rules say of a file of rows or questions: the same place is told of once, whoever reads it. */
  inDataFile(file: DataFile): readonly Finding[] {
    return this.computed(
      finalInDataFile,
      file,
      () => {
        const found = this.project
          .readersOf(file.path)
          .flatMap((reader) => this.before(reader))
          .filter((finding) => finding.place.file === file.path && !this.isAllowed(finding));
        const distinct = new Map(
          found.map((finding) => [`${finding.message} ${JSON.stringify(finding.place.range)}`, finding]),
        );
        return [...distinct.values()].sort((a, b) => lineOf(a) - lineOf(b));
      },
      { whenStale: true },
    ).get();
  }

  /** Everything the rules find in a file, before anything is swallowed or allowed. */
  before(path: FilePath): readonly Finding[] {
    const file = this.fileOf(path);
    return file ? [...this.rawIn(file), ...this.ofProjectIn(file)] : [];
  }

  private finalIn(file: HeldFile): readonly Finding[] {
    const path = file.model.path;
    const afterOthers = this.project
      .declarationsIn(path)
      .filter(({ type }) => this.ruleSet.onFindings.some((rule) => rule.subjects.includes(type)))
      .flatMap((declaration) => this.run(this.ruleSet.onFindings, declaration));
    const found = [...this.before(path), ...afterOthers];
    if (found.length === 0) {
      return nothing;
    }
    return found
      .filter(
        (finding) =>
          finding.place.file === path &&
          !isSwallowed(finding, (rule, on) => this.findingsOn(rule, on)) &&
          !this.isAllowed(finding),
      )
      .sort((a, b) => a.place.span.start - b.place.span.start || a.place.span.end - b.place.span.end);
  }

  private rawIn(file: HeldFile): readonly Finding[] {
    return this.computed(rawInFile, file, () => {
      this.project.readFile(file.model.path);
      this.whenAnalysed();
      return [
        ...this.problemsIn(file.model),
        ...this.project
          .declarationsIn(file.model.path)
          .flatMap((declaration) =>
            this.run(this.ruleSet.onDeclarations.get(declaration.type) ?? nothing, declaration),
          ),
      ];
    }).get();
  }

  private ofProjectIn(file: HeldFile): readonly Finding[] {
    if (this.ruleSet.onProject.length === 0) {
      return [];
    }
    return this.computed(projectsInFile, file, () =>
      this.computed(rawInProject, this.project, () => this.run(this.ruleSet.onProject, this.project))
        .get()
        .filter((finding) => finding.place.file === file.model.path),
    ).get();
  }

  private problemsIn(model: FileModel): readonly Finding[] {
    return model.problems.flatMap((problem) => {
      const severity = this.project.settings.severities[problem.rule] ?? problem.severity;
      return severity === 'off' ? [] : [findingOfProblem(model.path, problem, severity)];
    });
  }

  private run(rules: readonly Rule[], subject: Declaration | Project): readonly Finding[] {
    let findings: Finding[] | undefined;
    for (const { rule, severity } of this.inForce(rules)) {
      for (const finding of rule.run(subject, this.project)) {
        findings ??= [];
        findings.push(severity === undefined ? finding : { ...finding, severity });
      }
    }
    return findings ?? nothing;
  }

  /** The rules of a list that are not switched off, worked out once for each state of the settings. */
  private inForce(rules: readonly Rule[]): readonly RuleInForce[] {
    const { settings } = this.project;
    if (this.chosen?.settings !== settings) {
      this.chosen = { settings, lists: new Map() };
    }
    const { lists } = this.chosen;
    let list = lists.get(rules);
    if (list === undefined) {
      list = rules.flatMap((rule) => {
        const severity = settings.severities[rule.name];
        return severity === 'off' ? [] : [{ rule, severity }];
      });
      lists.set(rules, list);
    }
    return list;
  }

  private findingsOn(rule: string, declaration: Declaration): readonly Finding[] {
    return this.before(declaration.file).filter(
      (other) => other.rule === rule && other.cause === declaration,
    );
  }

  private isAllowed(finding: Finding): boolean {
    if (this.ruleSet.byName.get(finding.rule)?.allowable === false) {
      return false;
    }
    return this.project.read(allowancesOf, this.project).some((allowance) => silences(allowance, finding));
  }

  private computed(
    keeping: Keeping<readonly Finding[]>,
    key: HeldFile | DataFile | Project,
    compute: () => readonly Finding[],
    { whenStale = false } = {},
  ): Computed<readonly Finding[]> {
    return this.project.kept(keeping, key, compute, 'What the rules say', {
      same: sameFindings,
      whenStale: whenStale && !('type' in key) ? () => this.whenStale(pathOf(key)) : undefined,
    });
  }
}

function pathOf(key: HeldFile | DataFile): FilePath {
  return 'model' in key ? key.model.path : key.path;
}

function lineOf({ place }: Finding): number {
  return place.range?.start.line ?? 0;
}

function sameRange({ range: a }: Place, { range: b }: Place): boolean {
  return (
    a === b ||
    (a?.start.line === b?.start.line &&
      a?.start.character === b?.start.character &&
      a?.end.line === b?.end.line &&
      a?.end.character === b?.end.character)
  );
}

const nothing: readonly never[] = [];

function sameFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    before.every((finding, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        finding.rule === other.rule &&
        finding.severity === other.severity &&
        finding.message === other.message &&
        finding.place.file === other.place.file &&
        finding.place.span === other.place.span &&
        sameRange(finding.place, other.place) &&
        finding.cause === other.cause &&
        finding.related.length === other.related.length &&
        finding.related.every((related, at) => {
          const match = other.related[at];
          return (
            match !== undefined &&
            related.message === match.message &&
            related.place.file === match.place.file &&
            related.place.span === match.place.span &&
            sameRange(related.place, match.place)
          );
        })
      );
    })
  );
}
