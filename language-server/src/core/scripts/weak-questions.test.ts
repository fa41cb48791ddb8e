import { describe, expect, it } from 'vitest';
import { wordList } from '../text/words.ts';
import { type ListedFaults, weakQuestionsIn } from './weak-questions.ts';

const nothingListed: ListedFaults = {
  leading: wordList([]),
  compliment: wordList([]),
  hypothetical: wordList([]),
};

/** What is found in a script, as `fault: words`. */
function found(script: string, listed = nothingListed): readonly string[] {
  return weakQuestionsIn(script, listed).map(
    ({ fault, start, end }) => `${fault}: ${script.slice(start, end)}`,
  );
}

describe('a question about what somebody did, has or knows', () => {
  it.each([
    'When did you last cook for yourself?',
    'What did you pay for it?',
    'What did it cost you the last time, all in all?',
    'Tell me about yesterday, from waking up to going to bed.',
    'Walk me through this morning, from the first can.',
    'What happened then?',
    'What, if anything, have you done about it?',
    'What else have you tried? Why did you stop?',
    'How do you do it today?',
    'How often did you use it last week?',
    'Who else had a say? Who decided who was right?',
    'How did you know it was time for a new one?',
    'May I see the book of that day?',
    'Could we look at what you paid, and at what came back?',
    'Could you show me the last receipt if you still have it?',
    'Would you show me how you hold it?',
    'Would you mind if I took notes?',
    'Would you mind showing me the wardrobe?',
    'Would you walk me through the last order?',
    'Would you introduce me to whoever signs?',
    'Would you tell me if the driver came late?',
    'Would you describe a usual Tuesday?',
    'Would you try to remember what the bill said?',
    'Would you like some tea before we start?',
    'Would you prefer to sit outside?',
    'Would you want me to stop the recording?',
    'Would you say it took ten minutes or an hour?',
    'Who would you call an expert in this?',
    'How would you order these cards, from worst to best?',
    'How would you come back from the market?',
    'Where would you find that receipt today?',
    'Would you consider that a good week?',
    'What would you have paid back then?',
    'When you were at the old shop, would you use the scale every day?',
    'In those days, how much would you spend on bread?',
    'How much do you spend on lunch in a week?',
    'Which string do you like least? Show me.',
    'What do you like about the shop you buy from?',
    'What do you like least about it?',
    'Do you like cooking?',
    'Do you like it there?',
    'Do you like the centre?',
    'What do you think of when you hear the bell?',
    'What do you think about the price of fish?',
    'What did you think about the service you had before?',
    'Do you think about it at night?',
    'Do you find it easy to climb the stairs?',
    'Is it useful to you?',
    'Was it helpful?',
    'Is this a good time to talk?',
    'How good is your eyesight?',
    'How useful is the list you keep?',
    'Does that sound right, the way I wrote it down?',
    'Are you excited about moving?',
    'Why don’t you use the lift?',
    'Why isn’t it mended yet?',
    'What didn’t work?',
    'Didn’t anyone help?',
    'Haven’t you thrown it away?',
    'If it broke, what did you do?',
    'What happens if the driver is late?',
    'What do you do if the bus does not come?',
    'Did you ever think "I would pay for that"?',
    'What made you buy it?',
    'What made you switch?',
    'How will you pay, in cash or by card?',
    'Will you be at home tomorrow?',
    'What will you do next?',
    'Do you plan your meals?',
    'How likely was rain that day?',
    'How annoyed customers get, who hears it?',
    'Do you agree on the menu with your mother?',
    'You said Tuesday?',
    'Is there a place on you that notices, after a while?',
    'What is the hardest part of the day, and why?',
    'Is there anything else I should have asked?',
    'Who else should I talk to?',
    '最後一次是什麼時候？',
    'Wann haben Sie zuletzt gekocht?',
  ])('is left alone: %s', (question) => {
    expect(found(`1. ${question}\n`)).toEqual([]);
    expect(found(question)).toEqual([]);
  });
});

describe('a question that leads to its answer', () => {
  it.each([
    ['Don’t you think that cooking is a chore?', 'Don’t you'],
    ["So, don't you hate it when that happens?", "don't you"],
    ["Isn't it lonely in the evening?", "Isn't it"],
    ["Wouldn't it be easier with an app?", "Wouldn't it"],
    ["Aren't you tired of the walk?", "Aren't you"],
    ["Isn't the market too far?", "Isn't the"],
    ['The walk is too long, right?', 'right'],
    ['It is too dear, isn’t it?', 'isn’t it'],
    ['You would rather stay at home, wouldn’t you?', 'wouldn’t you'],
    ['Do you agree that fish has become dear?', 'Do you agree that'],
    ['Would you agree with me that this is slow?', 'Would you agree with me'],
    ['Do you also feel that nobody listens?', 'Do you also feel'],
    ['How annoying is it to wait?', 'How annoying is'],
    ['How frustrated were you?', 'How frustrated were'],
    ['Is it fair to say that you lose money?', 'Is it fair to say that'],
    ['Surely you would like to save time?', 'Surely'],
    ['Why do you love our soup?', 'Why do you love our'],
  ])('is told: %s', (question, words) => {
    expect(found(`- ${question}\n`)).toEqual([`leading: ${words}`]);
  });
});

