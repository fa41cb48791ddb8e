import type { Hypothesis } from '../model/hypothesis.ts';
import type { Plan, Ship } from '../model/plan.ts';
import type { Feature, Product } from '../model/product.ts';
import type { Project, Target } from '../names/project.ts';

/**
 * The shipments that ride on a customer, problem or solution hypothesis: those of features it is about, and of features
 * that relieve, create or do what it is about. `about` a profile covers its pains, gains and jobs, `about` a product its
 * features.
 */
export function shipmentsOf(
  project: Project,
  hypothesis: Hypothesis,
): readonly { readonly plan: Plan; readonly item: Ship }[] {
  const kind = hypothesis.kind?.value;
  if (kind !== 'customer' && kind !== 'problem' && kind !== 'solution') {
    return [];
  }
  const features = new Map<Feature, Product>();
  for (const reference of hypothesis.about) {
    const subject = project.resolve(reference, hypothesis);
    for (const { product, feature } of subject ? featuresFor(project, subject) : []) {
      features.set(feature, product);
    }
  }
  return [...features].flatMap(([feature, product]) => shipmentsOfFeature(project, product, feature));
}

/** The features that are the subject of a claim, or that serve the profile or member it speaks of. */
function featuresFor(
  project: Project,
  subject: Target,
): readonly { readonly product: Product; readonly feature: Feature }[] {
  const { declaration, member } = subject;
  if (declaration.type === 'product') {
    return declaration.features
      .filter((feature) => member === undefined || member === feature)
      .map((feature) => ({ product: declaration, feature }));
  }
  if (declaration.type !== 'profile' || declaration.name === undefined) {
    return [];
  }
  const name = declaration.name.text;
  return project.referrers(name, 'product').flatMap((product) =>
    product.features
      .filter((feature) =>
        [...feature.relieves, ...feature.creates, ...feature.does].some((reference) => {
          const served = project.resolve(reference, product);
          return served?.declaration === declaration && (member === undefined || served.member === member);
        }),
      )
      .map((feature) => ({ product, feature })),
  );
}

/** The plan items that ship a feature. */
export function shipmentsOfFeature(
  project: Project,
  product: Product,
  feature: Feature,
): readonly { readonly plan: Plan; readonly item: Ship }[] {
  return product.name === undefined
    ? []
    : project
        .referrers(`${product.name.text}.${feature.name.text}`, 'plan')
        .flatMap((plan) =>
          plan.items.flatMap((item) =>
            item.type === 'ship' && item.feature && project.resolve(item.feature, plan)?.member === feature
              ? [{ plan, item }]
              : [],
          ),
        );
}
