import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { Allowances } from './allowances.tsx';
import { Header } from './header.tsx';
import { NextSteps } from './next-steps.tsx';
import { People } from './people.tsx';
import { Questions } from './questions.tsx';
import { RidingFlow } from './riding-flow.tsx';
import { RiskMap } from './risk-map.tsx';
import { StepBoards } from './step-board.tsx';
import { TimeLine } from './time-line.tsx';
import { Track } from './track.tsx';

/** A project on one page: where it stands, what to do next, and everything that says why. */
export function Page(props: {
  readonly project: ProjectPipeline;
  /** Whether it is but a part, as a filter has left it. */
  readonly isPart?: boolean;
}): JSX.Element {
  const { project, isPart = false } = props;
  return (
    <>
      <Header project={project} />
      <Track project={project} />
      <NextSteps next={project.next} />
      <StepBoards project={project} isPart={isPart} />
      <Questions project={project} />
      <RiskMap project={project} />
      <People project={project} />
      <RidingFlow project={project} />
      <TimeLine project={project} />
      <Allowances allowances={project.allowances} />
    </>
  );
}
