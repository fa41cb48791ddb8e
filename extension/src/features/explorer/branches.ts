import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type {
  GateStatus,
  HypothesisStatus,
  ProjectStatus,
} from '../../../../language-server/src/protocol/status.ts';
import { openCommand } from '../../shared/places.ts';
import { nameOf, verdictIcon } from '../../shared/verdicts.ts';

/** A line of the tree with what lies below it. */
export interface Branch {
  readonly item: TreeItem;
  readonly branches: readonly Branch[];
}

/** One venture is shown at once; of several, each has a line of its own. */
export function branchesOf(projects: readonly ProjectStatus[]): readonly Branch[] {
  const [only] = projects;
  return projects.length === 1 && only ? projectBranches(only) : projects.map(projectBranch);
}

type Step = ProjectStatus['steps'][number];
type Requirement = GateStatus['requirements'][number];

function projectBranch(project: ProjectStatus): Branch {
  const branches = projectBranches(project);
  const item = branchItem(project.root, project.title ?? project.name ?? 'Outside every venture', branches, {
    expanded: true,
  });
  item.description = project.stage;
  item.iconPath = new ThemeIcon('rocket');
  item.contextValue = 'project';
  return { item, branches };
}

function projectBranches(project: ProjectStatus): readonly Branch[] {
  return [...project.steps.map((step) => stepBranch(project, step)), ...nextBranches(project)];
}

function stepBranch(project: ProjectStatus, step: Step): Branch {
  const id = `${project.root}#${step.stage}`;
  const hypotheses = project.hypotheses.filter(({ stage }) => stage === step.stage);
  const branches = [
    ...step.gates.map((gate) => gateBranch(id, gate)),
    ...hypotheses.map((hypothesis) => hypothesisBranch(id, hypothesis)),
  ];
  const item = branchItem(id, capitalized(step.stage), branches, { expanded: step.here });
  const claimed = project.claimedStage === step.stage && !step.here ? ['claimed'] : [];
  const here = step.here ? ['you are here'] : [];
  item.description = [...here, ...claimed].join(' · ');
  item.iconPath =
    step.is === 'passed'
      ? passedIcon
      : step.here
        ? new ThemeIcon('location', new ThemeColor('charts.blue'))
        : new ThemeIcon('circle-large-outline', new ThemeColor('disabledForeground'));
  item.contextValue = 'step';
  return { item, branches };
}

function gateBranch(parent: string, gate: GateStatus): Branch {
  const id = `${parent}/gate:${gate.name}`;
  const branches = gate.requirements.map((requirement, at) => requirementBranch(`${id}/${at}`, requirement));
  const met = gate.requirements.filter((requirement) => requirement.met).length;
  const item = branchItem(id, gateLabel(gate), branches, { expanded: false });
  item.description = `${gate.passed ? 'passed' : 'open'} · ${met} of ${gate.requirements.length}`;
  item.iconPath = gate.passed ? passedIcon : new ThemeIcon('lock');
  item.contextValue = 'gate';
  item.command = gate.at && openCommand(gate.at);
  return { item, branches };
}

function gateLabel({ name, title, builtIn }: GateStatus): string {
  if (builtIn) {
    return 'The gate that every venture has';
  }
  return title === undefined ? name : `${name} ${title}`;
}

function requirementBranch(id: string, { text, met, counts, have, need, missing }: Requirement): Branch {
  const item = branchItem(id, text, [], { expanded: false });
  item.description = met ? '' : counts && need > 1 ? `${have} of ${need}` : (missing ?? '');
  item.tooltip = met ? `${text}: met` : `${text}: ${missing ?? `${have} of ${need}`}`;
  item.iconPath = met ? new ThemeIcon('check', new ThemeColor('testing.iconPassed')) : new ThemeIcon('dash');
  item.contextValue = 'requirement';
  return { item, branches: [] };
}

function hypothesisBranch(parent: string, hypothesis: HypothesisStatus): Branch {
  const { title = '', verdict, reason, at } = hypothesis;
  const name = nameOf(hypothesis);
  const item = branchItem(`${parent}/hypothesis:${name}`, name, [], { expanded: false });
  item.description = title;
  item.tooltip = new MarkdownString().appendText(`${title}\n\n${verdict}: ${reason}`);
  item.accessibilityInformation = { label: `${name}, ${title}, ${verdict}: ${reason}` };
  item.iconPath = verdictIcon(verdict);
  item.contextValue = 'hypothesis';
  item.command = openCommand(at);
  return { item, branches: [] };
}

function nextBranches({ root, next }: ProjectStatus): readonly Branch[] {
  if (next.length === 0) {
    return [];
  }
  const branches = next.map(({ text, at }, index) => {
    const item = branchItem(`${root}#next/${index}`, text, [], { expanded: false });
    item.tooltip = text;
    item.iconPath = new ThemeIcon('arrow-small-right');
    item.contextValue = 'next';
    item.command = openCommand(at);
    return { item, branches: [] };
  });
  const item = branchItem(`${root}#next`, 'To do next', branches, { expanded: true });
  item.iconPath = new ThemeIcon('checklist');
  item.contextValue = 'nextSteps';
  return [{ item, branches }];
}

interface BranchLook {
  readonly expanded: boolean;
}

function branchItem(id: string, label: string, below: readonly Branch[], { expanded }: BranchLook): TreeItem {
  const item = new TreeItem(
    label,
    below.length === 0
      ? TreeItemCollapsibleState.None
      : expanded
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  return item;
}

const passedIcon = new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
