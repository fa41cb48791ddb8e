import { membersOf } from '../model/declaration.ts';
import { placeIn, type Place } from '../text/span.ts';
import type { Project, Target } from './project.ts';
import { referencesOf } from './references.ts';

/**
 * Where a thing is acted upon, not only named: the experiments and evidence of a hypothesis, the evidence of an
 * experiment, the features for a pain, gain or job, the shipments of a feature. In order of file and position.
 */
export function implementationsOf(project: Project, { declaration, member }: Target): readonly Place[] {
  const own = declaration.name?.text;
  if (own === undefined) {
    return [];
  }
  if (member) {
    const name = member.name?.text;
    return name === undefined ? [] : membersReferringTo(project, { declaration, member }, `${own}.${name}`);
  }
  const types =
    declaration.type === 'hypothesis'
      ? (['experiment', 'evidence'] as const)
      : declaration.type === 'experiment'
        ? (['evidence'] as const)
        : [];
  return types.flatMap((type) =>
    project
      .referrers(own, type)
      .filter((referrer) =>
        referencesOf(referrer).some(
          ({ reference, after }) =>
            acting.has(after) && project.find(reference.name)?.declaration === declaration,
        ),
      )
      .map((referrer) => placeIn(referrer, referrer.name ?? referrer.head)),
  );
}

/** Behind these words something is done with what is named. */
const acting = new Set(['tests', 'from', 'supports', 'contradicts', 'informs']);

function membersReferringTo(project: Project, target: Target, name: string): readonly Place[] {
  return (['product', 'plan'] as const).flatMap((type) =>
    project.referrers(name, type).flatMap((referrer) => {
      const found = new Set(
        referencesOf(referrer)
          .filter(({ reference }) => project.resolve(reference, referrer)?.member === target.member)
          .flatMap(({ member }) => member ?? []),
      );
      return membersOf(referrer)
        .filter((member) => found.has(member))
        .map((member) => placeIn(referrer, member.name ?? member));
    }),
  );
}
