import type { Project } from '../names/project.ts';
import { formatCount } from '../text/amounts.ts';
import { verdictOf } from '../verdict/verdict-of.ts';

/** How much of what a venture believes is more than a guess, in one sentence. */
export function standingOf(project: Project): string {
  const verdicts = project.all('hypothesis').map((hypothesis) => project.read(verdictOf, hypothesis).word);
  const inPlay = verdicts.filter((word) => word !== 'superseded' && word !== 'parked');
  const tested = inPlay.filter((word) => word !== 'untested').length;
  const of = (word: (typeof verdicts)[number]) => inPlay.filter((each) => each === word).length;
  if (inPlay.length === 0) {
    return 'Nothing on it is written as a hypothesis, so nothing on it can be tested.';
  }
  return `${formatCount(inPlay.length, 'guess', 'guesses')}: ${tested} tested, ${of('supported')} supported, ${of('refuted')} refuted.`;
}
