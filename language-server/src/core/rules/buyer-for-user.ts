import type { Project } from '../names/project.ts';
import { insertAfter, type TextEdit } from '../text/edits.ts';
import type { FilePath, Span } from '../text/span.ts';
import { freeName } from './free-name.ts';

interface Needed {
  /** The user for whom somebody has to buy. */
  readonly user: string;
  readonly segment: string;
  /** The declaration behind which the profile is written. */
  readonly behind: Span & { readonly file: FilePath };
}

/** Writes the profile of somebody who buys for a user who does not. */
export function buyerForUser(project: Project, { user, segment, behind }: Needed): TextEdit {
  const buyer = freeName(project, `buyer-for-${user}`);
  const pain = `What it costs them when ${user} is not helped`;
  const lines = [
    `profile ${buyer} of ${segment} as buyer for ${user} {`,
    `  pain burden "${pain}" severity 3`,
    '}',
  ];
  return insertAfter(behind, lines.join('\n'), [buyer, pain]);
}
