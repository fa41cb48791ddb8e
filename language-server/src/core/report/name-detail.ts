import type { Declaration, Member } from '../model/declaration.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Project, Target } from '../names/project.ts';
import { gateStateOf } from '../pipeline/gates.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { formatCount, formatList, formatMoney } from '../text/amounts.ts';
import { methodOf } from '../verdict/methods.ts';
import type { Tally, Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';

/**
 * What is worth knowing of a thing beside its name, in a few words: the verdict of a hypothesis, the roles of a
 * profile, how far a gate is. Undefined where there is nothing to say.
 */
export function findNameDetail(project: Project, { declaration, member }: Target): string | undefined {
  return member ? findMemberDetail(member) : findDeclarationDetail(project, declaration);
}

/** `supported, 8 of 10`. */
export function sayVerdict({ word, tally }: Pick<Verdict, 'word' | 'tally'>): string {
  return tally ? `${word}, ${sayTally(tally)}` : word;
}

function sayTally({ hits, n }: Tally): string {
  return `${hits} of ${n}`;
}

function findDeclarationDetail(project: Project, declaration: Declaration): string | undefined {
  switch (declaration.type) {
    case 'venture':
      return `in ${project.read(stageOfProject, project)} by its evidence`;
    case 'segment':
      return [
        ...(declaration.kind ? [declaration.kind.value] : []),
        ...(declaration.beachhead ? ['beachhead'] : []),
        ...(declaration.business ? ['business'] : []),
      ].join(', ');
    case 'profile':
      return declaration.roles.map(({ role }) => role).join(', ');
    case 'alternative':
      return declaration.costs && formatMoney(declaration.costs.value);
    case 'product':
      return declaration.prices.map(({ money }) => formatMoney(money)).join(', ');
    case 'hypothesis':
      return sayVerdict(project.read(verdictOf, declaration));
    case 'experiment':
      return [declaration.method?.method, declaration.from && `from ${declaration.from.date}`]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'evidence':
      return sayEvidence(project, declaration);
    case 'economics':
      return (
        declaration.payback && `payback ${declaration.payback.value.amount} ${declaration.payback.value.unit}`
      );
    case 'roadmap':
      return formatCount(declaration.steps.length, 'step');
    case 'gate': {
      const { passed, passedOn, requirements } = project.read(gateStateOf, declaration);
      const met = requirements.filter((requirement) => requirement.met).length;
      const exits = declaration.exits ? `exits ${declaration.exits.value}, ` : '';
      return passed
        ? `${exits}passed${passedOn === undefined ? '' : ` on ${passedOn}`}`
        : `${exits}open, ${met} of ${requirements.length}`;
    }
    case 'decision':
      return [declaration.course?.course, declaration.on && `on ${declaration.on.date}`]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'plan':
      return formatCount(declaration.items.length, 'item');
    case 'allow':
      return declaration.until && `until ${declaration.until.date}`;
  }
}

/** `interview on 2026-02-10`. */
function sayEvidence(project: Project, evidence: Evidence): string {
  return [methodOf(project, evidence), evidence.on && `on ${evidence.on.date}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

function findMemberDetail(member: Member): string | undefined {
  switch (member.type) {
    case 'job':
      return undefined;
    case 'pain':
      return member.severity && `severity ${member.severity.value}`;
    case 'gain':
      return member.importance && `importance ${member.importance.value}`;
    case 'feature': {
      const needs = [...member.relieves, ...member.creates, ...member.does];
      return needs.length > 0
        ? `for ${formatList(
            needs.map(({ name }) => name),
            3,
          )}`
        : undefined;
    }
    default:
      return [member.on && `on ${member.on.date}`, member.costs && formatMoney(member.costs)]
        .filter((part) => part !== undefined)
        .join(', ');
  }
}
