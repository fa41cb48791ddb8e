import { writtenText } from '../../core/text/written-values.ts';
import { formatText } from '../formatting/format-text.ts';
import type {
  Draft,
  DraftAlternative,
  DraftHypothesis,
  DraftMember,
  DraftProduct,
  DraftProfile,
  DraftSegment,
  DraftVenture,
} from './draft.ts';

/** A draft as a model in the canonical layout. */
export function writeDraft(draft: Draft): string {
  const { heading = [], trailing = [], venture, segments = [], profiles = [] } = draft;
  const { alternatives = [], products = [], hypotheses = [] } = draft;
  const parts = [
    ...(heading.length > 0 ? [heading.map(comment).join('\n')] : []),
    ...(venture ? [writeVenture(venture)] : []),
    segments.map(writeSegment).join('\n'),
    ...profiles.map(writeProfile),
    alternatives.map(writeAlternative).join('\n'),
    ...products.map(writeProduct),
    ...hypotheses.map(writeHypothesis),
    ...(trailing.length > 0 ? [trailing.map(comment).join('\n')] : []),
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  const formatted = formatText(text);
  return 'text' in formatted ? formatted.text : text;
}

/** A line that is a comment, whatever is in it: nothing may end it early. */
function comment(line: string): string {
  return `// ${line.replace(/[\r\n\u2028\u2029]+/g, ' ')}`.trimEnd();
}

function writeVenture(venture: DraftVenture): string {
  const { vision, currency } = venture;
  return declaration('venture', venture, '', [
    ...(vision === undefined ? [] : [`vision ${writtenText(vision)}`]),
    ...(currency === undefined ? [] : [`currency ${currency}`]),
  ]);
}

function writeSegment(segment: DraftSegment): string {
  const { kind, beachhead = false } = segment;
  return declaration('segment', segment, kind ?? '', beachhead ? ['beachhead'] : []);
}

function writeProfile(profile: DraftProfile): string {
  const { of, roles, buysFor = [], jobs = [], pains = [], gains = [], today = [] } = profile;
  const clauses = [
    `of ${of}`,
    ...(roles.length > 0 ? [`as ${roles.join(', ')}`] : []),
    ...(buysFor.length > 0 ? [`for ${buysFor.join(', ')}`] : []),
  ];
  return declaration('profile', profile, clauses.join(' '), [
    ...jobs.map((job) => member('job', job)),
    ...pains.map((pain) => `${member('pain', pain)}${ranked('severity', pain.severity)}`),
    ...gains.map((gain) => `${member('gain', gain)}${ranked('importance', gain.importance)}`),
    ...today.map((name) => `today ${name}`),
  ]);
}

function ranked(word: string, rank: number | undefined): string {
  return rank === undefined ? '' : ` ${word} ${rank}`;
}

function writeAlternative(alternative: DraftAlternative): string {
  const { weaknesses = [] } = alternative;
  return declaration(
    'alternative',
    alternative,
    '',
    weaknesses.map((text) => `weakness ${writtenText(text)}`),
  );
}

function writeProduct(product: DraftProduct): string {
  const { prices = [], features = [] } = product;
  const list = (verb: string, references: readonly string[] = []) =>
    references.length > 0 ? ` ${verb} ${references.join(', ')}` : '';
  return declaration('product', product, '', [
    ...prices.map(
      ({ written, paidBy }) => `price ${written}${paidBy === undefined ? '' : ` paid by ${paidBy}`}`,
    ),
    ...features.map(
      (feature) =>
        member('feature', feature) +
        list('relieves', feature.relieves) +
        list('creates', feature.creates) +
        list('does', feature.does),
    ),
  ]);
}

function writeHypothesis(hypothesis: DraftHypothesis): string {
  const { kind, risk, about = [], restsOn = [], passBars = [], failBars = [] } = hypothesis;
  const { status, because, stage } = hypothesis;
  return declaration('hypothesis', hypothesis, '', [
    ...(kind === undefined ? [] : [`kind ${kind}`]),
    ...(about.length > 0 ? [`about ${about.join(', ')}`] : []),
    ...(risk === undefined ? [] : [`risk ${risk}`]),
    ...(restsOn.length > 0 ? [`rests on ${restsOn.join(', ')}`] : []),
    ...(stage === undefined ? [] : [`in ${stage}`]),
    ...passBars.map((bar) => `pass when ${bar}`),
    ...failBars.map((bar) => `fail when ${bar}`),
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(because === undefined ? [] : [`because ${writtenText(because)}`]),
  ]);
}

function member(word: string, { name, title }: DraftMember): string {
  return `${word} ${name}${title === undefined ? '' : ` ${writtenText(title)}`}`;
}

interface Named extends DraftMember {
  readonly notes?: readonly string[];
  readonly links?: readonly string[];
}

function declaration(word: string, named: Named, clauses: string, statements: readonly string[]): string {
  const { notes = [], links = [] } = named;
  const block = [
    ...statements,
    ...notes.map((note) => `note ${writtenText(note)}`),
    ...links.map((link) => `link ${writtenText(link)}`),
  ];
  const head = `${member(word, named)}${clauses === '' ? '' : ` ${clauses}`}`;
  return block.length === 0 ? head : `${head} {\n${block.map((line) => `  ${line}`).join('\n')}\n}`;
}
