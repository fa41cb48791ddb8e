import type { Evidence } from '../../model/evidence.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Name } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import type { IsoDate } from '../../text/dates.ts';
import { type Fix, insertAfter, insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { freeNumber } from '../free-name.ts';

type Orphan =
  | { readonly is: 'evidence'; readonly evidence: Evidence; readonly name: Name }
  | {
      readonly is: 'experiment';
      readonly experiment: Experiment;
      readonly name: Name;
      readonly ended: IsoDate;
    };

export const orphanEvidence = defineRule({
  name: 'orphan-evidence',
  family: 'unvalidated-assumptions',
  severity: 'warning',
  summary: 'Evidence bears on nothing, or an experiment ended and left no evidence.',
  source: 'The validation board: a test is run to settle an assumption, and what it showed is written down.',
  subject: ['evidence', 'experiment'],
  *check(subject, project): Iterable<Orphan> {
    const { name } = subject;
    if (name === undefined) {
      return;
    }
    if (subject.type === 'evidence') {
      const feedsEconomics = project.referrers(name.text, 'economics').length > 0;
      if (subject.bearings.length === 0 && !feedsEconomics) {
        yield { is: 'evidence', evidence: subject, name };
      }
      return;
    }
    const ended = subject.to?.date;
    const hasEvidence = project
      .referrers(name.text, 'evidence')
      .some((evidence) => evidence.from?.name === name.text);
    if (ended !== undefined && ended < project.today && !hasEvidence) {
      yield { is: 'experiment', experiment: subject, name, ended };
    }
  },
  at: (orphan) => placeIn(orphan.is === 'evidence' ? orphan.evidence : orphan.experiment, orphan.name),
  message: (orphan) =>
    orphan.is === 'evidence'
      ? `'${orphan.name.text}' bears on no hypothesis, so it changes nothing anybody believes.`
      : `'${orphan.name.text}' ended on ${orphan.ended} and no evidence comes from it, so what it showed is lost.`,
  fixes: (orphan, project) =>
    orphan.is === 'evidence'
      ? hypothesesNear(project, orphan.evidence).map(
          (hypothesis): Fix => ({
            title: `Write 'informs ${hypothesis}'`,
            safe: false,
            edits: [insertStatement(orphan.evidence, `informs ${hypothesis}`)],
          }),
        )
      : evidenceFrom(project, orphan.experiment, orphan.name, orphan.ended),
});

/** What the evidence's experiment tests, or, where none is named, the first few hypotheses there are. */
function hypothesesNear(project: Project, evidence: Evidence): readonly string[] {
  const tested = project.findAs('experiment', evidence.from)?.tests ?? [];
  return tested.length > 0
    ? tested.map((reference) => reference.name)
    : project
        .all('hypothesis')
        .flatMap((hypothesis) => hypothesis.name?.text ?? [])
        .slice(0, 3);
}

function evidenceFrom(project: Project, experiment: Experiment, name: Name, ended: IsoDate): readonly Fix[] {
  if (experiment.tests.length === 0) {
    return [];
  }
  const tested = experiment.tests.map((reference) => reference.name).join(', ');
  const evidence = freeNumber(project, 'V');
  const text = `evidence ${evidence} from ${name.text} on ${ended} {\n  informs ${tested}\n}`;
  return [
    { title: `Write evidence '${evidence}' from it`, safe: false, edits: [insertAfter(experiment, text)] },
  ];
}
