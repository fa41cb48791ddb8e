import type { Project } from '../names/project.ts';
import type { Finding, Rule } from '../rules/card.ts';
import { addMonths } from '../text/dates.ts';
import { type Fix, insertAfter } from '../text/edits.ts';
import { membersOf } from '../model/declaration.ts';
import { covers } from '../text/span.ts';
import { outermostOf, type Situation } from './refactoring.ts';

/**
 * An allowance for a finding, for a month and with a reason to be written: on the member it lies in, where that can be
 * named, or on its declaration. Undefined for a rule that no allowance silences, and where there is no name to say.
 */
export function findAllowance(
  project: Project,
  finding: Finding,
  rule: Rule | undefined,
  situation: Pick<Situation, 'model'>,
): Fix | undefined {
  const { span } = finding.place;
  const declaration = situation.model.declarations.findLast((each) => covers(each, span));
  const owner = declaration?.name?.text;
  if (!declaration || rule?.allowable !== true) {
    return undefined;
  }
  const member = membersOf(declaration).find((each) => covers(each, span))?.name?.text;
  const element =
    member === undefined || member === ''
      ? owner
      : declaration.type === 'plan'
        ? member
        : owner === undefined
          ? undefined
          : `${owner}.${member}`;
  if (element === undefined) {
    return undefined;
  }
  const until = addMonths(project.today, 1);
  return {
    title: `Allow '${finding.rule}' on '${element}' until ${until}, with a reason`,
    safe: false,
    edits: [
      insertAfter(
        outermostOf(declaration, situation),
        `allow ${finding.rule} on ${element} until ${until} because "${whyItMayWait}"`,
        [whyItMayWait],
      ),
    ],
  };
}

const whyItMayWait = 'why it may wait';
