import { describe, expect, it } from 'vitest';
import { createCdevServices } from '../module.ts';
import { problemsOfReading } from './problems-of-reading.ts';

const parser = createCdevServices().cdev.parser.LangiumParser;

const messagesOf = (text: string) =>
  problemsOfReading('/model.cdev', parser.read(text)).map(({ message }) => message);

/** The one place that holds the words: everything else asserts where a problem is and what mends it. */
describe('what is said of a mistake', () => {
  it.each<[string, string]>([
    ['venture v { currency = SGD }', 'No equals sign goes between a word and what it says.'],
    [
      'product p { price $9.50 }',
      "Money is written with the code of its currency, so '$9.50' is read as 'USD 9.50'.",
    ],
    [
      'product p { price SGD 11,200 }',
      "Thousands are set apart by an underscore, or not at all: this is read as '11_200'.",
    ],
    ['product p { price SGD 60-120 }', "A range has two dots between its numbers: write '60..120'."],
    [
      'decision D on 2026-02-30',
      "No calendar has the date '2026-02-30', so it is read as if it were not there.",
    ],
    ['venture v “V”', 'A text stands in straight quotes; these are the ones of a word processor.'],
    ['venture v "V', 'This text is never closed with a quote, so it is taken to end with its line.'],
    ['venture v § "V"', "'§' means nothing in a model, so it is passed over."],
    [
      'hypothesis H {\n  colour red\n}',
      "A hypothesis has no statement 'colour': it has kind, about, risk, rests, revision, pass, fail, status, because, in, note or link.",
    ],
    ['hypothesis H {\n  pain lonely\n}', "A hypothesis has no statement 'pain': it belongs elsewhere."],
    [
      'hypothesis H {\n  kind problem really\n}',
      "'really' does not belong behind 'problem', so it is passed over.",
    ],
    [
      'hypothesis H {\n  kind\n}',
      "After 'kind' one of customer, problem, solution, pricing, channel, demand, market, competition, sales or team is missing.",
    ],
    ['hypothesis H {\n  kind problem\n\nsegment s', "A hypothesis is not closed: its '}' is missing here."],
    ['hypotesis H', "'hypotesis' is no word that can stand here; did you mean 'hypothesis'?"],
    ['profile p { pain a severity high }', "After 'severity' comes a number, not 'high'."],
    ['profile p { info gender female }', "'female' is no amount: a text stands in quotes."],
    ['venture v {\n  vision eat well\n}', "After 'vision' comes a text in quotes, and 'eat well' has none."],
    ['segment "Seniors"', "After 'segment' a name is missing, by which others refer to it."],
    ['gate G { require H1 }', "After 'H1' 'validated' is missing."],
    [
      'experiment E interview { tests H1 H2 }',
      "After 'H1' a comma is missing: members of a list have one between them.",
    ],
    [
      'hypothesis H { pass when >= 5 of 10 by 2026-05-01 }',
      "What is counted is missing before 'by', as in '10 interviews' or '10 people'.",
    ],
    [
      'hypothesis H { pass when >= 5 of 10 then pivot "Elsewhere" risk low }',
      "What is counted is missing before 'then', as in '10 interviews' or '10 people'.",
    ],
    [
      'evidence V { supports H with 5 of 10, contradicts K with 2 of 10 }',
      'No comma ends a statement: the next one begins with its own word.',
    ],
    [
      'hypothesis H { "Ten say it" kind problem }',
      "The title of a hypothesis stands before its '{', not behind it.",
    ],
    ['segment s\n}', "This '}' closes nothing: there is one too many."],
    [
      'goal G',
      "No declaration begins with 'goal': one begins with venture, segment, profile, alternative, product, hypothesis, experiment, evidence, economics, roadmap, gate, decision, plan or allow.",
    ],
  ])('%s', (text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });
});
