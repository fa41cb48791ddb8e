import type { LexerEdit } from '../lexing/lexer-problem.ts';
import { declarationWords, statementWords, statementWordsByRule } from '../parsing/openers.ts';
import type { SyntaxProblem } from '../parsing/syntax-problem.ts';

export interface SyntaxMessage {
  readonly message: string;
  readonly fix?: { readonly title: string; readonly edits: readonly LexerEdit[] };
}

/** What is said of a mistake, in a founder's words, and a way to mend it where one is known. */
export function syntaxMessage(problem: SyntaxProblem): SyntaxMessage {
  switch (problem.is) {
    case 'missing':
      return missing(problem);
    case 'instead':
      return instead(problem);
    case 'unexpected':
      return unexpected(problem);
  }
}

/** How a terminal is called where it is wanted. */
const terminals: Readonly<Record<string, string>> = {
  ID: 'a name',
  REFERENCE: 'a name',
  CURRENCY: 'a currency',
  STRING: 'a text in quotes',
  NUMBER: 'a number',
  DATE: 'a date such as 2026-02-10',
};

function missing(problem: SyntaxProblem): SyntaxMessage {
  const { wanted = '', previous, next, gap } = problem;
  const after = previous === '' ? 'Here' : `After '${shown(previous)}'`;
  const insert = (text: string) => [{ start: gap, end: gap, text }];
  switch (wanted) {
    case '{':
      return {
        message: `What is said of ${ownerOf(problem)} stands in braces: '{' is missing before '${shown(next)}'.`,
        fix: { title: "Insert '{'", edits: insert(' {') },
      };
    case '}':
      return {
        message: `${capital(ownerOf(problem))} is not closed: its '}' is missing here.`,
        fix: { title: "Insert '}'", edits: insert('\n}') },
      };
    case ')':
      return {
        message: `A parenthesis is not closed: ')' is missing here.`,
        fix: { title: "Insert ')'", edits: insert(')') },
      };
    case ',':
      return {
        message: `${after} a comma is missing: members of a list have one between them.`,
        fix: { title: 'Insert a comma', edits: insert(',') },
      };
    default:
  }
  const quoted = unquotedWord(problem);
  if (quoted) {
    return quoted;
  }
  if (terminals[wanted] === undefined) {
    return {
      message: `${after} '${wanted}' is missing.`,
      fix: { title: `Insert '${wanted}'`, edits: insert(` ${wanted}`) },
    };
  }
  const name = wanted === 'ID' && declarationWords.has(previous) ? nameFrom(next) : undefined;
  return {
    message: `${after} ${wantedWords(problem)} is missing${declarationWords.has(previous) && wanted === 'ID' ? ', by which others refer to it' : ''}.`,
    ...(name !== undefined && { fix: { title: `Name it '${name}'`, edits: insert(` ${name}`) } }),
  };
}

function instead(problem: SyntaxProblem): SyntaxMessage {
  const { wanted = '', found, previous, start, end } = problem;
  if (terminals[wanted] === undefined) {
    return {
      message: /^\p{L}/u.test(wanted)
        ? `'${shown(found)}' is no word that can stand here; did you mean '${wanted}'?`
        : `Here stands '${shown(found)}' where '${wanted}' belongs.`,
      fix: { title: `Write '${wanted}'`, edits: [{ start, end, text: wanted }] },
    };
  }
  const after = previous === '' ? 'Here' : `After '${shown(previous)}'`;
  const isText = wanted === 'STRING' && /^[\p{L}\p{N}]/u.test(found);
  return {
    message: isText
      ? `${after} comes a text in quotes, and '${shown(found)}' has none.`
      : `${after} comes ${wantedWords(problem)}, not '${shown(found)}'.`,
    ...(isText && {
      fix: {
        title: 'Put it in quotes',
        edits: [
          { start, end: start, text: '"' },
          { start: end, end, text: '"' },
        ],
      },
    }),
  };
}

