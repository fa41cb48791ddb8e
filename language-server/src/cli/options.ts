import { InvalidArgumentError, Option } from 'commander';
import { severities } from '../core/rules/card.ts';
import { findDate, type IsoDate } from '../core/text/dates.ts';

/** Options that several commands share, so that they are called and explained the same everywhere. */
export const todayOption = (): Option =>
  new Option('--today <date>', 'judge as of this day instead of today, as 2026-04-05').argParser(parseDay);

export const cacheOption = (): Option =>
  new Option('--no-cache', 'read every model anew instead of what was kept of it');

export const stdinPathOption = (): Option =>
  new Option('--stdin-path <path>', "with '-': the file that standard input stands for");

export const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 from this severity on')
    .choices([...severities, 'never'])
    .default('error');

export const rulePagesOption = (): Option =>
  new Option(
    '--rule-pages <address>',
    'where the pages of the rules are on the web, for links in other formats',
  ).argParser(parseAddress);

export const outputOption = (): Option =>
  new Option('-o, --output <file>', 'write it into a file instead of printing it');

export const forceOption = (): Option => new Option('--force', 'write over a file that is there already');

export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print it').choices(formats).default(formats[0]);
}

function parseDay(text: string): IsoDate {
  const day = findDate(text);
  if (day === undefined) {
    throw new InvalidArgumentError('It must be a day such as 2026-04-05.');
  }
  return day;
}

function parseAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError('It must be an address that begins with https://.');
  }
  return text.replace(/\/+$/, '');
}
