import type { Severity } from '../rules/card.ts';
import type { CheckReport, ReportedFile } from './check-report.ts';
import type { GateStatus, HypothesisStatus, ProjectStatus, StatusView } from './status.ts';
import { findClaimText, findFiguresText, nameOf, sayGateState } from './status-words.ts';
import { type XmlElement, xmlText } from './xml.ts';

/**
 * The hypotheses and the gates of each project as the cases of a test report, with their reasons: what the evidence
 * bears out passes, what it speaks against or what is claimed beyond it fails, and what is still open is skipped. A file
 * with findings that make the check fail is a failed case too, so that the report is red whenever the check is.
 */
export function checkJunitOf(report: CheckReport, status: StatusView, failing: readonly Severity[]): string {
  const suites = [
    ...status.projects.flatMap((project) => [hypothesisSuite(project), gateSuite(project)]),
    fileSuite(report, failing),
  ].filter((suite) => suite.cases.length > 0);
  return xmlText({
    name: 'testsuites',
    attributes: { name: 'cdev', ...countsOf(suites.flatMap((suite) => suite.cases)) },
    children: suites.map(({ name, cases }) => {
      const { tests, failures, errors } = countsOf(cases);
      const skipped = cases.filter((one) => one.outcome === 'skipped').length;
      return {
        name: 'testsuite',
        attributes: { name, tests, failures, errors, skipped },
        children: cases.map(caseElement),
      };
    }),
  });
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly group: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'skipped';
  /** What a failed or skipped case is called by machines: a verdict, or what is wrong with a gate. */
  readonly type: string;
  /** Why, in one line. */
  readonly message: string;
  /** More of it. */
  readonly details: readonly string[];
}

function hypothesisSuite(project: ProjectStatus): Suite {
  const name = `${projectName(project)}: hypotheses`;
  return { name, cases: project.hypotheses.map((hypothesis) => hypothesisCase(hypothesis, name)) };
}

function hypothesisCase(hypothesis: HypothesisStatus, group: string): Case {
  const { title, verdict, reason, at } = hypothesis;
  const claim = findClaimText(hypothesis);
  const figures = findFiguresText(hypothesis);
  const contradicted = verdict === 'refuted' || verdict === 'contested';
  return {
    group,
    name: [nameOf(hypothesis), ...(title === undefined ? [] : [title])].join(' '),
    outcome: claim !== undefined || contradicted ? 'failure' : verdict === 'supported' ? 'passed' : 'skipped',
    type: verdict,
    message: `${verdict}${claim === undefined ? '' : ` (${claim})`}: ${reason}`,
    details: [...(figures === undefined ? [] : [figures]), placeText(at)],
  };
}

function gateSuite(project: ProjectStatus): Suite {
  const name = `${projectName(project)}: gates`;
  const claimed = project.steps.findIndex((step) => step.claimed);
  return {
    name,
    cases: project.steps.flatMap((step, index) =>
      step.gates.map((gate) => gateCase(gate, index < claimed, name)),
    ),
  };
}

/** A gate that the claimed stage has left behind must have passed. */
function gateCase(gate: GateStatus, isBehind: boolean, group: string): Case {
  const { title, exits, passed, requirements, at } = gate;
  const name = gate.builtIn ? `the built-in gate out of ${exits}` : `${gate.name} out of ${exits}`;
  const lacking = requirements.filter(({ met }) => !met);
  const lines = requirements.map(({ text, met, have, need, counts, missing }) => {
    const progress = counts && need > 1 ? `: ${have} of ${need}` : '';
    return `${met ? '✓' : '○'} ${text}${progress}${missing === undefined ? '' : ` (${missing})`}`;
  });
  return {
    group,
    name: title === undefined ? name : `${name}: ${title}`,
    outcome: passed ? 'passed' : isBehind ? 'failure' : 'skipped',
    type: isBehind ? 'claimed' : 'open',
    message: `${sayGateState(gate)}${isBehind ? ', and the claimed stage is past it' : ''}${
      lacking.length === 0 ? '' : `: ${lacking.map(({ text }) => text).join('; ')}`
    }`,
    details: [...lines, ...(at === undefined ? [] : [placeText(at)])],
  };
}

function fileSuite({ files }: CheckReport, failing: readonly Severity[]): Suite {
  const group = 'findings';
  return { name: group, cases: files.flatMap((file) => fileCase(file, failing, group) ?? []) };
}

function fileCase(
  { file, findings }: ReportedFile,
  failing: readonly Severity[],
  group: string,
): Case | undefined {
  const loud = findings.filter(({ severity }) => failing.includes(severity));
  const [first] = loud;
  return (
    first && {
      group,
      name: file,
      outcome: 'failure',
      type: first.rule,
      message: loud.length === 1 ? first.message : `${first.message} And ${loud.length - 1} more.`,
      details: loud.map(
        ({ severity, rule, message, range: { start } }) =>
          `${file}:${start.line + 1}:${start.character + 1} ${severity} ${rule}: ${message}`,
      ),
    }
  );
}

function caseElement({ group, name, outcome, type, message, details }: Case): XmlElement {
  return {
    name: 'testcase',
    attributes: { name, classname: group },
    children:
      outcome === 'passed'
        ? []
        : [
            outcome === 'failure'
              ? { name: 'failure', attributes: { type, message }, children: [details.join('\n')] }
              : { name: 'skipped', attributes: { type, message } },
          ],
  };
}

function countsOf(cases: readonly Case[]) {
  return {
    tests: cases.length,
    failures: cases.filter((one) => one.outcome === 'failure').length,
    errors: 0,
  };
}

function projectName({ name, title, root }: ProjectStatus): string {
  return name ?? title ?? root;
}

function placeText({ file, range }: HypothesisStatus['at']): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}