describe('a question that asks for a compliment', () => {
  it.each([
    ['Do you like our app?', 'Do you like our'],
    ['Do you really like this new menu app?', 'Do you really like this new menu app'],
    ['How do you like the idea?', 'How do you like the idea'],
    ['Do you like what you see?', 'Do you like what you see'],
    ['What do you think of our idea?', 'What do you think of our'],
    ['What do you think about this concept?', 'What do you think about this concept'],
    ['What do you like most about the prototype?', 'What do you like most about the prototype'],
    ['Is this a good idea?', 'Is this a good idea'],
    ["Do you think it's a great idea?", "Do you think it's a great idea"],
    ['Do you think our service is worth it?', 'Do you think our service is'],
    ['Is our daily box useful?', 'Is our daily box useful'],
    ['Do you find our box helpful?', 'Do you find our box helpful'],
    ['Does that sound interesting?', 'Does that sound interesting'],
    ['Does our menu look good?', 'Does our menu look good'],
    ['How useful is this app?', 'How useful is this app'],
    ['Are you excited about the idea?', 'Are you excited about the idea'],
  ])('is told: %s', (question, words) => {
    expect(found(`1. ${question}\n`)).toEqual([`compliment: ${words}`]);
  });
});

describe('a question about what somebody would do', () => {
  it.each([
    ['Would you buy it?', 'Would you buy'],
    ['How much would you pay for a warm meal?', 'would you pay'],
    ['Would you ever use something like that?', 'Would you ever use'],
    ['What would you be willing to pay?', 'would you be willing to pay'],
    ['Would you like to have an app for that?', 'Would you like to have'],
    ['What would you do if we brought it?', 'would you do if we'],
    ['If we built it, would you come?', 'If we'],
    ['If there were an app for that, would you be happy?', 'If there were'],
    ['Would that help?', 'Would that help'],
    ['Would a daily delivery to the door be useful?', 'Would a daily delivery to the door be useful'],
    ['Would your mother use it?', 'Would your mother use'],
    ['What would it take for you to change?', 'would it take for you to'],
    ['What would make you switch?', 'would make you switch'],
    ['How likely are you to recommend us?', 'How likely are you'],
    ['Are you interested in trying our box?', 'Are you interested in trying'],
    ['Do you intend to buy one?', 'Do you intend to buy'],
    ['Do you think people would pay for it?', 'Do you think people would pay'],
    ['Do you think you’d use it?', 'Do you think you’d use'],
    ['Could you see yourself eating there?', 'Could you see yourself'],
    ['Can you imagine having a driver?', 'Can you imagine having'],
    ['Will you use it again?', 'Will you use'],
    ['What if we sent a driver?', 'What if we'],
    ['Imagine a driver brings it.', 'Imagine'],
    ['Suppose it cost SGD 9.50. What then?', 'Suppose'],
    ['Would **you**\n   buy it?', 'Would **you**\n   buy'],
  ])('is told: %s', (question, words) => {
    expect(found(`1. ${question}\n`)).toEqual([`hypothetical: ${words}`]);
  });
});

describe('a note to whoever asks', () => {
  it.each([
    'Never ask "would you buy it?"',
    'Do not ask: would you pay for this?',
    'Don’t ask "Do you like our app?" here.',
    'Avoid: how likely are you to buy?',
    'Bad: Would you use it?',
    'No prices of ours, no parcels, no "would you".',
    '"Would you buy it?" is never asked.',
    'They wait for "would you buy it?"',
    '~~Would you pay for it?~~',
    '# Would you pay for it?',
    '> Would you pay for it?',
    '`would you pay`',
  ])('is left alone: %s', (line) => {
    expect(found(`1. When did you last cook?\n\n${line}\n`)).toEqual([]);
  });

  it('bids to ask what stands in quotes', () => {
    expect(found('Then ask: "Would you buy it?"\n')).toEqual(['hypothetical: Would you buy']);
    expect(found('1. “Would you buy it?”\n')).toEqual(['hypothetical: Would you buy']);
  });
});

describe('the questions of a script', () => {
  it('are told one by one, each for the first thing in it', () => {
    const script = 'Talk.\n\n1. When did you last cook? Would you buy it, right?\n2. Do you like our app?\n';
    expect(found(script)).toEqual(['hypothetical: Would you buy', 'compliment: Do you like our']);
  });

  it('are told by phrases of other languages where the settings list them', () => {
    const listed = { ...nothingListed, hypothetical: wordList(['würden Sie']) };
    expect(found('1. Würden Sie das kaufen?\n2. Wann haben Sie gekocht?\n', listed)).toEqual([
      'hypothetical: Würden Sie',
    ]);
  });

  it('are read whatever stands in the file, and in no more than a moment', () => {
    const hostile = [
      'would '.repeat(50_000),
      `${'if we '.repeat(20_000)}?`,
      `1. ${'is our '.repeat(90)}good?`,
      '"'.repeat(100_000),
      '|'.repeat(100_000),
      '1. Would you buy it?\n'.repeat(20_000),
      '<!--'.repeat(10_000),
      `${'> '.repeat(10_000)}?`,
    ];
    expect(hostile.map((script) => weakQuestionsIn(script, nothingListed).length)).toEqual(
      expect.arrayContaining([50]),
    );
  });
});
