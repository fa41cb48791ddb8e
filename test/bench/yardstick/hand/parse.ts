/** A name where it is declared: a declaration's or that of a member inside it. */
export interface HandName {
  readonly type: string;
  readonly name: string;
  readonly start: number;
}

/** A name where it is referred to, and what it may lead to there; nothing listed means anything. */
export interface HandReference {
  readonly name: string;
  readonly start: number;
  readonly expects: readonly string[];
}

export interface HandDeclaration extends HandName {
  readonly members: readonly HandName[];
  readonly references: readonly HandReference[];
}

export interface HandModel {
  readonly declarations: readonly HandDeclaration[];
  /** Where the text stopped to be a model; undefined for a whole one. */
  readonly brokenAt?: number;
}

/** Reads the statements that generated workspaces are made of, as anyone would by hand. Not a parser for the language. */
export function parseByHand(text: string): HandModel {
  return new Parser(text).model();
}

const token =
  /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*(?:("(?:[^"\\\n]|\\.)*")|(\d{4}-\d\d(?:-\d\d)?)|(\d[\d_]*(?:\.\d+)?[kM]?(?:\.\.\d[\d_]*)?%?)|([\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*(?:\.[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)?)|([{},]|[<>]=?)|$)/uy;

type Kind = 'text' | 'date' | 'number' | 'name' | 'sign' | 'end';

const kinds: readonly Kind[] = ['text', 'date', 'number', 'name', 'sign'];

class Broken extends Error {}

class Parser {
  private readonly text: string;
  private kind: Kind = 'end';
  private image = '';
  private start = 0;
  private members: HandName[] = [];
  private references: HandReference[] = [];

  constructor(text: string) {
    this.text = text;
    token.lastIndex = 0;
  }

  model(): HandModel {
    const declarations: HandDeclaration[] = [];
    try {
      this.next();
      while (this.kind !== 'end') {
        declarations.push(this.declaration());
      }
      return { declarations };
    } catch (error) {
      if (error instanceof Broken) {
        return { declarations, brokenAt: this.start };
      }
      throw error;
    }
  }

  private declaration(): HandDeclaration {
    const type = this.take('name');
    const start = this.start;
    const name = this.take('name');
    this.members = [];
    this.references = [];
    if (this.kind === 'text') {
      this.next();
    }
    while (this.kind === 'name' && !this.begins()) {
      this.clause(type);
    }
    if (type === 'experiment' && this.kind === 'text') {
      this.next();
    }
    if (this.found('{')) {
      while (!this.found('}')) {
        this.statement();
      }
    }
    return { type, name, start, members: this.members, references: this.references };
  }

  private begins(): boolean {
    return declarations.has(this.image);
  }

  private clause(type: string): void {
    const word = this.take('name');
    if (word === 'of') {
      this.reference(['segment']);
    } else if (word === 'as') {
      this.list(() => this.take('name'));
    } else if (word === 'for') {
      this.list(() => this.reference(['profile']));
    } else if (word === 'from') {
      this.reference(['experiment']);
    } else if (word === 'on') {
      this.take('date');
    } else if (type !== 'segment' && type !== 'experiment') {
      throw new Broken();
    }
  }

  private statement(): void {
    const word = this.take('name');
    switch (word) {
      case 'vision':
      case 'source':
      case 'weakness':
        return void this.take('text');
      case 'currency':
      case 'market':
      case 'approach':
      case 'margin':
      case 'volume':
      case 'kind':
      case 'risk':
      case 'status':
        return void this.take('name');
      case 'beachhead':
        return;
      case 'sample':
        return void this.take('number');
      case 'size':
        this.take('number');
        this.take('name');
        this.word('source', 'text');
        return this.word('on', 'date');
      case 'trait':
      case 'info':
        return this.list(() => this.fact());
      case 'job':
      case 'pain':
      case 'gain':
        return this.member(word);
      case 'today':
        if (this.kind === 'text') {
          this.next();
        } else {
          this.reference(['alternative']);
        }
        return this.found('costs') ? this.amount() : undefined;
      case 'budget':
        return this.amount();
      case 'price':
        this.amount();
        this.expect('paid', 'by');
        return this.reference(['profile']);
      case 'feature':
        return this.feature();
      case 'about':
        return this.list(() => this.reference([]));
      case 'rests':
        this.expect('on');
        return this.list(() => this.reference(['hypothesis']));
      case 'pass':
      case 'fail':
        return this.bar();
      case 'tests':
        return this.list(() => this.reference(['hypothesis']));
      case 'with':
        return this.list(() => this.reference(['profile']));
      case 'from':
        this.take('date');
        return this.word('to', 'date');
      case 'supports':
      case 'informs':
        this.reference(['hypothesis']);
        if (this.found('with')) {
          this.take('number');
          this.word('of', 'number');
        }
        return;
      default:
        throw new Broken();
    }
  }

  private member(type: string): void {
    this.members.push({ type, start: this.start, name: this.take('name') });
    this.take('text');
    this.word('severity', 'number');
    this.word('importance', 'number');
    if (this.kind === 'name' && (this.image === 'weekly' || this.image === 'yearly')) {
      this.next();
    }
  }

  private feature(): void {
    this.members.push({ type: 'feature', start: this.start, name: this.take('name') });
    this.take('text');
    if (this.found('relieves')) {
      this.list(() => this.reference(['pain']));
    }
    if (this.found('does')) {
      this.list(() => this.reference(['job']));
    }
  }

  private bar(): void {
    this.expect('when');
    this.take('sign');
    this.take('number');
    if (this.found('of')) {
      this.take('number');
      this.take('name');
      this.word('by', 'date');
    }
  }

  private fact(): void {
    this.take('name');
    if (this.kind === 'text' || this.kind === 'number') {
      this.next();
    } else {
      this.amount();
    }
  }

  private amount(): void {
    this.take('name');
    this.take('number');
    this.word('per', 'name');
  }

  private reference(expects: readonly string[]): void {
    this.references.push({ start: this.start, name: this.take('name'), expects });
  }

  private list(item: () => void): void {
    do {
      item();
    } while (this.found(','));
  }

  /** A word that may be there, and what has to stand behind it. */
  private word(image: string, kind: Kind): void {
    if (this.found(image)) {
      this.take(kind);
    }
  }

  private expect(...images: readonly string[]): void {
    for (const image of images) {
      if (!this.found(image)) {
        throw new Broken();
      }
    }
  }

  private found(image: string): boolean {
    if (this.image !== image || this.kind === 'text') {
      return false;
    }
    this.next();
    return true;
  }

  private take(kind: Kind): string {
    if (this.kind !== kind) {
      throw new Broken();
    }
    const { image } = this;
    this.next();
    return image;
  }

  private next(): void {
    const from = token.lastIndex;
    const match = token.exec(this.text);
    if (!match) {
      this.start = from;
      throw new Broken();
    }
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    this.kind = kinds[group - 1] ?? 'end';
    this.image = match[group] ?? '';
    this.start = token.lastIndex - this.image.length;
  }
}

const declarations = new Set([
  'venture',
  'segment',
  'profile',
  'alternative',
  'product',
  'hypothesis',
  'experiment',
  'evidence',
]);
