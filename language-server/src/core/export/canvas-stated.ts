import type { Declaration } from '../model/declaration.ts';
import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Role } from '../model/profile.ts';
import type { Project } from '../names/project.ts';
import { gatesExiting } from '../pipeline/gates.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { formatMoney, formatNumber } from '../text/amounts.ts';
import { formatQuantity } from '../text/quantities.ts';
import { type CanvasBlock, type CanvasKind, noteLabels } from './canvas-blocks.ts';
import { guessOf, isBeachhead } from './canvas-guesses.ts';
import type { CanvasEntry } from './canvas-view.ts';

/** What a model says of a box beside its guesses: before them, and behind. */
export interface Stated {
  readonly first: readonly CanvasEntry[];
  readonly last: readonly CanvasEntry[];
}

/** What the model says of a box as if it were known, where no guess of the box is about it. */
export function statedIn(project: Project, kind: CanvasKind, block: CanvasBlock): Stated {
  const isLean = kind === 'lean';
  switch (block) {
    case 'problem':
      return { first: [], last: painsOf(project) };
    case 'alternatives':
      return alternativesOf(project);
    case 'segments':
      return { first: segmentsOf(project, isLean ? 'others' : 'all'), last: isLean ? [] : painsOf(project) };
    case 'adopters':
      return { first: segmentsOf(project, 'beachheads'), last: [] };
    case 'value':
      return {
        first: positioningsOf(project),
        last: isLean ? [] : [...conceptsOf(project), ...featuresOf(project)],
      };
    case 'concept':
      return { first: conceptsOf(project), last: [] };
    case 'solution':
      return { first: [], last: featuresOf(project) };
    case 'channels':
      return { first: [], last: stepsOf(project) };
    case 'revenue':
      return { first: [], last: pricesOf(project) };
    case 'costs':
      return { first: notesOf(project, noteLabels.costs), last: costsOf(project) };
    case 'metrics':
      return { first: notesOf(project, noteLabels.metrics), last: progressOf(project) };
    case 'resources':
      return { first: [], last: plannedOf(project, ['hire', 'raise']) };
    case 'activities':
      return { first: [], last: [...activitiesOf(project), ...plannedOf(project, ['ship', 'launch'])] };
    case 'partners':
      return { first: [], last: partnersOf(project) };
    case 'advantage':
    case 'relationships':
    case 'beside':
      return { first: [], last: [] };
  }
}

const stated = (text: string): CanvasEntry => ({ is: 'stated', text });
const planned = (text: string, detail?: string): CanvasEntry => ({ is: 'planned', text, detail });
const noted = (text: string): CanvasEntry => ({ is: 'noted', text });

/** A declaration, or the guess that says of it just what it is called. */
function declared(
  project: Project,
  declaration: Declaration,
  kind: HypothesisKind,
  block: CanvasBlock,
): CanvasEntry {
  const name = declaration.name?.text;
  const title = project.titleOf(declaration) ?? name ?? 'without a name';
  const own = hypothesesOn(project, name).find(
    (hypothesis) => hypothesis.kind?.value === kind && project.titleOf(hypothesis) === title,
  );
  return own ? guessOf(project, own, block) : stated(title);
}

/** The hypotheses in play that are about something by its own name, or by that of one of the others. */
function hypothesesOn(project: Project, ...names: readonly (string | undefined)[]): readonly Hypothesis[] {
  return names.flatMap((name) =>
    name === undefined
      ? []
      : project
          .referrers(name, 'hypothesis')
          .filter(
            ({ about, status }) =>
              status?.word !== 'superseded' && about.some((reference) => reference.name === name),
          ),
  );
}

function isGuessed(
  project: Project,
  kind: HypothesisKind,
  ...names: readonly (string | undefined)[]
): boolean {
  return hypothesesOn(project, ...names).some((hypothesis) => hypothesis.kind?.value === kind);
}

// ---- customers

function segmentsOf(project: Project, which: 'all' | 'others' | 'beachheads'): readonly CanvasEntry[] {
  return project
    .all('segment')
    .filter((segment) => which === 'all' || isBeachhead(segment) === (which === 'beachheads'))
    .map((segment) =>
      declared(project, segment, 'customer', which === 'beachheads' ? 'adopters' : 'segments'),
    );
}

function painsOf(project: Project): readonly CanvasEntry[] {
  return project.all('profile').flatMap((profile) =>
    profile.pains
      .filter(
        (pain) =>
          !isGuessed(project, 'problem', profile.name?.text, `${profile.name?.text}.${pain.name.text}`),
      )
      .toSorted((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0))
      .map((pain) => stated(pain.title?.value ?? pain.name.text)),
  );
}

function alternativesOf(project: Project): Stated {
  const words = project
    .all('profile')
    .flatMap(({ today }) => today)
    .flatMap((one) => (one.words ? [one.words.value] : []));
  return {
    first: project.all('alternative').map((one) => declared(project, one, 'competition', 'alternatives')),
    last: [...new Set(words)].map(stated),
  };
}

// ---- what is sold

