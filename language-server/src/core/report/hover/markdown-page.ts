import type { Declaration } from '../../model/declaration.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Reference } from '../../model/node.ts';
import type { Project, Target } from '../../names/project.ts';
import { typeWithArticle } from '../../names/type-names.ts';
import { placeIn, type Place } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';

/** The address of a place, where the reader can follow one. */
export type AddressOf = (place: Place) => string | undefined;

/** What a hover is written from. */
export interface HoverContext {
  readonly project: Project;
  readonly addressOf: AddressOf;
}

/** Paragraphs one under the other; empty ones are left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What is said in a row, as one sentence. */
export function sentence(parts: readonly string[]): string {
  const text = parts.join(', ');
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A heading with a list under it; undefined where there is nothing to list. What is beyond `most` is counted. */
export function section(heading: string, lines: readonly string[], most = 8): string | undefined {
  if (lines.length === 0) {
    return undefined;
  }
  const shown = lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;
  return `**${heading}**\n${shown.map((line) => `- ${line}`).join('\n')}`;
}

/** What the thing is, its name and its title. */
export function headline({ project }: HoverContext, { declaration, member }: Target): string {
  const what = typeWithArticle((member ?? declaration).type).replace(/^an? |^the /, '');
  const name = member
    ? [declaration.type === 'plan' ? undefined : declaration.name?.text, member.name?.text]
        .filter((part) => part !== undefined && part !== '')
        .join('.')
    : declaration.name?.text;
  const title = member ? titleOfMember(member) : project.titleOf(declaration);
  return [
    `**${what}**`,
    ...(name ? [codeSpan(name)] : []),
    ...(title === undefined ? [] : [escapeMarkdown(title)]),
  ].join(' ');
}

function titleOfMember(member: NonNullable<Target['member']>): string | undefined {
  return 'title' in member ? member.title?.value : 'text' in member ? member.text?.value : undefined;
}

/** A name that leads to where it is declared. */
export function named({ addressOf }: HoverContext, declaration: Declaration): string {
  const name = codeSpan(declaration.name?.text ?? typeWithArticle(declaration.type));
  const address = addressOf(placeIn(declaration, declaration.name ?? declaration.head));
  return address === undefined ? name : `[${name}](${address})`;
}

/** A member under its own name that leads to where it is declared. */
export function memberNamed({ addressOf }: HoverContext, { declaration, member }: Target): string {
  const name = codeSpan(member?.name?.text ?? typeWithArticle((member ?? declaration).type));
  const address = addressOf(placeIn(declaration, member?.name ?? declaration.head));
  return address === undefined ? name : `[${name}](${address})`;
}

/** A name as it is written in a reference, that leads to what it stands for. */
export function referred(context: HoverContext, reference: Reference, from: Declaration): string {
  const name = codeSpan(reference.name);
  const target = context.project.resolve(reference, from);
  const span = target && (target.member?.name ?? target.declaration.name ?? target.declaration.head);
  const address = target && span && context.addressOf(placeIn(target.declaration, span));
  return address === undefined ? name : `[${name}](${address})`;
}

/** A hypothesis and how it stands. */
export function hypothesisLine(context: HoverContext, hypothesis: Hypothesis): string {
  return `${named(context, hypothesis)} is ${context.project.read(verdictOf, hypothesis).word}`;
}

/** The documentation comment before a declaration. */
export function docOf({ doc }: Declaration): string | undefined {
  return doc === undefined || doc === ''
    ? undefined
    : `---\n\n${doc
        .split(/\n{2,}/)
        .map(escapeMarkdown)
        .join('\n\n')}`;
}
