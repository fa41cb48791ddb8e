import { ResponseError } from 'vscode-languageserver';
import { describe, expect, it, onTestFailed } from 'vitest';
import type { Declaration } from '../../language-server/src/core/model/declaration.ts';
import { lineIndexOf, positionAt } from '../../language-server/src/core/text/line-index.ts';
import { grammarReader } from '../../language-server/src/language/expectations/reader.ts';
import { walkDeclaration } from '../../language-server/src/language/expectations/walk-declaration.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { chunksOf } from '../../language-server/src/language/parsing/chunks.ts';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';
import { type Ask, type DirectServer, startDirectServer } from './direct-server.ts';
import { fileProviders, partOf, placeProviders, type Provider, workspaceProviders } from './providers.ts';
import { type RangedText, strayRanges } from './stray-ranges.ts';

const examples = repositoryFiles('examples').filter((path) => path.endsWith('.cdev'));
const minutes = 60_000;

type Providers = Readonly<Record<string, readonly Provider[]>>;

/** Asks a server about a file as it is now, and notes what was not answered, or answered with places that are not there. */
class Inquiry {
  readonly faults: string[] = [];
  private readonly server: DirectServer;
  private readonly of: string;
  private readonly texts = new Map<string, RangedText>();
  private readonly uri: string;
  private now = 'nothing';

  constructor(server: DirectServer, of: string) {
    this.server = server;
    this.of = of;
    this.uri = server.uriOf('x.cdev');
    onTestFailed(() => {
      process.stderr.write(`The last that was asked of ${of}: ${this.now}\n`);
    });
  }

  async put(path: string, text: string): Promise<void> {
    this.texts.set(this.server.uriOf(path), { text, lines: lineIndexOf(text) });
    await this.server.put(path, text);
  }

