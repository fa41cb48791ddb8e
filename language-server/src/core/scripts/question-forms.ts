/** Why the answer to a question says nothing of what anyone did. */
export const questionFaults = ['leading', 'compliment', 'hypothetical'] as const;
export type QuestionFault = (typeof questionFaults)[number];

/** A few words of any kind, with a blank behind each. */
const words = (least: number, most: number): string => `(?:[\\p{L}\\p{N}'-]+ ){${least},${most}}?`;

const adverbs =
  '(?: (?:ever|really|personally|also|still|definitely|actually|even|honestly|be (?:willing|prepared|ready|happy|likely|inclined|able) to))*';
/** What somebody does with an offer. */
const deeds =
  '(?:buy|pay|switch|recommend|subscribe|sign up|download|install|join|hire|invest|book|rent|adopt|purchase|upgrade|trust|opt for|be interested|need|spend|choose|come back to us|rather (?:buy|use|pay|have)|use(?! your own)|want(?! me)|prefer(?! me| to (?:sit|talk|meet|stop))|consider(?! (?:yourself|this|that|it))|try(?! to (?:remember|recall|describe|think))|find (?:it|this|that) (?:useful|helpful|valuable|interesting|easy|worth))';
const praise = '(?:good|great|nice|useful|interesting|cool|helpful|exciting|valuable|brilliant|clever)';
const offers =
  '(?:idea|concept|prototype|mock-up|mockup|demo|pitch|app|product|service|solution|tool|website|site|feature|design)';
/** What is ours even if it is not said so: whoever lives with a problem has no concept. */
const drafts = '(?:idea|concept|prototype|mock-up|mockup|demo|pitch)(?! of)';
const whatIsOurs = `(?:(?:our|my)|(?:this|that) ${words(0, 2)}${offers}|the ${words(0, 2)}${drafts})`;
const helps =
  '(?:help|be (?:useful|helpful|valuable|worth|of interest|interesting|of use)|interest you|work for you)';

/**
 * The forms of English questions that fish for an answer: what in them is to blame. They are narrow on purpose. A question
 * about what somebody did, and a polite request to show or to tell it, must fit none of them.
 */
