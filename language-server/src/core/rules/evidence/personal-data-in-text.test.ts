import { describe, expect, it } from 'vitest';
import { findPersonalData, isFullName } from './personal-data-in-text.ts';

const found = (text: string) =>
  findPersonalData(text).map(({ is, start, end }) => `${is}: ${text.slice(start, end)}`);

describe('personal data in a text', () => {
  it.each([
    ['Write to mei.ling+food@mail.example.com.', 'mail: mei.ling+food@mail.example.com'],
    ['Call 9123 4567 after five', 'phone: 9123 4567'],
    ['Call +49 (0)30 123456-78, ask for me', 'phone: +49 (0)30 123456-78'],
    ['Mdm Tan Mei Ling from the third floor', 'name: Tan Mei Ling'],
    ['My name is Aisha Rahman and I cook', 'name: Aisha Rahman'],
  ])('is found in: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['Since 2026-03-08 I have paid SGD 11 200 000'],
    ['From 10.03.2026 to 12.03.2026'],
    ['In 2019-2020 and 2021/2022 we had 1_200 meals'],
    ['Ask Dr Lim or Mrs Tan at Toa Payoh Central'],
    ['P07 said 12345'],
    ['price 9.50 @ noon'],
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a respondent', () => {
  it.each(['Mary Tan', 'Tan Mei Ling', 'Jean-Luc O’Hara', 'Dr Mary Tan', 'Łucja Nowak', 'John F. Smith'])(
    'is given by full name: %s',
    (name) => expect(isFullName(name)).toBe(true),
  );

  it.each([
    'P07',
    'Mary',
    'Head Nurse',
    'Respondent A',
    'Buyer Two',
    'the aunt who cooks',
    'CFO of a clinic',
    'Mdm Tan',
  ])('is a pseudonym: %s', (name) => expect(isFullName(name)).toBe(false));
});
