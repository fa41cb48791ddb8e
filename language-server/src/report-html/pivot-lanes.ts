import type { PipelineDecision } from '../core/report/pipeline.ts';
import { type Stage, stages } from '../core/model/venture.ts';

/** A decision to go back: it says from where and to where. */
export interface Pivot extends PipelineDecision {
  readonly from: Stage;
  readonly to: Stage;
}

export function isPivot(decision: PipelineDecision): decision is PipelineDecision & Pivot {
  return decision.course === 'pivot' && decision.from !== undefined && decision.to !== undefined;
}

/** All pivots of one course, as an arrow that rises from one ring, runs along a lane and comes down on another. */
export interface PivotArrow {
  readonly from: Stage;
  readonly to: Stage;
  readonly names: readonly string[];
  /** The columns it begins and ends over, whichever way it points. */
  readonly left: number;
  readonly right: number;
  /** Whether it comes down at its left end, as it does unless somebody calls going on a pivot. */
  readonly pointsLeft: boolean;
  /** How far from the middle of those columns' rings, in pixels: never positive, and never below `cornerRadius`. */
  readonly leftOffset: number;
  readonly rightOffset: number;
  /** Its height above the pivots' ground line, in pixels. */
  readonly rise: number;
}

/** The arrows, and the room that they need above the rings, in pixels. */
export interface PivotLanes {
  readonly arrows: readonly PivotArrow[];
  readonly height: number;
}

export const cornerRadius = 8;
const laneHeight = 20;
const lowestRise = 18;
const apart = 9;
const mostArrows = 6;

/** Lays the arrows out so that none lies on another: short ones low, and the higher one is, the farther out it comes down. */
export function layOutPivots(pivots: readonly Pivot[]): PivotLanes {
  const bundles = bundled(pivots)
    .slice(-mostArrows)
    .toSorted((a, b) => a.right - a.left - (b.right - b.left));
  const lanes: (readonly Bundle[])[] = [];
  const placed = bundles.map((bundle) => {
    const free = lanes.findIndex((others) => others.every((other) => !touch(bundle, other)));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), bundle];
    return { bundle, lane };
  });
  const inward = (side: 'left' | 'right', { bundle, lane }: (typeof placed)[number]): number =>
    placed.filter((other) => other.bundle[side] === bundle[side] && other.lane < lane).length;
  return {
    arrows: placed.map((each) => ({
      ...each.bundle,
      leftOffset: -(cornerRadius + apart * inward('left', each)),
      rightOffset: cornerRadius + apart * inward('right', each),
      rise: lowestRise + laneHeight * each.lane,
    })),
    height: lanes.length === 0 ? 0 : lowestRise + laneHeight * (lanes.length - 1) + 10,
  };
}

/** How far below the top of a ring of some radius its rim lies, so many pixels from the middle. */
export function dropOfRim(offset: number, radius: number): number {
  const across = Math.min(radius, Math.abs(offset));
  return radius - Math.sqrt(radius * radius - across * across);
}

/** The head of an arrow that comes down at a place. */
export function headAt(x: number, y: number): string {
  return `M${x - 4.5} ${y - 7}L${x} ${y}L${x + 4.5} ${y - 7}`;
}

interface Bundle {
  readonly from: Stage;
  readonly to: Stage;
  readonly names: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly pointsLeft: boolean;
}

function bundled(pivots: readonly Pivot[]): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { from, to, name = '' } of pivots) {
    const key = `${from} ${to}`;
    const [start, end] = [stages.indexOf(from), stages.indexOf(to)];
    bundles.set(key, {
      from,
      to,
      left: Math.min(start, end),
      right: Math.max(start, end),
      pointsLeft: end <= start,
      names: [...(bundles.get(key)?.names ?? []), name],
    });
  }
  return [...bundles.values()];
}

function touch(a: Bundle, b: Bundle): boolean {
  return a.left <= b.right && b.left <= a.right;
}
