import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { PlanItem } from '../../model/plan.ts';
import type { Feature, Product } from '../../model/product.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { hypothesesAbout } from '../../pipeline/hypotheses-about.ts';
import { formatList } from '../../text/amounts.ts';
import { addDays, type IsoDate } from '../../text/dates.ts';
import { between, placeIn, type Span } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { titleOfItem } from '../plan-item.ts';

interface Found {
  readonly on: Declaration;
  readonly span: Span;
  /** What is built, as it stands at the beginning of a sentence. */
  readonly what: string;
  readonly day: IsoDate;
  readonly open: readonly Hypothesis[];
}

export const builtBeforeValidated = defineRule({
  name: 'built-before-validated',
  family: 'in-step-with-the-product',
  severity: 'warning',
  summary: 'A feature is shipped or launched before the pain it relieves is validated.',
  source:
    'Customer Development: product development goes from concept to launch without asking, and learns only then whether anybody has the problem.',
  subject: ['plan', 'product'],
  *check(subject, project): Iterable<Found> {
    if (subject.type === 'product') {
      for (const milestone of subject.milestones) {
        const day = milestone.on?.date;
        const open = openHypotheses(subject, subject.features, project);
        if (milestone.step === 'launch' && day && isDue(day, false, project) && open.length > 0) {
          yield { on: subject, span: milestone, what: `${calledFirst(subject)} is launched`, day, open };
        }
      }
      return;
    }
    for (const item of subject.items) {
      const day = item.on?.date;
      if (day === undefined || !isDue(day, item.needs.length > 0, project)) {
        continue;
      }
      const built = findBuilt(item, subject, project);
      const open = built.flatMap(({ product, features }) => openHypotheses(product, features, project));
      if (open.length > 0) {
        const what = `${titleOfItem(item)} is ${item.type === 'ship' ? 'shipped' : 'launched'}`;
        yield { on: subject, span: spanOfBuilt(item), what, day, open: [...new Set(open)] };
      }
    }
  },
  at: ({ on, span }) => placeIn(on, span),
  severityOf: ({ open }, project) =>
    open.some((hypothesis) => isRefuted(project, hypothesis)) ? 'error' : 'warning',
  message: ({ what, day, open }, project) => {
    const states = open.map(
      (hypothesis) => `${called(hypothesis)} is ${project.read(verdictOf, hypothesis).word}`,
    );
    return `${what} on ${day} while ${formatList(states, 3)}, so it is built for a pain that ${open.some((hypothesis) => isRefuted(project, hypothesis)) ? 'customers do not have' : 'nobody is yet known to have'}.`;
  },
  related: ({ open }, project) =>
    open.flatMap((hypothesis) =>
      hypothesis.name
        ? [
            {
              place: placeIn(hypothesis, hypothesis.name),
              message: `${hypothesis.name.text}: ${project.read(verdictOf, hypothesis).reason}`,
            },
          ]
        : [],
    ),
});

/** Whether something counts as built: by today, or within so many days without waiting for a gate. */
function isDue(day: IsoDate, waits: boolean, project: Project): boolean {
  return (
    day <= project.today ||
    (!waits && day <= addDays(project.today, project.settings.thresholds.builtBeforeDays))
  );
}

/** A shipment builds its feature; a launch names no product, so it speaks of one only where there is one. */
function findBuilt(
  item: PlanItem,
  plan: Declaration,
  project: Project,
): readonly { readonly product: Product; readonly features: readonly Feature[] }[] {
  if (item.type === 'launch') {
    const products = project.all('product');
    return products.length === 1 ? products.map((product) => ({ product, features: product.features })) : [];
  }
  const target = item.type === 'ship' && item.feature ? project.resolve(item.feature, plan) : undefined;
  return target?.declaration.type === 'product' && target.member?.type === 'feature'
    ? [{ product: target.declaration, features: [target.member] }]
    : [];
}

/** What is believed of the pains that features relieve, by customer, problem and solution hypotheses, and not supported. */
function openHypotheses(
  product: Product,
  features: readonly Feature[],
  project: Project,
): readonly Hypothesis[] {
  const believed = features
    .flatMap((feature) => feature.relieves)
    .flatMap((reference) => {
      const pain = project.resolve(reference, product);
      return pain?.declaration.type === 'profile' && pain.member
        ? hypothesesAbout(project, pain.declaration, pain.member)
        : [];
    });
  return [...new Set(believed)].filter((hypothesis) => {
    const kind = hypothesis.kind?.value;
    return (
      (kind === 'customer' || kind === 'problem' || kind === 'solution') &&
      isInPlay(hypothesis) &&
      project.read(verdictOf, hypothesis).word !== 'supported'
    );
  });
}

function spanOfBuilt(item: PlanItem): Span {
  return item.type === 'ship' && item.feature
    ? between(item, item.feature)
    : (item.text ?? item.name ?? item);
}

function isRefuted(project: Project, hypothesis: Hypothesis): boolean {
  return project.read(verdictOf, hypothesis).word === 'refuted';
}
