import { findPersonalData } from '../rules/evidence/personal-data-in-text.ts';
import type { Few } from './few.ts';
import type { RowBatch, RowColumn } from './row-batch.ts';
import type { PersonalRow } from './rows-answer.ts';

/** Finds mail addresses and phone numbers in rows. Bare numbers are phone numbers only where the column says so. */
export function findPersonalRows(batch: RowBatch, found: Few<PersonalRow>): void {
  for (const column of batch.columns) {
    const isPhones = phoneColumn.test(column.name);
    if (isPhones || column.contents.has('@') || column.contents.has('+')) {
      findInColumn(batch, column, isPhones, found);
    }
  }
}

/** What columns of phone numbers are called, by whole words; in scripts without blanks by any part. */
const phoneColumn =
  /(?<!\p{L})(?:phone|phones|tel|telephone|mobile|cellphone|handphone|whatsapp|cell|contact|telefon|telefonnummer|handy|rufnummer|handynummer|téléphone|telephone|portable|tél|teléfono|telefono|móvil|movil|celular|telefone|cellulare|telefoon|numer telefonu|telp|hp)(?!\p{L})|電話|电话|手機|手机|携帯|전화|휴대폰/iu;

function findInColumn(batch: RowBatch, column: RowColumn, isPhones: boolean, found: Few<PersonalRow>): void {
  const { contents, cells } = column;
  const kinds = new Map<number, PersonalRow['is']>();
  for (let content = 0; content < contents.size; content++) {
    const is = kindOf(contents.textAt(content), isPhones);
    if (is) {
      kinds.set(content, is);
    }
  }
  for (let row = 0; kinds.size > 0 && row < cells.length; row++) {
    const is = kinds.get(cells[row] ?? 0);
    if (is) {
      found.add(() => ({
        at: { file: batch.file, range: batch.rangeOf(row, column) },
        column: column.name,
        is,
      }));
    }
  }
}

function kindOf(text: string, isPhones: boolean): PersonalRow['is'] | undefined {
  if (!isPhones && !text.includes('@') && !text.includes('+')) {
    return undefined;
  }
  const first = findPersonalData(text).find(
    ({ is, start }) => is === 'mail' || (is === 'phone' && (isPhones || text[start] === '+')),
  );
  return first?.is === 'mail' || first?.is === 'phone' ? first.is : undefined;
}
