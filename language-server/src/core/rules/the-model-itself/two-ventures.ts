import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

export const twoVentures = defineRule({
  name: 'two-ventures',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'One folder declares two ventures, and a folder is one project.',
  subject: 'venture',
  allowable: false,
  *check(venture, project) {
    const other = project.all('venture').find((candidate) => candidate !== venture);
    if (other) {
      yield { venture, other };
    }
  },
  at: ({ venture }) => placeIn(venture, venture.name ?? venture.head),
  message: ({ venture, other }) =>
    `This folder declares ${venture.name ? `'${venture.name.text}'` : 'a venture'} and ${other.name ? `'${other.name.text}'` : 'another'}: give each venture a folder of its own, or their names and evidence mix.`,
  related: ({ other }) => [
    { place: placeIn(other, other.name ?? other.head), message: 'The other venture is declared here.' },
  ],
});
