import type { Declaration } from '../model/declaration.ts';
import { hasRole } from '../model/profile.ts';
import type { Project } from '../names/project.ts';
import { usersOf } from '../pipeline/buyers-and-users.ts';
import { findRule } from '../rules/index.ts';
import { type Place, placeIn } from '../text/span.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Where somebody is missing or was never asked: a user without a buyer, a buyer without a user, one of both unheard. */
interface Gap {
  /** The same on both sides for the same gap. */
  readonly key: string;
  readonly subject: string;
  readonly message: string;
  readonly place: Place;
}

/** The gaps between buyers and users that this change opens or closes. */
export function gapChanges(comparison: Comparison): readonly Change[] {
  const calledNow = (name: string): string => comparison.renamed.get(name) ?? name;
  const was = new Map(gapsOf(comparison.before, calledNow).map((gap) => [gap.key, gap]));
  const is = new Map(gapsOf(comparison.after, (name) => name).map((gap) => [gap.key, gap]));
  const opened = [...is.values()]
    .filter(({ key }) => !was.has(key))
    .map(
      ({ subject, message, place }): Change => ({
        kind: 'gap-opened',
        severity: 'warning',
        subject,
        message,
        place,
        side: 'after',
      }),
    );
  const closed = [...was.values()].flatMap(({ key, subject, place }): readonly Change[] => {
    const here = placeOf(comparison.after, subject);
    return is.has(key)
      ? []
      : [
          {
            kind: 'gap-closed',
            severity: 'information',
            subject,
            message: sayClosed(key, subject, here !== undefined),
            ...(here ? { place: here, side: 'after' } : { place, side: 'before' }),
          },
        ];
  });
  return [...opened, ...closed];
}

function gapsOf(project: Project, calledNow: (name: string) => string): readonly Gap[] {
  const found = rulesOnGaps.flatMap((name) => {
    const rule = findRule(name);
    const subjects: readonly Declaration[] = (rule?.subjects ?? []).flatMap((type): readonly Declaration[] =>
      type === 'project' ? [] : project.all(type),
    );
    return subjects.flatMap((subject) =>
      (rule?.run(subject, project) ?? []).map((finding): Gap => {
        const called = calledNow(subject.name?.text ?? '');
        return { key: `${name} ${called}`, subject: called, message: finding.message, place: finding.place };
      }),
    );
  });
  const alone = project.all('profile').flatMap((profile): readonly Gap[] => {
    const called = calledNow(profile.name?.text ?? '');
    return hasRole(profile, 'buyer') && usersOf(project, profile).length === 0
      ? [
          {
            key: `buyer-without-user ${called}`,
            subject: called,
            message: `'${called}' buys for nobody who uses it, so nothing that is bought can be of use.`,
            place: placeIn(profile, profile.name ?? profile.head),
          },
        ]
      : [];
  });
  return [...found, ...alone];
}

/** The rules that say that somebody is missing, or was never asked. */
const rulesOnGaps = ['user-without-buyer', 'buyer-never-asked', 'user-never-asked'] as const;

function sayClosed(key: string, subject: string, isHere: boolean): string {
  if (!isHere) {
    return `'${subject}' is gone, and its gap with it.`;
  }
  switch (key.split(' ')[0]) {
    case 'user-without-buyer':
      return `Somebody buys for '${subject}' now.`;
    case 'buyer-without-user':
      return `'${subject}' buys for somebody who uses it now.`;
    case 'buyer-never-asked':
      return `At '${subject}' the buyer has been asked now, or need not be.`;
    default:
      return `At '${subject}' the user has been asked now, or need not be.`;
  }
}

function placeOf(project: Project, name: string): Place | undefined {
  const declaration = project.find(name)?.declaration;
  return declaration && placeIn(declaration, declaration.name ?? declaration.head);
}
