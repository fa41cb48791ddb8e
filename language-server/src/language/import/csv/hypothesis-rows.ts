import { stageOfKind } from '../../../core/model/hypothesis.ts';
import { stages } from '../../../core/model/venture.ts';
import { folded } from '../../../core/text/folded.ts';
import type { Around } from '../around.ts';
import type { DraftHypothesis, DraftSegment } from '../draft.ts';
import { findBar } from '../find-bar.ts';
import type { Imported, Told } from '../imported.ts';
import { usualRisk } from '../kind-risk.ts';
import { isUnwritten } from '../placeholders.ts';
import { isName, NameBook, nameFrom } from '../name-book.ts';
import { writeDraft } from '../write-draft.ts';
import type { CsvField } from './csv-columns.ts';
import type { Row, Table } from './csv-table.ts';
import { findKind, findRisk } from './csv-words.ts';

interface RowsImport {
  /** What the venture is called; undefined where the model joins a venture that is there already. */
  readonly venture: string | undefined;
  readonly around?: Around;
}

/** Turns rows into hypotheses: first all of them get their names, for one may rest on a later one. */
export class HypothesisRows {
  private readonly table: Table;
  private readonly asked: RowsImport;
  private readonly book: NameBook;
  private readonly told: Told[];
  private readonly venture: string | undefined;
  /** By what a row calls itself. */
  private readonly named = new Map<string, string>();
  /** By what a cell calls them. */
  private readonly segments = new Map<string, DraftSegment>();

  constructor(table: Table, asked: RowsImport) {
    this.table = table;
    this.asked = asked;
    this.told = [...table.told];
    this.book = new NameBook(asked.around?.names);
    this.venture =
      asked.venture === undefined ? undefined : this.book.take(nameFrom(asked.venture, 'venture'));
  }

  imported(): Imported {
    const { names, columns } = this.table;
    const rows = this.table.rows.filter((row) => this.isHypothesis(row));
    if (rows.length === 0) {
      return { problem: 'no row of it says what is believed' };
    }
    // Those with a name of their own keep it before others are numbered.
    const own = rows.map((row) => this.takeOwnName(row));
    const hypotheses = rows.map((row, index) =>
      this.hypothesis(row, own[index] ?? this.book.takeNumber('H')),
    );
    for (const column of columns.others) {
      if (rows.some(({ cells }) => (cells[column] ?? '').trim() !== '')) {
        this.told.push({ message: `the column '${names[column]}' is kept in notes` });
      }
    }
    const { venture: title } = this.asked;
    const text = writeDraft({
      venture:
        this.venture === undefined
          ? undefined
          : { name: this.venture, title: title === this.venture ? undefined : title },
      segments: [...this.segments.values()].filter(({ name }) => this.typeOf(name) === undefined),
      hypotheses,
    });
    return { text, told: this.told };
  }

  private isHypothesis(row: Row): boolean {
    const title = this.cell(row, 'title');
    if (this.cell(row, 'name') !== '' || (title !== '' && !isUnwritten(title))) {
      return true;
    }
    this.told.push({
      line: row.line,
      message: 'this row says nothing that could be believed and is left out',
    });
    return false;
  }

  private takeOwnName(row: Row): string | undefined {
    const written = this.cell(row, 'name').normalize('NFC');
    if (written === '') {
      return undefined;
    }
    const wished = isName(written) ? written : nameFrom(written, 'H').replace(/^H-(?=\d)/, 'H');
    const name = this.book.take(wished);
    const known = this.named.get(written);
    if (known === undefined) {
      this.named.set(written, name);
    }
    if (name !== wished) {
      const why = known === undefined ? 'is taken' : 'is the name of an earlier row';
      this.told.push({ line: row.line, message: `'${written}' ${why}, so this hypothesis is '${name}'` });
    }
    return name;
  }

  private hypothesis(row: Row, name: string): DraftHypothesis {
    const kindWord = this.cell(row, 'kind');
    const kind = findKind(kindWord);
    const riskWord = this.cell(row, 'risk');
    const hasRisks = this.table.columns.fields.has('risk');
    const risk = findRisk(riskWord) ?? (hasRisks || kind === undefined ? undefined : usualRisk[kind]);
    const stageWord = folded(this.cell(row, 'stage'));
    const stage = stages.find((each) => each === stageWord);
    const { about, notes: subjects } = this.about(row);
    const rests = this.restsOn(row);
    const pass = this.bars(row, 'pass-when', 'Pass when');
    const fail = this.bars(row, 'fail-when', 'Fail when');
    const status = this.status(row, name);
    return {
      name,
      title: this.cell(row, 'title') || undefined,
      kind,
      risk,
      about,
      restsOn: rests.names,
      stage: stage === (kind === undefined ? 'discovery' : stageOfKind[kind]) ? undefined : stage,
      passBars: pass.bars,
      failBars: fail.bars,
      status: status.word,
      because: this.cell(row, 'because') || undefined,
      links: linesIn(this.cell(row, 'links')),
      notes: [
        ...(kindWord !== '' && kind === undefined
          ? [this.note(row, 'Kind', kindWord, 'is no kind of hypothesis')]
          : []),
        ...(riskWord !== '' && risk === undefined
          ? [this.note(row, 'Risk', riskWord, 'is none of low, medium, high and critical')]
          : []),
        ...(stageWord !== '' && stage === undefined
          ? [this.note(row, 'Stage', this.cell(row, 'stage'), 'is none of the four steps')]
          : []),
        ...subjects,
        ...rests.notes,
        ...pass.notes,
        ...fail.notes,
        ...status.notes,
        ...(this.cell(row, 'notes') === '' ? [] : [this.cell(row, 'notes')]),
        ...this.table.columns.others.flatMap((column) => {
          const text = row.cells[column]?.trim() ?? '';
          return text === '' ? [] : [`${this.table.names[column]}: ${text}`];
        }),
      ],
    };
  }

