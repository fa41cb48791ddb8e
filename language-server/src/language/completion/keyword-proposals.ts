import { GrammarAST } from 'langium';
import {
  type Feature,
  type GrammarWalk,
  propertyOf,
  ruleOf,
  type Step,
} from '../expectations/grammar-walk.ts';
import { type ExpectationAt, opensStatement } from '../expectations/expectation-at.ts';
import { findKeywordDoc } from '../expectations/keyword-doc.ts';
import type { GrammarReader } from '../expectations/reader.ts';
import { isWordLike } from '../tokens.ts';
import type { Proposal } from './proposal.ts';
import { combinedSnippets } from './combined-snippets.ts';
import { plainText } from './snippet-syntax.ts';
import { declarationSnippets, type SnippetContext, statementSnippets } from './snippets.ts';
import { fitsAmount } from './amounts.ts';
import { repeatable } from './words.ts';

/** What can be written with a keyword of the grammar, each with what it means. */
export function proposeKeywords(
  expectation: ExpectationAt,
  reader: GrammarReader,
  context: SnippetContext,
): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const step of expectation.steps) {
    const { feature } = step;
    if (!GrammarAST.isKeyword(feature) || !isOffered(feature, expectation)) {
      continue;
    }
    const isOpener = opensStatement(step, reader);
    if (isOpener && !canOpen(feature.value, expectation, context)) {
      continue;
    }
    const proposal = isOpener ? propose(step, feature, reader, context) : proposeWord(step, feature, reader);
    found.set(proposal.label, found.get(proposal.label) ?? proposal);
  }
  const single = [...found.values()];
  return [...single, ...single.flatMap((proposal) => combinationsFrom(proposal, context))];
}

/** What is often declared together, behind what is declared by itself. */
function combinationsFrom({ kind, label }: Proposal, context: SnippetContext): readonly Proposal[] {
  const combined = kind === 'declaration' ? combinedSnippets[label] : undefined;
  if (!combined) {
    return [];
  }
  const snippet = combined.snippet(context);
  const { doc } = combined;
  return [{ kind, label: combined.label, doc, text: plainText(snippet), snippet, goesOn: false }];
}

/** Comparisons are signs that one may want to look up; all other signs one knows. */
const comparisons = new Set(['>=', '>', '<=', '<', '=', '!=']);

function isOffered(feature: GrammarAST.Keyword, expectation: ExpectationAt): boolean {
  const { value } = feature;
  const rule = ruleOf(feature)?.name ?? '';
  if (comparisons.has(value)) {
    return value !== '=' || rule === 'Term';
  }
  if (!isWordLike(value)) {
    return false;
  }
  const isTwin = (value === 'cost' || value === 'costs') && findKeywordDoc(feature)?.own !== true;
  return !isTwin && fitsAmount(feature, expectation) && !wasSaid(feature, expectation);
}

/** Behind `every` each word stands once. */
function wasSaid(feature: GrammarAST.Keyword, { roles, tokens }: ExpectationAt): boolean {
  return (
    propertyOf(feature) === 'words' &&
    roles.some(
      (role, index) => role?.feature === feature && tokens[index]?.startLine === tokens.at(-1)?.endLine,
    )
  );
}

function canOpen(word: string, { openers }: ExpectationAt, { project }: SnippetContext): boolean {
  if (word === 'venture') {
    return project.all('venture').length === 0;
  }
  return !openers.has(word) || repeatable.has(word);
}

function propose(
  step: Step,
  feature: GrammarAST.Keyword,
  reader: GrammarReader,
  context: SnippetContext,
): Proposal {
  const [call] = reader.walk.callsAround(step);
  const isDeclaration = call !== undefined && ruleOf(call)?.entry === true;
  const { label, doc, goesOn } = phraseOf(step, feature, reader);
  const rule = ruleOf(feature)?.name ?? '';
  const whole = declarationSnippets[feature.value];
  const behind = statementSnippets[rule];
  const snippet =
    isDeclaration || rule === 'Segment'
      ? whole?.(context)
      : behind && (feature.value === label ? `${label} ${behind(context)}` : undefined);
  return {
    kind: isDeclaration ? 'declaration' : 'statement',
    label,
    doc,
    text: snippet === undefined ? label + (goesOn ? ' ' : '') : plainText(snippet),
    snippet,
    goesOn: goesOn && snippet === undefined,
  };
}

function proposeWord(step: Step, feature: GrammarAST.Keyword, reader: GrammarReader): Proposal {
  const { label, doc, goesOn } = phraseOf(step, feature, reader);
  const isValue = !goesOn && propertyOf(feature) !== undefined;
  return {
    kind: isValue ? 'value' : 'clause',
    label,
    doc,
    text: label + (goesOn ? ' ' : ''),
    goesOn,
  };
}

/** A keyword with those that have to follow it: `pass when`, `rests on`, `paid by`. */
function phraseOf(
  step: Step,
  feature: GrammarAST.Keyword,
  { walk }: GrammarReader,
): { readonly label: string; readonly doc?: string; readonly goesOn: boolean } {
  const words = [feature.value];
  const features: Feature[] = [feature];
  let following = walk.after([step.rest]);
  for (;;) {
    const [only, ...others] = following.steps;
    if (
      following.canEnd ||
      !only ||
      others.length > 0 ||
      !GrammarAST.isKeyword(only.feature) ||
      !isWordLike(only.feature.value)
    ) {
      break;
    }
    words.push(only.feature.value);
    features.push(only.feature);
    following = walk.after([only.rest]);
  }
  const doc = features.flatMap((each) => findKeywordDoc(each)?.text ?? [])[0];
  return { label: words.join(' '), doc, goesOn: !isWhole(walk, following) };
}

function isWhole(walk: GrammarWalk, following: ReturnType<GrammarWalk['after']>): boolean {
  return (
    following.canEnd ||
    following.steps.some(({ feature }) => GrammarAST.isKeyword(feature) && feature.value === '}')
  );
}
