import type { ProjectPipeline } from '../../../../language-server/src/core/report/pipeline.ts';

type Anchors = ProjectPipeline['anchors'];

/** A line and a column, from zero. */
interface Spot {
  readonly line: number;
  readonly character: number;
}

/** The id of the innermost thing that is drawn of the source around a spot; undefined where nothing is. */
export function findAnchorAt(anchors: Anchors, file: string, spot: Spot): string | undefined {
  const around = anchors.filter(
    ({ at }) => at.file === file && compare(at.range.start, spot) <= 0 && compare(spot, at.range.end) <= 0,
  );
  return around.toSorted((a, b) => compare(b.at.range.start, a.at.range.start))[0]?.id;
}

function compare(a: Spot, b: Spot): number {
  return a.line - b.line || a.character - b.character;
}