export const questionForms: Readonly<Record<QuestionFault, readonly RegExp[]>> = {
  leading: [
    first(
      "(?:don't|doesn't|isn't|aren't|wouldn't|shouldn't) (?:you|it|that|this|they|people|most|the|your|our)",
    ),
    anywhere(
      "(?<=,[ ]?)(?:right|correct|isn't it|isn't that so|aren't they|aren't you|don't you|don't you think|doesn't it|wouldn't you|wouldn't you say|wouldn't it|am i right|agreed)(?=[ ]?\\?)",
    ),
    anywhere("(?:do|don't|would|wouldn't) you(?: not)?(?: also)? agree (?:that|with (?:me|us))"),
    anywhere('do you also (?:feel|find|think|hate|believe|struggle|want|wish)'),
    anywhere(
      'how (?:annoying|annoyed|frustrating|frustrated|awful|terrible|horrible) (?:is|are|was|were|do|did|would)',
    ),
    anywhere('is it (?:fair|safe) to say that'),
    anywhere('why do you (?:love|like|prefer|hate) (?:our|my)'),
    first('(?:surely|obviously|clearly)'),
  ],
  compliment: [
    anywhere(`(?:how (?:much )?)?do you (?:really )?(?:like|love|enjoy) ${whatIsOurs}`),
    anywhere('do you (?:like|love) what (?:you (?:see|hear|saw|heard)|we)'),
    anywhere(`what do you (?:like|love) (?:best |most )?about ${whatIsOurs}`),
    anywhere(`what (?:do|did) you (?:think|say) (?:of|about|to) ${whatIsOurs}`),
    anywhere(`is (?:this|that|it) an? (?:really |very )?${praise} (?:idea|concept)`),
    anywhere(`is (?:our|my) ${words(1, 4)}${praise}`),
    anywhere(`do you (?:think|believe|feel) (?:that )?(?:our|my) ${words(1, 4)}(?:is|looks|sounds|would be)`),
    anywhere(
      `do you (?:think|believe|feel) (?:that )?(?:this|it|that)(?:'s| is| would be) an? (?:really |very )?${praise} (?:idea|concept)`,
    ),
    anywhere(`do you find (?:our|my|this ${offers}|the ${drafts}) ${words(0, 2)}${praise}`),
    anywhere(
      `does (?:this|that|our ${words(0, 2)}[\\p{L}-]+|my ${words(0, 2)}[\\p{L}-]+) (?:sound|look|seem) (?:really |very |like an? )?${praise}`,
    ),
    anywhere(`how ${praise} (?:is|are|do you find) ${whatIsOurs}`),
    anywhere('are you (?:impressed|excited) (?:by|with|about) (?:our|my|this|the (?:idea|concept))'),
  ],
  hypothetical: [
    anywhere(`(?:would|wouldn't) you${adverbs} ${deeds}`),
    anywhere(`(?<!how )(?:would|wouldn't) you${adverbs} order`),
    anywhere(
      `would you${adverbs} (?:love|like) (?:to have|to be able to|it if|an? (?:app|tool|service|product|website|solution|machine))`,
    ),
    anywhere(
      'would you (?:do|feel|think|say|react) (?:about it )?if (?:we|i|there|it|someone|somebody|you could|you had|an?)',
    ),
    anywhere(`(?<!how )will you${adverbs} (?:buy|use|pay|order|subscribe|recommend|sign up|switch)`),
    anywhere(
      'if (?:we|i|there (?:was|were|is)|someone|somebody|such an?|an? (?:app|tool|service|product|website))(?= [^?]{1,150} (?:would|could|will) (?:you|that|it|this) )',
    ),
    anywhere(`would (?:that|it|this) ${helps}`),
    anywhere(`would (?:an?|our|my|this|the|such an?) ${words(1, 6)}${helps}`),
    anywhere(
      `would (?:your ${words(1, 2)}|people |others |anyone |anybody |everyone |customers |they )(?:buy|use|pay|order|subscribe|switch|recommend|like|want|need)`,
    ),
    anywhere('would it (?:take for you to|be worth)'),
    anywhere('would make you (?:buy|use|pay|switch|try|order|subscribe)'),
    anywhere('how likely (?:are you|is it|would you|would it)'),
    anywhere(
      'are you (?:likely to|interested in|willing to|prepared to|ready to) (?:buy|buying|use|using|pay|paying|order|ordering|try|trying|switch|switching|subscribe|join|joining|our|such)',
    ),
    anywhere('do you (?:plan|intend|expect) to (?:buy|use|pay|order|subscribe|switch)'),
    anywhere(
      `do you (?:think|believe|feel) (?:that )?(?:you|people|others|anyone|customers|they|your [\\p{L}-]+)(?:'d| would| will| might| could) (?:ever )?(?:buy|use|pay|order|like|love|want|need|switch|subscribe|recommend|be)`,
    ),
    anywhere('(?:can|could) you (?:see yourself|imagine (?:using|buying|paying|having|an?|yourself))'),
    first("(?:imagine|suppose|assume|picture (?:an?|this|yourself)|let's (?:say|imagine|assume|suppose))"),
    first('what if (?:you|we|there|i|an?|it|someone|somebody)'),
  ],
};

/** Anywhere in a sentence, as whole words. */
function anywhere(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${withGaps(form)})(?![\\p{L}\\p{N}])`, 'iu');
}

/** At the beginning of a sentence, or behind a word that only leads into it. */
function first(form: string): RegExp {
  const before = '^["(\\[]?(?:(?:so|and|but|well|then|now|ok|okay),? )*';
  return new RegExp(`(?<=${withGaps(before)})(?:${withGaps(form)})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A blank stands for whatever white space parts words, over a line's end too. */
function withGaps(form: string): string {
  return form.replaceAll(' ', '\\s+').replaceAll('[\\s+]', '\\s');
}
