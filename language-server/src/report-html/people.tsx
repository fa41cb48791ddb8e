import type { JSX } from 'preact';
import type { Role } from '../core/model/profile.ts';
import type { PipelinePerson, PipelineRoadmap, ProjectPipeline } from '../core/report/pipeline.ts';
import { formatList } from '../core/text/amounts.ts';
import { Findings } from './findings.tsx';
import { useSelectable } from './interaction.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { capitalized, shortened } from './words.ts';

/** The parts one can play in a sale, in the order of the picture. */
const parts: readonly {
  readonly name: string;
  readonly roles: readonly Role[];
  /** What it means that nobody plays it; undefined where that may well be so. */
  readonly gap?: string;
}[] = [
  { name: 'Uses', roles: ['user'], gap: 'Nobody uses it yet' },
  { name: 'Buys', roles: ['buyer'], gap: 'Nobody buys it yet' },
  { name: 'Decides', roles: ['decider'] },
  { name: 'Speaks for it', roles: ['influencer', 'recommender'] },
  { name: 'Blocks', roles: ['gatekeeper', 'saboteur'] },
];

/** Who uses, who buys, who decides and who blocks, and whom nobody has met. */
export function People({ project }: { readonly project: ProjectPipeline }): JSX.Element | null {
  if (project.people.length === 0 && project.roadmaps.every((roadmap) => roadmap.others.length === 0)) {
    return null;
  }
  return (
    <section class="people" aria-label="Who uses, buys, decides and blocks">
      <h2>Who uses, buys, decides and blocks</h2>
      <div class="parts">
        {parts.map((part) => (
          <Part key={part.name} {...part} project={project} />
        ))}
      </div>
    </section>
  );
}

function Part(props: (typeof parts)[number] & { readonly project: ProjectPipeline }): JSX.Element {
  const { name, roles, gap, project } = props;
  const people = project.people.filter((person) => person.roles.some((role) => roles.includes(role)));
  const others = project.roadmaps.flatMap((roadmap) =>
    roadmap.others.filter((other) => roles.includes(other.role)),
  );
  const lacking = name === 'Buys' ? project.people.filter(hasNoBuyer) : [];
  const isEmpty = people.length + others.length === 0;
  return (
    <section class="part" aria-label={name}>
      <h3>
        {name} {people.length > 1 && <span class="count">{people.length}</span>}
      </h3>
      <ul>
        {people.slice(0, mostPeople).map((person) => (
          <Person
            key={person.id}
            person={person}
            project={project}
            isFirst={person.roles[0] !== undefined && roles.includes(person.roles[0])}
          />
        ))}
        {others.slice(0, mostPeople).map((other, index) => (
          <Other key={index} other={other} />
        ))}
        {lacking.slice(0, mostPeople).map((person) => (
          <li key={`gap ${person.id}`} class="person gap">
            <Source at={person.at} id={person.id}>
              Nobody buys for <span dir="auto">{shortened(person.name ?? 'a user', 60)}</span>
            </Source>
          </li>
        ))}
        {isEmpty && lacking.length === 0 && (
          <li class={`person ${gap === undefined ? 'nobody' : 'gap'}`}>{gap ?? 'Nobody named'}</li>
        )}
      </ul>
      {people.length > mostPeople && (
        <details class="more">
          <summary>{people.length - mostPeople} more</summary>
          <ul class="brief">
            {people.slice(mostPeople).map((person) => (
              <li key={person.id}>
                <Source at={person.at} id={person.id} class="name">
                  {shortened(person.name ?? 'no name', 60)}
                </Source>
                {person.gaps.length > 0 && <span class="trouble"> {formatList(person.gaps)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const mostPeople = 4;

function hasNoBuyer({ gaps }: PipelinePerson): boolean {
  return gaps.includes('nobody buys for them');
}

/** A person stands once with all there is to say, and where they play a second part only with their name. */
function Person(props: {
  readonly person: PipelinePerson;
  readonly project: ProjectPipeline;
  readonly isFirst: boolean;
}): JSX.Element {
  const { person, project, isFirst } = props;
  const { id, at, name = 'no name', title, segment, buysFor, asked, pains, budget, gaps } = person;
  const classes = useSelectable(id, 'person');
  const heading = (
    <p class="person-name">
      <Source at={at} id={id} class="name">
        {shortened(name, 60)}
      </Source>
      {segment !== undefined && (
        <span class="quiet" dir="auto">
          {' '}
          of <Prose text={shortened(segmentTitle(segment, project), 90)} />
        </span>
      )}
    </p>
  );
  if (!isFirst) {
    return <li class="person again">{heading}</li>;
  }
  const [pain] = pains;
  const facts = [
    ...(buysFor.length > 0 ? [`buys for ${shortened(formatList(buysFor, 3), 90)}`] : []),
    ...(budget === undefined ? [] : [`budget ${budget}`]),
    ...(asked === 0 && !gaps.includes('never asked') ? ['never asked'] : []),
    ...(asked > 0 ? [`heard ${timesNames[asked] ?? `${asked} times`}`] : []),
  ];
  return (
    <li id={id} class={classes}>
      {heading}
      {title !== undefined && <p dir="auto">{shortened(title, 120)}</p>}
      {pain && (
        <p class="pain" dir="auto">
          {shortened(pain.text, 120)}
        </p>
      )}
      {facts.length > 0 && (
        <p class="quiet">
          <Prose text={capitalized(facts.join(' · '))} />
        </p>
      )}
      {gaps.map((gap) => (
        <p key={gap} class="trouble">
          {capitalized(gap)}
        </p>
      ))}
      <Findings on={id} findings={project.findings} />
    </li>
  );
}

/** As people count. */
const timesNames: readonly (string | undefined)[] = [undefined, 'once', 'twice'];

function Other({ other }: { readonly other: PipelineRoadmap['others'][number] }): JSX.Element {
  return (
    <li class="person">
      <p>
        <Source at={other.at}>
          <span dir="auto">{shortened(other.text, 120)}</span>
        </Source>
      </p>
      <p class="quiet">{other.role}, in words only</p>
    </li>
  );
}

function segmentTitle(name: string, { segments }: ProjectPipeline): string {
  return segments.find((segment) => segment.name === name)?.title ?? name;
}
