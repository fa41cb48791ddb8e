import { type Declaration, declarationTypes, type Member, membersOf } from '../model/declaration.ts';
import type { Text } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../names/project.ts';
import { type Place, placeIn } from '../text/span.ts';
import { fullName, type Naming } from './naming.ts';
import {
  statementsOfAlternative,
  statementsOfNeed,
  statementsOfProfile,
  statementsOfSegment,
  statementsOfVenture,
} from './statements/of-customers.ts';
import {
  statementsOfEvidence,
  statementsOfExperiment,
  statementsOfHypothesis,
} from './statements/of-claims.ts';
import {
  statementsOfAllowance,
  statementsOfDecision,
  statementsOfEconomics,
  statementsOfFeature,
  statementsOfGate,
  statementsOfPlanItem,
  statementsOfProduct,
  statementsOfRoadmap,
} from './statements/of-the-way.ts';
import { onOneLine, sayText } from './statements/say-values.ts';
import type { Statement } from './statements/statement.ts';

/** Whatever can be new, gone, renamed or changed by itself: a declaration, or a member of one. Plans are their items. */
export interface Thing {
  readonly type: Exclude<Declaration['type'], 'plan'> | Member['type'];
  readonly declaration: Declaration;
  readonly member?: Member;
  /** Its full name; undefined where it has none. */
  readonly name?: string;
  /** What it says of itself first, on one line. */
  readonly title?: string;
}

export type ThingType = Thing['type'];

/** The types in an order in which each is compared after what it mostly refers to. */
export const thingTypes: readonly ThingType[] = [
  'venture',
  'segment',
  'alternative',
  'profile',
  'job',
  'pain',
  'gain',
  'product',
  'feature',
  'hypothesis',
  'experiment',
  'evidence',
  'economics',
  'roadmap',
  'gate',
  'decision',
  'hire',
  'spend',
  'launch',
  'ship',
  'raise',
  'allow',
];

/** Everything of a project that can be compared, type by type in the order of the project. */
export function thingsOf(project: Project): ReadonlyMap<ThingType, readonly Thing[]> {
  const things = new Map<ThingType, Thing[]>(thingTypes.map((type) => [type, []]));
  for (const declaration of declarationTypes.flatMap((type): readonly Declaration[] => project.all(type))) {
    if (declaration.type !== 'plan') {
      things.get(declaration.type)?.push(thingOfDeclaration(declaration));
    }
    for (const member of membersOf(declaration)) {
      things.get(member.type)?.push(thingOfMember(declaration, member));
    }
  }
  return things;
}

/** Where a thing is named, or where it begins if nothing names it. */
export function placeOfThing({ declaration, member }: Thing): Place {
  if (member === undefined) {
    return placeIn(declaration, declaration.name ?? declaration.head);
  }
  return placeIn(declaration, member.name ?? titleNodeOf(member) ?? member);
}

/** What a thing says, but for its name and its title. */
export function statementsOf(thing: Thing, naming: Naming): readonly Statement[] {
  const { declaration, member } = thing;
  return member
    ? ofMember(member, declaration, naming)
    : [...ofDeclaration(declaration, naming), ...asides(declaration)];
}

function thingOfDeclaration(declaration: Exclude<Declaration, Plan>): Thing {
  return {
    type: declaration.type,
    declaration,
    name: declaration.type === 'allow' ? undefined : declaration.name?.text,
    title: declaration.title && onOneLine(declaration.title.value),
  };
}

function thingOfMember(declaration: Declaration, member: Member): Thing {
  const title = titleNodeOf(member);
  return {
    type: member.type,
    declaration,
    member,
    name: fullName({ declaration, member }),
    title: title && onOneLine(title.value),
  };
}

function titleNodeOf(member: Member): Text | undefined {
  return 'title' in member ? member.title : 'text' in member ? member.text : undefined;
}

function ofDeclaration(declaration: Declaration, naming: Naming): readonly Statement[] {
  switch (declaration.type) {
    case 'venture':
      return statementsOfVenture(declaration);
    case 'segment':
      return statementsOfSegment(declaration, naming);
    case 'profile':
      return statementsOfProfile(declaration, naming);
    case 'alternative':
      return statementsOfAlternative(declaration);
    case 'product':
      return statementsOfProduct(declaration, naming);
    case 'hypothesis':
      return statementsOfHypothesis(declaration, naming);
    case 'experiment':
      return statementsOfExperiment(declaration, naming);
    case 'evidence':
      return statementsOfEvidence(declaration, naming);
    case 'economics':
      return statementsOfEconomics(declaration, naming);
    case 'roadmap':
      return statementsOfRoadmap(declaration, naming);
    case 'gate':
      return statementsOfGate(declaration, naming);
    case 'decision':
      return statementsOfDecision(declaration, naming);
    case 'allow':
      return statementsOfAllowance(declaration, naming);
    case 'plan':
      return [];
  }
}

function ofMember(member: Member, declaration: Declaration, naming: Naming): readonly Statement[] {
  if (member.type === 'feature') {
    return declaration.type === 'product' ? statementsOfFeature(member, declaration, naming) : [];
  }
  if (member.type === 'job' || member.type === 'pain' || member.type === 'gain') {
    return statementsOfNeed(member);
  }
  return declaration.type === 'plan' ? statementsOfPlanItem(member, declaration, naming) : [];
}

/** Notes and links, which any block may hold. */
function asides({ notes, links }: Declaration): readonly Statement[] {
  return [
    ...notes.map((note) => ({ about: 'note', said: sayText(note), span: note })),
    ...links.map((link) => ({ about: 'link', said: sayText(link), span: link })),
  ];
}
