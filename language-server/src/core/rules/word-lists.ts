import type { Project } from '../names/project.ts';
import type { Settings } from '../settings/settings.ts';
import { type WordList, wordList } from '../text/words.ts';
import { englishVerbs } from './english-verbs.ts';

/** The lists that `cdev.json` can add to, by language. */
export type WordListName = keyof Settings['wordLists'][string];

/**
 * The words of one list, of all languages at once: a model is often written in more than one. What the settings add
 * goes beside what is built in.
 */
export function wordsListed({ settings }: Project, list: WordListName): WordList {
  const lists = prepared.get(settings) ?? new Map<WordListName, WordList>();
  prepared.set(settings, lists);
  const known = lists.get(list);
  if (known) {
    return known;
  }
  const languages = [english, ...Object.values(settings.wordLists)];
  const fresh = wordList(languages.flatMap((words) => words[list]));
  lists.set(list, fresh);
  return fresh;
}

/** Words by which English tells how many: with one of them beside it, `most` says something. */
export const numbersInWords = wordList([
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand'],
  ...['half', 'third', 'thirds', 'quarter', 'quarters', 'dozen', 'twice', 'percent'],
]);

/** Made ready when first asked for; other settings are another object. */
const prepared = new WeakMap<Settings, Map<WordListName, WordList>>();

/** What stands where something is still to be written. */
export const englishPlaceholders: readonly string[] = [
  ...['TODO', 'TBD', 'TBC', 'TBA', 'FIXME', 'XXX', '???', 'lorem ipsum', 'to be determined'],
];

const english: Readonly<Record<WordListName, readonly string[]>> = {
  vague: [
    ...['many', 'most', 'several', 'lots', 'a lot', 'plenty', 'countless'],
    ...['often', 'frequently', 'soon', 'as soon as possible', 'sooner or later', 'eventually'],
    ...['better', 'best', 'easy', 'easier', 'easily', 'faster', 'quickly', 'cheaper'],
    ...['affordable', 'convenient', 'seamless', 'intuitive', 'user-friendly'],
    ...['significant', 'significantly', 'huge', 'massive'],
  ],
  vagueSegments: [
    ...['everyone', 'everybody', 'anyone', 'anybody', 'all people', 'most people', 'the whole world'],
    ...['the public', 'the general public', 'consumers', 'all consumers', 'internet users', 'millennials'],
    ...['all women', 'all men', 'young people', 'busy people', 'busy professionals'],
    ...['SMEs', 'SME', 'SMBs', 'SMB', 'small businesses', 'small and medium enterprises'],
    ...['small and medium businesses', 'all businesses', 'any business', 'every business'],
    ...['all companies', 'any company', 'every company'],
  ],
  buildUp: ['department', 'manager', 'head of', 'director'],
  ownEstimate: [
    ...['own estimate', 'own estimates', 'our estimate', 'our estimates', 'own guess', 'our guess'],
    ...['team estimate', 'internal estimate', 'founder estimate', "founder's estimate", "founders' estimate"],
    ...['own calculation', 'our calculation', 'own assumption', 'our assumption', 'guess', 'guesstimate'],
    ...['educated guess', 'gut feeling', 'back of the envelope', 'back-of-the-envelope'],
  ],
  compliments: [
    ...['great idea', 'good idea', 'nice idea', 'brilliant idea', 'love it', 'loved it', 'love this'],
    ...['love the idea', 'love your', 'like the idea', 'like your idea', 'i like it', 'we like it'],
    ...['sounds great', 'sounds good', 'sounds nice', 'sounds interesting', 'looks great', 'looks good'],
    ...['looks nice', 'very interesting', 'so cool', 'very cool', "that's cool", 'awesome', 'amazing'],
    ...['brilliant', 'fantastic', 'wonderful', 'genius', 'well done', 'congratulations', "can't wait"],
  ],
  hypotheticals: [
    ...['would buy', 'would use', 'would pay', 'would order', 'would try', 'would love', 'would like'],
    ...['would want', 'would recommend', 'would subscribe', 'would sign', 'would switch', 'would consider'],
    ...['would definitely', 'would certainly', 'would probably', 'would be interested', 'would be great'],
    ...["i'd buy", "i'd use", "i'd pay", "i'd order", "i'd try", "i'd love", "i'd like", "i'd definitely"],
    ...["we'd buy", "we'd use", "we'd pay", "we'd love", 'might', 'maybe', 'probably', 'perhaps'],
    ...['could imagine', 'can imagine', 'could see myself', 'can see myself', 'if you build', 'if you built'],
    ...['if it existed', 'when it is ready', "when it's ready", 'when you launch', 'some day', 'someday'],
  ],
  generalities: [
    ...['always', 'usually', 'normally', 'typically', 'generally', 'in general', 'i never', 'we never'],
    ...['all the time', 'most of the time', 'everyone', 'everybody', 'most people', 'people like me'],
  ],
  // English questions are told by their form, as `core/scripts/weak-questions.ts` does it.
  leadingQuestions: [],
  hypotheticalQuestions: [],
  complimentQuestions: [],
  placeholders: englishPlaceholders,
  conjunctions: ['and', 'or', 'but'],
  verbs: englishVerbs,
};