function unexpected(problem: SyntaxProblem): SyntaxMessage {
  const uncounted = countedNothing(problem);
  if (uncounted) {
    return uncounted;
  }
  const { found, start, end, startsLine, previous, rules } = problem;
  const fix = { title: `Remove '${shown(found)}'`, edits: [{ start, end, text: '' }] };
  const [word = ''] = found.split(/\s/, 1);
  if (word === '}' || word === ')') {
    return { message: `This '${word}' closes nothing: there is one too many.`, fix };
  }
  if (word === '{' || word === '(') {
    return { message: `This '${word}' opens nothing: none belongs here.`, fix };
  }
  if (word === ',' && previous !== ',') {
    return { message: 'No comma ends a statement: the next one begins with its own word.', fix };
  }
  if (word.startsWith('"') && previous === '{') {
    return { message: `The title of ${ownerOf(problem)} stands before its '{', not behind it.`, fix };
  }
  if (!startsLine && previous !== '' && previous !== '{') {
    return {
      message: `'${shown(found)}' does not belong behind '${shown(previous)}', so it is passed over.`,
      fix,
    };
  }
  const statements = statementWordsByRule.get(rules[1] ?? '') ?? [];
  if (statements.length > 0) {
    const elsewhere = declarationWords.has(word) || statementWords.has(word);
    return {
      message: `${capital(ownerOf(problem))} has no statement '${shown(word)}'${elsewhere ? ': it belongs elsewhere.' : `: it has ${listed(statements)}.`}`,
      fix,
    };
  }
  return {
    message: `No declaration begins with '${shown(word)}': one begins with ${listed([...declarationWords])}.`,
    fix,
  };
}

/** `of 10 by 2026-05-01`: what is counted was left out, so the word behind it was taken for it. */
function countedNothing({ rules, previous, gap, found }: SyntaxProblem): SyntaxMessage | undefined {
  const isBar = rules.includes('Bar') || rules.includes('Hypothesis');
  const follows = previous === 'by' ? /^\d{4}-\d\d/ : previous === 'then' ? /^\p{L}/u : undefined;
  if (!isBar || !follows?.test(found)) {
    return undefined;
  }
  const start = gap - previous.length;
  return {
    message: `What is counted is missing before '${previous}', as in '10 interviews' or '10 people'.`,
    fix: { title: "Insert 'people'", edits: [{ start, end: start, text: 'people ' }] },
  };
}

/** `gender female`: where an amount was begun with a word that is no currency, a text was meant. */
function unquotedWord({ wanted, rules, previous, gap }: SyntaxProblem): SyntaxMessage | undefined {
  if (
    wanted !== 'NUMBER' ||
    rules.at(-1) !== 'Amount' ||
    !/^\p{L}/u.test(previous) ||
    /^[A-Z]{3}$/.test(previous)
  ) {
    return undefined;
  }
  const start = gap - previous.length;
  return {
    message: `'${shown(previous)}' is no amount: a text stands in quotes.`,
    fix: {
      title: 'Put it in quotes',
      edits: [
        { start, end: start, text: '"' },
        { start: gap, end: gap, text: '"' },
      ],
    },
  };
}

/** What is wanted: the words of a list where there is one, else the kind of thing. */
function wantedWords({ wanted = '', expected }: SyntaxProblem): string {
  const choices = expected.filter((name) => /^\p{Ll}/u.test(name));
  const kind = terminals[wanted] ?? `'${wanted}'`;
  return wanted === 'ID' && choices.length > 0 ? `one of ${listed(choices)}` : kind;
}

/** The declaration in which it happened, as one speaks of it. */
function ownerOf({ rules }: SyntaxProblem): string {
  const rule = rules.find((name) => (statementWordsByRule.get(name) ?? []).length > 0);
  if (rule === undefined) {
    return 'a declaration';
  }
  const word = rule.toLowerCase();
  return word === 'economics' ? "'economics'" : `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** A name made of the first words of a title. */
function nameFrom(title: string): string | undefined {
  const words = title.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’]s\b)?/gu) ?? [];
  const telling = words.map((word) => word.replace(/['’]s$/, '')).filter((word) => !articles.has(word));
  return title.startsWith('"') && telling.length > 0 ? telling.slice(0, 3).join('-') : undefined;
}

const articles = new Set(['a', 'an', 'the']);

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A piece of the text as it can stand in a sentence. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
