import type { Diagnostic } from 'vscode-languageserver';
import { guardKinds } from '../core/diff/change.ts';
import type { ChangeView, DiffView } from '../core/diff/diff.ts';
import type { ProjectPair } from '../core/diff/pair-projects.ts';
import type { Project } from '../core/names/project.ts';
import { type FilePath, placeIn } from '../core/text/span.ts';
import { type LinesOf, locationOf, severityOf } from './convert.ts';
import { pathOf } from './uris.ts';

/**
 * What the rules find that guard a bar and its evidence, by file: where it stands and, of what is gone, at the name of its
 * venture. The pairs are those of the view's projects; files in the view are URIs.
 */
export function guardDiagnostics(
  { projects }: DiffView,
  pairs: readonly ProjectPair[],
  linesOf: LinesOf,
  pageOf: (rule: string) => string,
): Map<FilePath, readonly Diagnostic[]> {
  const diagnostics = new Map<FilePath, Diagnostic[]>();
  for (const [index, { changes }] of projects.entries()) {
    for (const change of changes.filter(({ kind }) => guardKinds.some((guard) => guard === kind))) {
      const { kind, severity, message, side } = change;
      const place = side === 'after' ? placeOf(change) : findVenture(pairs[index]?.after, linesOf);
      if (place) {
        const { file, range } = place;
        const diagnostic = {
          source: 'cdev',
          code: kind,
          codeDescription: { href: pageOf(kind) },
          severity: severityOf(severity),
          message,
          range,
        };
        diagnostics.set(file, [...(diagnostics.get(file) ?? []), diagnostic]);
      }
    }
  }
  return diagnostics;
}

type Spot = Pick<ChangeView, 'file' | 'range'>;

function placeOf({ file, range }: ChangeView): Spot {
  return { file: pathOf(file), range };
}

function findVenture(project: Project | undefined, linesOf: LinesOf): Spot | undefined {
  const [venture] = project?.all('venture') ?? [];
  const location = venture && locationOf(placeIn(venture, venture.name ?? venture.head), linesOf);
  return location && venture && { file: venture.file, range: location.range };
}
