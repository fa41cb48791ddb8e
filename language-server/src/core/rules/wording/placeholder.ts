import type { Declaration } from '../../model/declaration.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Setting, Text } from '../../model/node.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import type { Project } from '../../names/project.ts';
import { leaningOn } from '../../pipeline/leaning.ts';
import { placeIn } from '../../text/span.ts';
import { findWords, spanIn, type WordMatch } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { isInForce } from '../evidence/in-force.ts';
import { isInPlay } from '../in-play.ts';
import { wordsListed } from '../word-lists.ts';

type Looked = Extract<Declaration, { readonly type: 'hypothesis' | 'evidence' | 'roadmap' | 'gate' }>;

interface Found {
  readonly of: Looked;
  readonly text: Text;
  readonly match: WordMatch;
}

export const placeholder = defineRule({
  name: 'placeholder',
  family: 'wording',
  severity: 'warning',
  summary: 'Something that a gate looks at is still to be written.',
  source: 'Stage gates: whoever decides at a gate must find what they decide on.',
  subject: ['hypothesis', 'evidence', 'roadmap', 'gate'],
  *check(subject, project): Iterable<Found> {
    const words = wordsListed(project, 'placeholders');
    const found = textsOf(subject).flatMap((text) =>
      findWords(text.value, words)
        .slice(0, 1)
        .map((match) => ({ of: subject, text, match })),
    );
    if (found.length > 0 && isLookedAt(project, subject)) {
      yield* found;
    }
  },
  at: ({ of, text, match }) => placeIn(of, spanIn(text, match)),
  message: ({ of, text, match }) =>
    `'${text.value.slice(match.start, match.end)}' still stands ${of.name ? `in '${of.name.text}'` : 'here'}, where a gate looks, so whoever decides there finds nothing to decide on.`,
});

function textsOf(subject: Looked): readonly Text[] {
  return textsAndGaps(subject).filter((text) => text !== undefined);
}

function textsAndGaps(subject: Looked): readonly (Text | undefined)[] {
  switch (subject.type) {
    case 'hypothesis':
      return [
        subject.title,
        subject.because,
        ...[...subject.passBars, ...subject.failBars].map((bar) => bar.then?.text),
      ];
    case 'evidence':
      return [
        subject.title,
        ...subject.sources,
        ...subject.quotes.flatMap(({ text, from }) => [text, from]),
        ...subject.by,
        ...subject.commitments.map(({ text }) => text),
      ];
    case 'roadmap':
      return [
        subject.title,
        ...subject.roles.map(({ words }) => words),
        ...subject.steps,
        textOf(subject.positioning),
        textOf(subject.roi),
      ];
    case 'gate':
      return [
        subject.title,
        ...subject.requirements.flatMap((requirement) =>
          requirement.is === 'confirmed' ? [requirement.text, requirement.by] : [],
        ),
      ];
  }
}

function textOf(setting: Setting<string> | undefined): Text | undefined {
  return setting && { start: setting.valueStart, end: setting.end, value: setting.value };
}

/** A gate looks at its own words, at the hypotheses it leans on with their evidence, and at the roadmap it requires. */
function isLookedAt(project: Project, subject: Looked): boolean {
  switch (subject.type) {
    case 'gate':
      return true;
    case 'roadmap':
      return isRoadmapRequired(project, subject);
    case 'hypothesis':
      return hasGateLeaning(project, subject);
    case 'evidence':
      return (
        isInForce(project, subject) &&
        subject.bearings.some((bearing) => {
          const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
          return hypothesis !== undefined && hasGateLeaning(project, hypothesis);
        })
      );
  }
}

function hasGateLeaning(project: Project, hypothesis: Hypothesis): boolean {
  return isInPlay(hypothesis) && project.read(leaningOn, hypothesis).some(({ is }) => is === 'gate');
}

/** By a declared gate by name; by the built-in gate of validation whichever it is. */
function isRoadmapRequired(project: Project, { name }: Roadmap): boolean {
  const gates = project.all('gate');
  return (
    !gates.some(({ exits }) => exits?.value === 'validation') ||
    gates.some(({ requirements }) =>
      requirements.some(
        (requirement) => requirement.is === 'roadmap' && requirement.roadmap.name === name?.text,
      ),
    )
  );
}
