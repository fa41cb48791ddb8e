import type { Experiment } from '../../model/experiment.ts';
import type { Gate } from '../../model/gate.ts';
import type { Reference } from '../../model/node.ts';
import type { Profile } from '../../model/profile.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { headCount } from '../../pipeline/head-count.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { isSameAsk } from '../same-ask.ts';

interface Found {
  readonly on: Experiment | Gate;
  readonly reference: Reference;
  readonly profile: Profile;
}

export const notEarlyAdopters = defineRule({
  name: 'not-early-adopters',
  family: 'sales-model',
  severity: 'information',
  summary:
    'The first orders are planned from customers who have not even tried to solve the problem themselves.',
  source:
    'Customer Development: the first customers have the problem, know it, look for a solution, have built one themselves, and have a budget.',
  subject: ['experiment', 'gate'],
  *check(subject, project): Iterable<Found> {
    for (const reference of plannedOrders(subject, project)) {
      const profile = project.findAs('profile', reference);
      if (
        profile?.adopter &&
        profile.adopter.value < builtOneThemselves &&
        headCount(project, profile, 'orders').have === 0 &&
        (subject.type === 'experiment' || !hasPlannedOrders(profile, project))
      ) {
        yield { on: subject, reference, profile };
      }
    }
  },
  at: ({ on, reference }) => placeIn(on, reference),
  message: ({ profile }) =>
    `The first orders are to come from ${called(profile)}, who ${ladder[profile.adopter?.value ?? 1] ?? 'may not even have the problem'} and no more, so a no may only mean that they can wait.`,
  related: ({ profile }) =>
    profile.adopter
      ? [
          {
            place: placeIn(profile, profile.adopter),
            message: 'Their step on the ladder of early adopters, of five.',
          },
        ]
      : [],
});

const builtOneThemselves = 4;

const ladder: Readonly<Record<number, string>> = {
  1: 'has the problem',
  2: 'knows the problem',
  3: 'looks for a solution',
};

/** Whoever is to order: in an experiment that has not ended, or by the head-count of a gate. */
function plannedOrders(subject: Experiment | Gate, project: Project): readonly Reference[] {
  if (subject.type === 'gate') {
    return subject.requirements.flatMap((requirement) =>
      requirement.is === 'heads' && requirement.profile && isSameAsk(requirement.unit, 'order')
        ? [requirement.profile]
        : [],
    );
  }
  const isAhead = subject.to === undefined || subject.to.date >= project.today;
  return isAhead && subject.method && isSameAsk(subject.method.method, 'order') ? subject.with : [];
}

function hasPlannedOrders(profile: Profile, project: Project): boolean {
  return (profile.name ? project.referrers(profile.name.text, 'experiment') : []).some((experiment) =>
    plannedOrders(experiment, project).some((reference) => project.findAs('profile', reference) === profile),
  );
}
