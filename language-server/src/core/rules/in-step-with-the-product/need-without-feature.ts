import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Pain, Profile } from '../../model/profile.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { hypothesesAbout } from '../../pipeline/hypotheses-about.ts';
import { placeIn } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly profile: Profile;
  readonly pain: Pain;
  readonly hypothesis: Hypothesis;
}

export const needWithoutFeature = defineRule({
  name: 'need-without-feature',
  family: 'in-step-with-the-product',
  severity: 'warning',
  summary: 'A severe pain is validated and no feature relieves it.',
  source: 'Customer Development: the product is built for the problem that customers turned out to have.',
  subject: 'profile',
  *check(profile, project): Iterable<Found> {
    for (const pain of profile.pains) {
      if ((pain.severity?.value ?? 0) < severe || isRelieved(profile, pain, project)) {
        continue;
      }
      const hypothesis = hypothesesAbout(project, profile, pain).find(
        (each) => each.kind?.value === 'problem' && project.read(verdictOf, each).word === 'supported',
      );
      if (hypothesis) {
        yield { profile, pain, hypothesis };
      }
    }
  },
  at: ({ profile, pain }) => placeIn(profile, pain.name),
  message: ({ profile, pain, hypothesis }) =>
    `'${profile.name?.text}.${pain.name.text}' is severe, ${called(hypothesis)} has shown that it is real, and no feature relieves it, so the product leaves out what customers need most.`,
  related: ({ hypothesis }) =>
    hypothesis.name
      ? [{ place: placeIn(hypothesis, hypothesis.name), message: 'The hypothesis that validates the pain.' }]
      : [],
});

/** On the scale from 1 to 5. */
const severe = 4;

function isRelieved(profile: Profile, pain: Pain, project: Project): boolean {
  const name = profile.name?.text;
  return (
    name !== undefined &&
    project
      .referrers(name, 'product')
      .some((product) =>
        product.features.some((feature) =>
          feature.relieves.some((reference) => project.resolve(reference, product)?.member === pain),
        ),
      )
  );
}
