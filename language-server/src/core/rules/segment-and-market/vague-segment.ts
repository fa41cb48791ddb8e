import type { Name } from '../../model/node.ts';
import type { Profile } from '../../model/profile.ts';
import type { Segment } from '../../model/segment.ts';
import type { Project } from '../../names/project.ts';
import { segmentOf, withOuterSegments } from '../../pipeline/buyers-and-users.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { findWords, spanIn } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { hintUntil, isProfileOrSegmentLeanedOn, isSegmentLeanedOn } from '../leaning-severity.ts';
import { wordsListed } from '../word-lists.ts';

type Found =
  | {
      readonly is: 'segment';
      readonly of: Segment;
      readonly name: Name;
      readonly word: string;
      readonly at: Span;
    }
  | { readonly is: 'profile'; readonly of: Profile; readonly name: Name };

export const vagueSegment = defineRule({
  name: 'vague-segment',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'A segment is everyone and no one, or nothing says what sets its people apart.',
  source:
    'Customer segments: people belong together by income, way of life and reason to choose, or nobody can find them.',
  subject: ['segment', 'profile'],
  *check(subject, project): Iterable<Found> {
    if (subject.name === undefined) {
      return;
    }
    if (subject.type === 'profile') {
      if (isCustomer(subject) && !hasFacts(subject, project)) {
        yield { is: 'profile', of: subject, name: subject.name };
      }
    } else if (subject.traits.length === 0) {
      const vague = findVague(subject, subject.name, project);
      if (vague) {
        yield { is: 'segment', of: subject, name: subject.name, ...vague };
      }
    }
  },
  at: (found) => placeIn(found.of, found.is === 'segment' ? found.at : found.name),
  severityOf: (found, project) =>
    hintUntil(
      found.is === 'segment'
        ? isSegmentLeanedOn(project, found.of)
        : isProfileOrSegmentLeanedOn(project, found.of),
      'warning',
    ),
  message(found, project) {
    const name = found.name.text;
    if (found.is === 'segment') {
      return `'${found.word}' is nobody in particular, and no trait narrows '${name}' down, so nobody can go and meet one of them.`;
    }
    const missing = isOfFirms(found.of, project)
      ? `No fact is written down about '${name}' or their firms`
      : `Nothing says what '${name}' earns, how they live or why they would choose`;
    return `${missing}, so nobody can tell one of them from anyone else.`;
  },
  fixes: ({ is, of, name }) => [
    {
      title: `Add facts by which '${name.text}' can be told`,
      safe: false,
      edits: [
        insertStatement(of, `${is === 'segment' ? 'trait' : 'info'} lifestyle "${howTheyLive}"`, [
          howTheyLive,
        ]),
      ],
    },
  ],
});

const howTheyLive = 'How they live, and where one meets them';

function findVague(
  segment: Segment,
  name: Name,
  project: Project,
): { readonly word: string; readonly at: Span } | undefined {
  const text = segment.title?.value ?? name.text;
  const match = findWords(text, wordsListed(project, 'vagueSegments'))[0];
  return (
    match && {
      word: text.slice(match.start, match.end),
      at: segment.title ? spanIn(segment.title, match) : name,
    }
  );
}

/** Whoever uses or buys: what somebody earns who only has a say in it says nothing of the market. */
function isCustomer(profile: Profile): boolean {
  return profile.roles.some(({ role }) => role === 'user' || role === 'buyer');
}

/**
 * Whether the profile, or a segment it belongs to, says income, way of life or reason to choose. Firms have neither
 * wage nor way of life: of them any fact tells.
 */
function hasFacts(profile: Profile, project: Project): boolean {
  const facts = [...profile.info, ...segmentsOf(profile, project).flatMap(({ traits }) => traits)];
  return isOfFirms(profile, project) ? facts.length > 0 : facts.some(({ key }) => telling.test(key));
}

function isOfFirms(profile: Profile, project: Project): boolean {
  return segmentsOf(profile, project).some(({ business }) => business !== undefined);
}

function segmentsOf(profile: Profile, project: Project): readonly Segment[] {
  const segment = segmentOf(project, profile);
  return segment ? withOuterSegments(project, segment) : [];
}

const telling =
  /^(income|salary|wage|pension|earnings|spending|lifestyle|way-of-life|habits?|reasons?|chooses|choice)(-.*)?$/iu;
