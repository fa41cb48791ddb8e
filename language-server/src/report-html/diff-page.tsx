import type { JSX } from 'preact';
import { stages } from '../core/model/venture.ts';
import { plural } from '../core/report/plural.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepDelta, VerdictDelta } from '../core/diff/diff.ts';
import {
  changeGroups,
  divideByWeight,
  hasMeaning,
  kindWords,
  loudTitle,
  sayHeadline,
  sayProject,
  stepNotes,
} from '../core/diff/diff-words.ts';
import { VerdictIcon } from './icons.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import { shortened, stepNames } from './words.ts';

interface DiffPageProps {
  readonly view: DiffView;
  /** Shows where a change stands, in either revision. */
  readonly reveal: (change: ChangeView) => void;
}

/** What changed in meaning between two revisions: in a sentence, then what has to be looked at, then all the rest. */
export function DiffPage({ view, reveal }: DiffPageProps): JSX.Element {
  const shown = view.projects.filter(hasMeaning);
  const quiet = view.projects.filter((project) => !hasMeaning(project));
  const calendar = quiet.flatMap((project) => [...project.changes, ...project.calendar]);
  return (
    <>
      <header class="masthead">
        <h1 dir="auto">{shortened(sayHeadline(view), 400)}.</h1>
        <p class="standing quiet">
          From {shortened(view.before, 100)} to {shortened(view.after, 100)}, both as of {view.today}.
        </p>
      </header>
      {shown.map((project) => (
        <ProjectPart
          key={project.root}
          project={project}
          isOneOfMany={view.projects.length > 1}
          reveal={reveal}
        />
      ))}
      {calendar.length > 0 && (
        <section>
          <h2>By the calendar alone</h2>
          <Changes changes={calendar} reveal={reveal} />
        </section>
      )}
    </>
  );
}

function ProjectPart(props: {
  readonly project: ProjectDiffView;
  readonly isOneOfMany: boolean;
  readonly reveal: DiffPageProps['reveal'];
}): JSX.Element {
  const { project, isOneOfMany, reveal } = props;
  const { first, rest } = divideByWeight(project.changes);
  const others = [...rest, ...project.calendar];
  return (
    <article class="project-diff">
      {isOneOfMany && (
        <h2 class="project-name" dir="auto">
          {shortened(sayProject(project), 160)}
        </h2>
      )}
      <StepStrip steps={project.steps} />
      {first.length > 0 && (
        <section aria-label={loudTitle}>
          <h2>{loudTitle}</h2>
          <Changes changes={first} reveal={reveal} isLoud />
        </section>
      )}
      {project.verdicts.length > 0 && <Verdicts project={project} reveal={reveal} />}
      {changeGroups.map(({ title, kinds }) => {
        const changes = others.filter(({ kind }) => kinds.some((one) => one === kind));
        return changes.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <Changes changes={changes} reveal={reveal} />
          </section>
        );
      })}
      {project.allowances.length > 0 && <Allowed allowances={project.allowances} />}
    </article>
  );
}

