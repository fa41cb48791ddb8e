import type { Workspace } from '../analyze.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { mostExposedFirst } from '../pipeline/exposure.ts';
import type { FilePath } from '../text/span.ts';
import type { PipelineFinding, PipelineView, ProjectPipeline } from './pipeline.ts';
import { Elements } from './pipeline-elements.ts';
import { hypothesisCard } from './pipeline-hypotheses.ts';
import { personCard, roadmapCard, segmentCard } from './pipeline-people.ts';
import { drawPlan, ridingCard } from './pipeline-plan.ts';
import { decisionCard, productCard } from './pipeline-products.ts';
import { pipelineSteps } from './pipeline-steps.ts';
import { isWorthShowing, projectStatus, type StatusQuestion } from './status-view.ts';

/** Gathers every project that holds anything to draw. */
export function pipelineViewOf(asked: StatusQuestion): PipelineView {
  const { workspace, nameOf, systemDate } = asked;
  const worth = (asked.projects ?? workspace.projects()).filter(isWorthShowing);
  const projects = worth.map((project, index) =>
    projectPipeline(workspace, project, nameOf, worth.length > 1 ? `${index + 1}-` : ''),
  );
  const days = new Set(projects.map((project) => project.today));
  const [today = systemDate] = days;
  return { today: days.size === 1 ? today : systemDate, projects };
}

/**
 * A project as it is drawn. Of more hypotheses than anyone can look at, the most exposed are drawn and the others
 * counted; the same holds for everything else there may be very many of.
 */
export function projectPipeline(
  workspace: Workspace,
  project: Project,
  nameOf: (path: FilePath) => string,
  prefix = '',
): ProjectPipeline {
  const elements = new Elements(workspace, nameOf, prefix);
  const status = projectStatus(workspace, project, nameOf);
  const all = project.all('hypothesis');
  const ranks = new Map(Array.from(mostExposedFirst(project, all), (hypothesis, rank) => [hypothesis, rank]));
  const rankOf = (hypothesis: Hypothesis) => ranks.get(hypothesis) ?? 0;
  const drawn = all.filter((hypothesis) => rankOf(hypothesis) < mostDrawn);
  const plan = drawPlan(project, elements);
  const byName = new Map(drawn.map((hypothesis) => [hypothesis.name?.text, hypothesis]));
  const venture = project.all('venture')[0];
  return {
    ...status,
    at: venture && elements.placeOf(venture.file, venture.name ?? venture.head),
    steps: pipelineSteps(project, status.steps, elements),
    hypotheses: drawn.map((hypothesis) => hypothesisCard(project, hypothesis, rankOf(hypothesis), elements)),
    hypothesesLeftOut: all.length - drawn.length,
    decisions: project
      .all('decision')
      .slice(0, mostDrawn)
      .map((decision) => decisionCard(project, decision, elements)),
    products: project
      .all('product')
      .slice(0, mostDrawn)
      .map((product) => productCard(project, product, elements)),
    segments: project
      .all('segment')
      .slice(0, mostDrawn)
      .map((segment) => segmentCard(project, segment, elements)),
    people: project
      .all('profile')
      .slice(0, mostDrawn)
      .map((profile) => personCard(project, profile, elements)),
    roadmaps: project
      .all('roadmap')
      .slice(0, mostDrawn)
      .map((roadmap) => roadmapCard(project, roadmap, elements)),
    riding: status.riding.flatMap((riding) => {
      const hypothesis = byName.get(riding.hypothesis);
      return hypothesis ? [ridingCard(project, hypothesis, riding, plan)] : [];
    }),
    plan: plan.items.slice(0, mostDrawn),
    findings: findingsOf(workspace, project, elements),
    anchors: elements.anchors(),
  };
}

const mostDrawn = 1000;

/** What the rules say of the project; a drawing leaves out what is only a hint. */
function findingsOf(workspace: Workspace, project: Project, elements: Elements): readonly PipelineFinding[] {
  const found: PipelineFinding[] = [];
  for (const file of filesOf(workspace, project)) {
    for (const { rule, severity, message, place } of workspace.findingsIn(file)) {
      if (found.length >= mostDrawn) {
        return found;
      }
      if (severity !== 'hint') {
        const at = elements.placeOf(place.file, place.span);
        found.push({ rule, severity, message, at, on: elements.findAround(place.file, place.span) });
      }
    }
  }
  return found;
}

function filesOf(workspace: Workspace, project: Project): readonly FilePath[] {
  return [...workspace.files()].filter((file) => workspace.projectOf(file) === project).sort();
}
