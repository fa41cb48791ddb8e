import type { Span } from '../../text/span.ts';

/** Something in a text by which a person can be found. */
export interface PersonalData extends Span {
  readonly is: 'mail' | 'phone' | 'name';
}

/** Mail addresses, phone numbers and full names with a form of address, from left to right. */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [
    ...matchesOf(text, mail, 'mail'),
    ...matchesOf(text, phone, 'phone').filter(({ start, end }) => isPhoneNumber(text.slice(start, end))),
    ...matchesOf(text, introduced, 'name'),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether a respondent is given by first and family name: two to four words in title case, none of which says what somebody
 * is rather than who (`Head Nurse`, `Buyer Two`).
 */
export function isFullName(respondent: string): boolean {
  const text = respondent.trim();
  const words = text.replace(/^(?:mr|mrs|ms|miss|mdm|madam|dr|prof)\.?\s+/i, '').split(/\s+/);
  const addressed = words.join(' ') !== text;
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => namePart.test(word)) &&
    (addressed || !words.some((word) => notNames.has(word.toLowerCase())))
  );
}

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

const phone = /(?<![\p{L}\p{N}.])(?:\+|\(|00)?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}])/gu;

/** A form of address before a first and a family name, or somebody who says what they are called. */
const introduced =
  /(?<=(?:^|[^\p{L}])(?:(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof)\.?|[Mm]y name is|I am called)\s+)\p{Lu}[\p{Ll}\p{M}'’-]+(?:\s+\p{Lu}[\p{Ll}\p{M}'’-]+){1,3}/gu;

const namePart =
  /^(?:\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?[\p{Ll}\p{M}]+)*|\p{Lu}['’]\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}\.)$/u;

function matchesOf(text: string, pattern: RegExp, is: PersonalData['is']): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => ({
    is,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Seven to fifteen digits that are neither days nor a grouped number: `11 200 000` is what something costs. */
function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const isDate = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./]\d{4}/.test(text);
  const isAmount = /^\d{1,3}(?:[ .]\d{3})+$/.test(text) || /^\d{4}\s*[-/]\s*\d{4}$/.test(text);
  return digits >= 7 && digits <= 15 && !isDate && !isAmount;
}

/** What somebody is, and what groups are called: no names, though each begins with a capital in a title. */
const notNames: ReadonlySet<string> = new Set([
  ...['respondent', 'participant', 'interviewee', 'customer', 'buyer', 'user', 'client', 'patient', 'guest'],
  ...[
    'member',
    'visitor',
    'driver',
    'founder',
    'owner',
    'manager',
    'director',
    'officer',
    'head',
    'chief',
    'vp',
  ],
  ...['lead', 'leader', 'assistant', 'engineer', 'developer', 'designer', 'analyst', 'accountant', 'nurse'],
  ...['doctor', 'teacher', 'student', 'parent', 'mother', 'father', 'daughter', 'son', 'child', 'family'],
  ...['household', 'couple', 'senior', 'group', 'team', 'panel', 'focus', 'site', 'shop', 'store', 'clinic'],
  ...[
    'hospital',
    'school',
    'company',
    'firm',
    'department',
    'office',
    'centre',
    'center',
    'plant',
    'factory',
  ],
  ...['procurement', 'purchasing', 'finance', 'sales', 'marketing', 'operations', 'it', 'hr', 'quality'],
  ...[
    'logistics',
    'production',
    'supply',
    'kitchen',
    'warehouse',
    'regional',
    'general',
    'product',
    'project',
  ],
  ...['anonymous', 'unknown', 'first', 'second', 'third', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...[
    'seven',
    'eight',
    'nine',
    'ten',
    'the',
    'a',
    'an',
    'of',
    'at',
    'in',
    'from',
    'person',
    'people',
    'another',
  ],
]);