/** The four steps, each with what happened to it. */
function StepStrip({ steps }: { readonly steps: readonly StepDelta[] }): JSX.Element {
  return (
    <ol class="strip" aria-label="The four steps">
      {steps.map((step) => {
        const is = step.after ?? step.before ?? 'ahead';
        const notes = stepNotes(step);
        const isNews = step.before !== step.after;
        return (
          <li key={step.stage} class={`strip-step is-${is} ${isNews ? 'is-news' : ''}`.trimEnd()}>
            <span class="strip-mark" aria-hidden="true">
              {is === 'passed' ? '✓' : stages.indexOf(step.stage) + 1}
            </span>
            <span>
              <span class="strip-name">{stepNames[step.stage]}</span>
              <span class="quiet">{notes.length > 0 ? notes.join(', ') : is}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Changes(props: {
  readonly changes: readonly ChangeView[];
  readonly reveal: DiffPageProps['reveal'];
  readonly isLoud?: boolean;
}): JSX.Element {
  const { changes, reveal, isLoud = false } = props;
  return (
    <ul class={`changes ${isLoud ? 'are-loud' : ''}`.trimEnd()}>
      {changes.slice(0, mostShown).map((change, index) => (
        <li key={index} class={`change severity-${change.severity}`}>
          <SeverityIcon severity={change.severity} />
          <p>
            <strong>{kindWords[change.kind]}</strong>{' '}
            <span class="name" dir="auto">
              {shortened(change.subject, 80)}
            </span>
            {isLoud && change.title !== undefined && (
              <span class="change-title" dir="auto">
                {shortened(change.title, 200)}
              </span>
            )}
            <ChangeText change={change} reveal={reveal} />
          </p>
        </li>
      ))}
      {changes.length > mostShown && <li class="quiet">and {changes.length - mostShown} more</li>}
    </ul>
  );
}

/** What happened, which leads to where that stands. */
function ChangeText(props: {
  readonly change: ChangeView;
  readonly reveal: DiffPageProps['reveal'];
}): JSX.Element {
  const { change, reveal } = props;
  return (
    <button type="button" class="source change-text" onClick={() => reveal(change)}>
      <span dir="auto">{shortened(change.message, 1200)}</span>{' '}
      <span class="quiet place">
        {change.side === 'before' ? 'was at ' : ''}
        {sayPlace(change)}
      </span>
    </button>
  );
}

/** Nobody reads further. */
const mostShown = 200;

function sayPlace({ file, range }: ChangeView): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `${shortened(decoded(name), 60)}:${range.start.line + 1}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function Verdicts(props: {
  readonly project: ProjectDiffView;
  readonly reveal: DiffPageProps['reveal'];
}): JSX.Element {
  const { verdicts, changes } = props.project;
  // Where bars were moved under it or some of it was lost, that is nothing to go by yet.
  const bent = changes.some(({ severity }) => severity === 'error');
  return (
    <section class="verdict-deltas">
      <h2>
        {bent ? 'What the evidence would say' : 'What the evidence says now'}
        <span class="count">{plural(verdicts.length, 'claim')}</span>
      </h2>
      <ul>
        {verdicts.slice(0, mostShown).map((delta) => {
          const why = changes.find(
            ({ kind, subject }) => kind === 'verdict-changed' && subject === delta.name,
          );
          return (
            <li key={delta.name} class={`card verdict-${delta.after ?? 'superseded'}`}>
              <VerdictCard delta={delta} why={why} reveal={props.reveal} />
            </li>
          );
        })}
      </ul>
      {verdicts.length > mostShown && <p class="quiet">and {verdicts.length - mostShown} more</p>}
    </section>
  );
}

function VerdictCard(props: {
  readonly delta: VerdictDelta;
  readonly why: ChangeView | undefined;
  readonly reveal: DiffPageProps['reveal'];
}): JSX.Element {
  const { delta, why, reveal } = props;
  const { name, title, formerly, before, after, reason } = delta;
  return (
    <>
      <p class="delta">
        <span class="name" dir="auto">
          {shortened(name, 60)}
        </span>
        <Word word={before} none="new" /> <span aria-label="to">→</span>{' '}
        <strong>
          <Word word={after} none="gone" />
        </strong>
      </p>
      {title !== undefined && (
        <h3 class="claim-title" dir="auto">
          {shortened(title, 300)}
        </h3>
      )}
      {formerly !== undefined && (
        <p class="quiet" dir="auto">
          was: {shortened(formerly, 300)}
        </p>
      )}
      {why ? (
        <ChangeText change={why} reveal={reveal} />
      ) : (
        reason !== undefined && (
          <p class="reason" dir="auto">
            {shortened(reason, 600)}
          </p>
        )
      )}
    </>
  );
}

function Word(props: { readonly word: VerdictDelta['before']; readonly none: string }): JSX.Element {
  return props.word === undefined ? (
    <span class="quiet">{props.none}</span>
  ) : (
    <span class="verdict-word">
      <VerdictIcon verdict={props.word} /> {props.word}
    </span>
  );
}

function Allowed({ allowances }: Pick<ProjectDiffView, 'allowances'>): JSX.Element {
  return (
    <section class="allowances">
      <h2>Allowed for now</h2>
      <ul>
        {allowances.slice(0, mostShown).map(({ rule, element, until, because }, index) => (
          <li key={index} dir="auto">
            <span class="name">{shortened(rule, 60)}</span> on {shortened(element, 60)} until {until}
            {because !== '' && <span class="quiet">, because {shortened(because, 200)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