  /** What it speaks of. What nothing here is called is kept in words; the segments then say at least of whom it speaks. */
  private about(row: Row): { readonly about: readonly string[]; readonly notes: readonly string[] } {
    const subjects = partsIn(this.cell(row, 'about'));
    const segments = partsIn(this.cell(row, 'segments'));
    const resolved = subjects.filter((name) => this.typeOf(name) !== undefined);
    const lived = segments.filter((segment) => resolved.length === 0 || subjects.includes(segment));
    const unknown = subjects.filter((name) => !resolved.includes(name) && !lived.includes(name));
    return {
      about: [...new Set([...resolved, ...lived.map((segment) => this.segment(segment))])],
      notes:
        unknown.length === 0 ? [] : [this.note(row, 'About', unknown.join(', '), 'is nothing in this model')],
    };
  }

  private segment(written: string): string {
    const known = this.segments.get(folded(written));
    if (known) {
      return known.name;
    }
    const isItsName = isName(written) && written === written.toLowerCase();
    const wished = isItsName ? written : nameFrom(written, 'segment');
    const name = this.typeOf(wished) === 'segment' ? wished : this.book.take(wished);
    this.segments.set(folded(written), { name, title: name === written ? undefined : written });
    return name;
  }

  private restsOn(row: Row): { readonly names: readonly string[]; readonly notes: readonly string[] } {
    const written = partsIn(this.cell(row, 'rests-on'));
    const nameOf = (one: string) =>
      this.named.get(one) ?? (this.typeOf(one) === 'hypothesis' ? one : undefined);
    const unknown = written.filter((one) => nameOf(one) === undefined);
    return {
      names: [...new Set(written.flatMap((one) => nameOf(one) ?? []))],
      notes:
        unknown.length === 0 ? [] : [this.note(row, 'Rests on', unknown.join(', '), 'is no hypothesis here')],
    };
  }

  private bars(
    row: Row,
    field: CsvField,
    label: string,
  ): { readonly bars: readonly string[]; readonly notes: readonly string[] } {
    const lines = linesIn(this.cell(row, field));
    const bars = lines.map(findBar);
    const others = lines.filter((_, index) => bars[index] === undefined);
    return {
      bars: bars.flatMap((bar) => bar ?? []),
      notes:
        others.length === 0
          ? []
          : [
              this.note(
                row,
                label,
                others.join('\n'),
                "is no bar such as '>= 60% of 15 interviews by 2026-06-30'",
              ),
            ],
    };
  }

  /** Whether it is left aside is for founders to say. That it is validated is for evidence, and none comes along. */
  private status(row: Row, name: string): { readonly word?: string; readonly notes: readonly string[] } {
    const written = this.cell(row, 'status');
    const [word = '', by = '', successor = ''] = written.split(/\s+/);
    if (word === '') {
      return { notes: [] };
    }
    if (folded(word) === 'parked' && by === '') {
      return { word: 'parked', notes: [] };
    }
    const other = this.named.get(successor.normalize('NFC'));
    if (folded(word) === 'superseded' && folded(by) === 'by' && other !== undefined && other !== name) {
      return { word: `superseded by ${other}`, notes: [] };
    }
    return { notes: [this.note(row, 'Status', written, 'is for evidence to say')] };
  }

  private note(row: Row, label: string, text: string, why: string): string {
    this.told.push({ line: row.line, message: `'${onOneLine(text)}' ${why}, so it is kept in a note` });
    return `${label}: ${text}`;
  }

  private typeOf(name: string): string | undefined {
    return this.asked.around?.findType(name);
  }

  private cell({ cells }: Row, field: CsvField): string {
    const column = this.table.columns.fields.get(field);
    return column === undefined ? '' : (cells[column]?.trim() ?? '');
  }
}

function partsIn(cell: string): readonly string[] {
  return cell.split(/[,;|\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim().normalize('NFC')]));
}

function linesIn(cell: string): readonly string[] {
  return cell.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
