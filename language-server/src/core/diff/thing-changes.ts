import { currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Severity } from '../rules/card.ts';
import { formatList } from '../text/amounts.ts';
import { placeIn, type Place, type Span } from '../text/span.ts';
import { listEvidence } from '../verdict/left-out-words.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { isProlonged } from './allowance-changes.ts';
import type { Change } from './change.ts';
import type { Comparison, ThingPair } from './comparison.ts';
import { sayStatementChange, type StatementChange } from './compare-statements.ts';
import { isPivot } from './decision-changes.ts';
import { placeOfThing, statementsOf, type Thing, type ThingType } from './thing.ts';

/** What came, went, was renamed, reworded or changed otherwise, without the statements that were explained elsewhere. */
export function thingChanges(comparison: Comparison, explained: ReadonlySet<Span>): readonly Change[] {
  return [
    ...comparison.removed.flatMap((thing) => removedChange(comparison, thing, explained)),
    ...comparison.added.flatMap((thing) => addedChange(comparison, thing)),
    ...comparison.pairs.flatMap((pair) => [
      ...renamedChange(pair),
      ...rewordedChange(comparison, pair),
      ...changedChange(comparison, pair, explained),
    ]),
  ];
}

function removedChange(
  { before, removed }: Comparison,
  thing: Thing,
  explained: ReadonlySet<Span>,
): readonly Change[] {
  const { declaration, member } = thing;
  const isInsideOther =
    member !== undefined && removed.some((other) => !other.member && other.declaration === declaration);
  if (isInsideOther || explained.has(declaration)) {
    return [];
  }
  const counted =
    member === undefined && declaration.type === 'evidence'
      ? sayCounted(before, declaration.name?.text)
      : undefined;
  const wasTried =
    member === undefined &&
    declaration.type === 'hypothesis' &&
    declaration.status?.word !== 'superseded' &&
    before.read(verdictOf, declaration).counted.length > 0;
  const tried =
    wasTried && declaration.type === 'hypothesis' ? sayVerdict(before.read(verdictOf, declaration).word) : '';
  return [
    {
      kind: 'removed',
      severity: counted !== undefined || wasTried ? 'warning' : 'information',
      subject: subjectOf(thing),
      message: `${sayThing(thing)} is gone${counted ?? tried}.`,
      place: placeOfThing(thing),
      side: 'before',
    },
  ];
}

function sayVerdict(word: string): string {
  return `, which was ${word}`;
}

/** What a result counted for before it went. */
function sayCounted(before: Comparison['before'], name: string | undefined): string | undefined {
  const hypotheses = before
    .all('hypothesis')
    .filter((hypothesis) =>
      before.read(verdictOf, hypothesis).counted.some(({ evidence }) => evidence.name?.text === name),
    )
    .flatMap((hypothesis) => (hypothesis.name ? [`'${hypothesis.name.text}'`] : []));
  return hypotheses.length === 0 ? undefined : `, which counted for ${formatList(hypotheses, 3)}`;
}

function addedChange({ after, added, naming }: Comparison, thing: Thing): readonly Change[] {
  const { declaration, member } = thing;
  const isInsideOther =
    member !== undefined && added.some((other) => !other.member && other.declaration === declaration);
  if (
    isInsideOther ||
    declaration.type === 'allow' ||
    (declaration.type === 'decision' && isPivot(declaration))
  ) {
    return [];
  }
  const said = statementsOf(thing, naming.after).flatMap(({ about, said: words }) => {
    const [word = '', ...rest] = about.split(' ');
    return telling.has(word) ? [sayTelling(word, rest.join(' '), words)] : [];
  });
  const verdict =
    declaration.type === 'hypothesis' && member === undefined
      ? [after.read(verdictOf, declaration).word]
      : [];
  const details = [...said, ...verdict];
  return [
    {
      kind: 'added',
      severity: 'information',
      subject: subjectOf(thing),
      message: `${sayThing(thing)} is new${details.length > 0 ? ` (${details.join(', ')})` : ''}.`,
      place: placeOfThing(thing),
      side: 'after',
    },
  ];
}

/** What evidence says of a hypothesis begins with what it does to it: `supports H1 with 8 of 10`. */
function sayTelling(word: string, rest: string, said: string): string {
  return word === 'on' && rest !== ''
    ? said.replace(/^\S+/, (verb) => `${verb} ${rest}`)
    : `${word} ${said}`.trim();
}

/** The statements, by their first word, that tell at a glance what a new thing is. */
const telling: ReadonlySet<string> = new Set([
  'kind',
  'risk',
  'as',
  'method',
  'exits',
  'on',
  'costs',
  'course',
  'severity',
]);

/** A member that is called otherwise only because its owner is has kept its name. */
function renamedChange({ before, after }: ThingPair): readonly Change[] {
  const [was, is] = [
    (before.member ?? before.declaration).name?.text,
    (after.member ?? after.declaration).name?.text,
  ];
  return was === undefined || is === undefined || was === is || after.declaration.type === 'allow'
    ? []
    : [
        {
          kind: 'renamed',
          severity: 'hint',
          subject: subjectOf(after),
          message: `${typeWords[after.type]} '${before.name ?? was}' is now called '${after.name ?? is}'.`,
          place: placeOfThing(after),
          side: 'after',
        },
      ];
}