  /** Asks all about `x.cdev` with the cursor at an offset; `where` tells a person what was done to the text. */
  async ask(all: Providers, offset: number, where: string): Promise<void> {
    const { text, lines } = this.texts.get(this.uri) ?? { text: '', lines: [0] };
    const situation = {
      uri: this.uri,
      position: positionAt(lines, offset),
      whole: { start: { line: 0, character: 0 }, end: positionAt(lines, text.length) },
    };
    const ask: Ask = async (handler, params) => {
      this.now = `${handler} ${where}, asked at ${offset} behind ${JSON.stringify(text.slice(0, offset).slice(-60))}`;
      const answer = await this.server.ask(handler, params);
      if (answer instanceof ResponseError) {
        this.fault(answer.message);
      }
      // Where something calls another is told of the one that calls, which is the one asked about.
      const caller = partOf(partOf(params, 'item'), 'uri');
      const uri = typeof caller === 'string' ? caller : this.uri;
      for (const stray of strayRanges(answer, uri, (named) => this.texts.get(named))) {
        this.fault(`there is no ${stray}`);
      }
      return answer;
    };
    for (const provider of Object.values(all).flat()) {
      try {
        await provider(ask, situation);
      } catch (error) {
        this.fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
  }

  private fault(what: string): void {
    this.faults.push(`${this.of}: ${this.now}: ${what}`);
  }
}

async function inquire(of: string): Promise<Inquiry> {
  return new Inquiry(await startDirectServer({ 'before.cdev': '', 'x.cdev': '' }), of);
}

interface Part {
  /** Where it begins, and where the next does. */
  readonly start: number;
  readonly end: number;
  /** From where on the text has to be read for it: nothing before can change what is read here. */
  readonly from: number;
}

/** A text in its outermost declarations, each with what stands between it and the next. */
function partsOf(text: string): readonly Part[] {
  const outermost: Declaration[] = [];
  for (const declaration of readModel('x.cdev', text).declarations) {
    if (declaration.start >= (outermost.at(-1)?.end ?? 0)) {
      outermost.push(declaration);
    }
  }
  return outermost.map(({ start }, index) => {
    const before = outermost[index - 1];
    return {
      start: before ? start : 0,
      end: outermost[index + 1]?.start ?? text.length,
      // A declaration without a block could go on with what follows it.
      from: before ? (before.block ? start : before.start) : 0,
    };
  });
}

/** Offsets in and between the words of a text, for each way in which words meet that was not met before. */
function tellingOffsets(text: string, met: Set<string>): readonly number[] {
  const { scan, walk, vocabulary } = grammarReader();
  const offsets = new Set<number>();
  for (const chunk of chunksOf(scan(text).tokens, vocabulary)) {
    const { roles } = walkDeclaration(walk, chunk, vocabulary);
    for (const [index, token] of chunk.entries()) {
      const seen = [roles[index - 1], roles[index]].map(
        (role) => role?.feature.$containerIndex ?? role?.feature.$type,
      );
      const key = [...seen, chunk[index - 1]?.tokenType.name, token.tokenType.name].join(' ');
      if (!met.has(key)) {
        met.add(key);
        offsets.add(token.startOffset);
        offsets.add(token.startOffset + Math.ceil(token.image.length / 2));
        offsets.add(token.startOffset + token.image.length);
      }
    }
  }
  return [...offsets];
}

/** Where one may ask when a text is broken at an offset: there, in the word and the line before, and far from it. */
function placesAround(text: string, offset: number): readonly number[] {
  const before = text.slice(0, offset);
  const word = before.trimEnd().search(/\S{0,30}$/);
  const line = before.lastIndexOf('\n', before.lastIndexOf('\n') - 1) + 1;
  return [...new Set([offset, word, line, text.length])];
}

describe('a range', () => {
  it('is told when it lies outside the file it is said of', () => {
    const text = 'one\ntwo';
    const lines = lineIndexOf(text);
    const strays = (answer: unknown) =>
      strayRanges(answer, 'file:///a', (uri) => (uri === 'file:///a' ? { text, lines } : undefined));
    const at = (line: number, character: number, to: number) => ({
      start: { line, character },
      end: { line, character: to },
    });
    expect(strays([{ range: at(1, 0, 3) }, { uri: 'file:///b', range: at(9, 0, 1) }])).toEqual([]);
    expect(strays({ changes: { 'file:///a': [{ range: at(1, 0, 4) }] } })).toHaveLength(1);
    expect(strays([at(2, 0, 0), at(0, 2, 1)])).toHaveLength(2);
  });
});

describe('a model that breaks off', () => {
  it('is tried against everything the server promises, and everything that can be asked', async () => {
    const example = readRepositoryFile('examples/lata-mending/model.cdev');
    const server = await startDirectServer({ 'x.cdev': example });
    await server.put('x.cdev', example);
    const asked = new Set<string>();
    const all = [placeProviders, fileProviders, workspaceProviders];
    for (const [line] of lineIndexOf(example).entries()) {
      for (const provider of all.flatMap((providers) => Object.values(providers).flat())) {
        await provider(
          (handler, params) => {
            asked.add(handler);
            return server.ask(handler, params);
          },
          {
            uri: server.uriOf('x.cdev'),
            position: { line, character: 12 },
            whole: { start: { line: 0, character: 0 }, end: { line, character: 0 } },
          },
        );
      }
    }
    expect([...asked].sort()).toEqual([...server.questions].sort());
    const promised = Object.keys(server.capabilities).filter((name) => name.endsWith('Provider'));
    expect(all.flatMap((providers) => Object.keys(providers))).toEqual(expect.arrayContaining(promised));
  });

  it.each(examples)(
    '%s is answered at whatever offset it ends',
    async (path) => {
      const text = readRepositoryFile(path);
      const inquiry = await inquire(path);
      let cuts = 0;
      for (const { start, end, from } of partsOf(text)) {
        // What stands before is in a file of its own, so that a cut costs what it touches and not the whole example.
        await inquiry.put('before.cdev', text.slice(0, from));
        for (let offset = start; offset < end; offset++) {
          await inquiry.put('x.cdev', text.slice(from, offset));
          const where = `where it ends at ${offset}`;
          await inquiry.ask(fileProviders, offset - from, where);
          await inquiry.ask(placeProviders, offset - from, where);
          cuts++;
        }
        await inquiry.ask(workspaceProviders, end - from - 1, `where it ends at ${end - 1}`);
      }
      expect(inquiry.faults).toEqual([]);
      expect(cuts).toBe(text.length);
    },
    5 * minutes,
  );

  it(
    'is answered around the place too, whether all behind it is gone or only the rest of its line',
    async () => {
      const met = new Set<string>();
      const faults: string[] = [];
      let cuts = 0;
      for (const path of examples) {
        const text = readRepositoryFile(path);
        const inquiry = await inquire(path);
        const parts = partsOf(text);
        for (const offset of tellingOffsets(text, met)) {
          const at = parts.findIndex(({ start, end }) => start <= offset && offset < end);
          const from = parts[at - 1]?.start ?? 0;
          const to = parts[at + 1]?.end ?? text.length;
          await inquiry.put('before.cdev', text.slice(0, from));
          const head = text.slice(from, offset);
          const rest = text.slice(offset, to).replace(/^[^\n\r]*/, '');
          for (const [where, broken] of [
            [`where it ends at ${offset}`, head],
            [`without the rest of the line at ${offset}`, head + rest],
          ] as const) {
            await inquiry.put('x.cdev', broken);
            await inquiry.ask(fileProviders, head.length, where);
            for (const place of placesAround(broken, head.length)) {
              await inquiry.ask(placeProviders, place, where);
            }
            cuts++;
          }
        }
        faults.push(...inquiry.faults);
      }
      expect(faults).toEqual([]);
      expect(cuts).toBeGreaterThan(1000);
    },
    5 * minutes,
  );

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n \r'],
    ['a byte order mark', '\uFEFFsegment s niche'],
    ['braces alone', '}}}{{{'.repeat(50)],
    ['names within themselves', 'segment a segmented { segment a segmented { segment a'],
    ['half a pair of surrogates', 'segment \uD83D niche "\uDE00'],
    ['quotes that do not end', 'segment s "a\nhypothesis H1 """ b'],
    ['a conflict', '<<<<<<< a\nsegment a niche\n=======\nsegment b niche\n>>>>>>> b\n'],
    ['what other languages have', '- name: x\n[section]\n<a href="b">&amp;</a>\n`code`\n#!/bin/sh\n'],
    ['a very long line', `segment s "${'x'.repeat(50_000)}`],
    ['very many dots', 'hypothesis H1 {\n  about a.b.c.d . e ..... f.'],
  ])('is answered where it is %s', async (what, text) => {
    const inquiry = await inquire(what);
    const head = 'venture v {\n  currency SGD\n}\nsegment s niche\nhypothesis H1 {\n  about ';
    for (const written of [text, head + text, text.replaceAll('\n', '\r\n') + head]) {
      await inquiry.put('x.cdev', written);
      for (const all of [fileProviders, workspaceProviders]) {
        await inquiry.ask(all, written.length, 'as it stands');
      }
      for (const place of [0, ...placesAround(written, Math.ceil(written.length / 2))]) {
        await inquiry.ask(placeProviders, place, 'as it stands');
      }
    }
    expect(inquiry.faults).toEqual([]);
  });
});