function conceptsOf(project: Project): readonly CanvasEntry[] {
  const titles = project.all('product').flatMap((product) => project.titleOf(product) ?? []);
  return [...titles.map(noted), ...notesOf(project, noteLabels.concept)];
}

function featuresOf(project: Project): readonly CanvasEntry[] {
  return project
    .all('product')
    .flatMap((product) =>
      product.features
        .filter((feature) => !isGuessed(project, 'solution', `${product.name?.text}.${feature.name.text}`))
        .map((feature) => stated(feature.title?.value ?? feature.name.text)),
    );
}

function positioningsOf(project: Project): readonly CanvasEntry[] {
  return project
    .all('roadmap')
    .flatMap(({ positioning }) => (positioning ? [stated(positioning.value)] : []));
}

function pricesOf(project: Project): readonly CanvasEntry[] {
  return project.all('product').flatMap((product) =>
    product.prices
      .filter(({ paidBy }) => {
        const payer = project.findAs('profile', paidBy);
        return !isGuessed(project, 'pricing', product.name?.text, paidBy?.name, payer?.of?.name);
      })
      .map(({ money, paidBy }) =>
        stated(`${formatMoney(money)}${paidBy === undefined ? '' : `, paid by ${paidBy.name}`}`),
      ),
  );
}

function stepsOf(project: Project): readonly CanvasEntry[] {
  return project
    .all('roadmap')
    .flatMap(({ steps }) => (steps.length > 0 ? [stated(steps.map(({ value }) => value).join(' → '))] : []));
}

// ---- how it is done

function partnersOf(project: Project): readonly CanvasEntry[] {
  const helping: readonly Role[] = ['influencer', 'recommender', 'gatekeeper'];
  const words = project
    .all('roadmap')
    .flatMap((roadmap) => roadmap.roles)
    .flatMap(({ role, words: who }) => (who && helping.includes(role) ? [`${who.value} (${role})`] : []));
  return [...new Set(words)].map(stated);
}

function activitiesOf(project: Project): readonly CanvasEntry[] {
  return project
    .all('experiment')
    .filter(({ to }) => to === undefined || to.date >= project.today)
    .map((experiment) => {
      const title = project.titleOf(experiment) ?? experiment.name?.text ?? 'An experiment';
      return planned(title, experiment.method?.method);
    });
}

function plannedOf(project: Project, types: readonly PlanItem['type'][]): readonly CanvasEntry[] {
  return itemsOf(project)
    .filter(({ item }) => types.includes(item.type))
    .map((one) => plannedItem(project, one));
}

interface Planned {
  readonly plan: Plan;
  readonly item: PlanItem;
}

function itemsOf(project: Project): readonly Planned[] {
  return project.all('plan').flatMap((plan) => plan.items.map((item) => ({ plan, item })));
}

function costsOf(project: Project): readonly CanvasEntry[] {
  const acquiring = project.all('economics').flatMap(({ acquisition }) => {
    const text = acquisition && `${formatQuantity(acquisition.value)} to win one`;
    return text === undefined
      ? []
      : [acquisition?.from ? noted(`${text} (${acquisition.from.name})`) : stated(text)];
  });
  const spent = itemsOf(project).filter(({ item }) => item.costs !== undefined);
  return [...acquiring, ...spent.map((one) => plannedItem(project, one))];
}

function plannedItem(project: Project, { plan, item }: Planned): CanvasEntry {
  const { type, text, name, on, costs } = item;
  const detail = [...(costs ? [formatMoney(costs)] : []), ...(on ? [on.date] : [])].join(', ');
  const what = text?.value ?? shippedBy(project, plan, item) ?? name?.text;
  return planned(what === undefined ? type : `${type}: ${what}`, detail === '' ? undefined : detail);
}

/** What a feature that is shipped is called. */
function shippedBy(project: Project, plan: Plan, item: PlanItem): string | undefined {
  if (item.type !== 'ship' || !item.feature) {
    return undefined;
  }
  const member = project.resolve(item.feature, plan)?.member;
  return member?.type === 'feature' ? (member.title?.value ?? item.feature.name) : item.feature.name;
}

// ---- numbers

/** What the gate ahead counts. */
function progressOf(project: Project): readonly CanvasEntry[] {
  return gatesExiting(project, project.read(stageOfProject, project))
    .flatMap(({ requirements }) => requirements)
    .filter(({ counts, profile }) => counts && profile !== undefined)
    .map(({ have, need, text }): CanvasEntry => {
      const isCounted = text.startsWith(`${formatNumber(String(need))} `);
      return { is: 'computed', text: isCounted ? `${have} of ${text}` : `${have} of ${need}: ${text}` };
    });
}

/** Notes of the venture that begin with a label. */
function notesOf(project: Project, label: string): readonly CanvasEntry[] {
  const begin = `${label}: `;
  return project
    .all('venture')
    .flatMap(({ notes }) => notes)
    .flatMap(({ value }) => (value.startsWith(begin) ? [noted(value.slice(begin.length))] : []));
}