function rewordedChange(comparison: Comparison, pair: ThingPair): readonly Change[] {
  const { before, after } = pair;
  if (before.title === after.title) {
    return [];
  }
  const said =
    before.title === undefined
      ? `${sayName(after)} now says "${after.title}"`
      : after.title === undefined
        ? `${sayName(after)} no longer says "${before.title}"`
        : `${sayName(after)} now says "${after.title}" instead of "${before.title}"`;
  const [was, is] = [before.declaration, after.declaration];
  const claim =
    was.type === 'hypothesis' && is.type === 'hypothesis'
      ? rewordedClaim(comparison, was, is, pair)
      : undefined;
  return [
    {
      kind: 'reworded',
      severity: claim?.severity ?? 'hint',
      subject: subjectOf(after),
      message: `${said}${claim?.said ?? ''}.`,
      place: placeOfTitle(after),
      side: 'after',
    },
  ];
}

/** What a new wording means for the evidence on a claim. */
function rewordedClaim(
  { before }: Comparison,
  was: Hypothesis,
  is: Hypothesis,
  { before: { title: old }, after: { title } }: ThingPair,
): { readonly severity: Severity; readonly said: string } {
  const [revisionBefore, revision] = [currentRevision(was), currentRevision(is)];
  if (revision > revisionBefore) {
    return { severity: 'information', said: ` as revision ${revision}` };
  }
  const { counted } = before.read(verdictOf, was);
  if (counted.length === 0 || bare(old) === bare(title)) {
    return { severity: 'information', said: '' };
  }
  return {
    severity: 'warning',
    said: `, and ${listEvidence(counted)} answered the old wording: another wording is another revision`,
  };
}

/** A text without what only dresses it. */
function bare(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function changedChange(
  comparison: Comparison,
  { before, after, changes }: ThingPair,
  explained: ReadonlySet<Span>,
): readonly Change[] {
  const left = changes.filter(
    (change) =>
      !(change.before && explained.has(change.before.span)) &&
      !(change.after && explained.has(change.after.span)),
  );
  const [was, is] = [before.declaration, after.declaration];
  const isTold = was.type === 'allow' && is.type === 'allow' && isProlonged(was, is);
  const own = isTold ? left.filter(({ about }) => about !== 'until' && about !== 'because') : left;
  const first = own.find((change) => change.after)?.after;
  if (own.length === 0) {
    return [];
  }
  const late = barSetLate(comparison, before, own);
  const isAside = own.every(({ about }) => asides.has(about));
  return [
    {
      kind: 'changed',
      severity: late === undefined ? (isAside ? 'hint' : 'information') : 'warning',
      subject: subjectOf(after),
      message: `${sayName(after)} changed: ${own.map(sayStatementChange).join('; ')}${late ?? ''}.`,
      place: first ? placeIn(after.declaration, first.span) : placeOfThing(after),
      side: 'after',
    },
  ];
}

const asides: ReadonlySet<string> = new Set(['note', 'link', 'quote', 'by', 'source', 'because']);

/** A first bar that is drawn around what was already found. */
function barSetLate(
  { before }: Comparison,
  { declaration }: Thing,
  changes: readonly StatementChange[],
): string | undefined {
  if (declaration.type !== 'hypothesis' || declaration.passBars.length > 0) {
    return undefined;
  }
  const { counted } = before.read(verdictOf, declaration);
  return counted.length > 0 && changes.some(({ about, after }) => about === 'pass when' && after)
    ? `, and the bar was set after ${listEvidence(counted)} had been found`
    : undefined;
}

/** What a change is filed under: the full name, else the title, else what it is. */
export function subjectOf(thing: Thing): string {
  const { declaration, member, name, title, type } = thing;
  if (declaration.type === 'allow') {
    return declaration.on?.name ?? 'allow';
  }
  if (member?.type === 'ship') {
    return name ?? member.feature?.name ?? type;
  }
  return name ?? title ?? type;
}

/** `Hypothesis 'H1'`, and of what has no name what it says: `Hire "VP Sales"`. */
function sayName(thing: Thing): string {
  const { declaration, name, title, type } = thing;
  if (declaration.type === 'allow') {
    return `The allowance of ${declaration.rule?.text ?? 'a rule'} on '${subjectOf(thing)}'`;
  }
  if (name !== undefined) {
    return `${typeWords[type]} '${name}'`;
  }
  return title === undefined ? `${typeWords[type]} '${subjectOf(thing)}'` : `${typeWords[type]} "${title}"`;
}

function sayThing(thing: Thing): string {
  return thing.name !== undefined && thing.title !== undefined
    ? `${sayName(thing)} "${thing.title}"`
    : sayName(thing);
}

function placeOfTitle(thing: Thing): Place {
  const { declaration, member } = thing;
  const title = member ? ('title' in member ? member.title : undefined) : declaration.title;
  return title ? placeIn(declaration, title) : placeOfThing(thing);
}

const typeWords: Readonly<Record<ThingType, string>> = {
  venture: 'The venture',
  segment: 'Segment',
  alternative: 'Alternative',
  profile: 'Profile',
  job: 'Job',
  pain: 'Pain',
  gain: 'Gain',
  product: 'Product',
  feature: 'Feature',
  hypothesis: 'Hypothesis',
  experiment: 'Experiment',
  evidence: 'Evidence',
  economics: 'Economics',
  roadmap: 'Roadmap',
  gate: 'Gate',
  decision: 'Decision',
  hire: 'Hire',
  spend: 'Spend',
  launch: 'Launch',
  ship: 'Shipment',
  raise: 'Raise',
  allow: 'Allowance',
};
