import { afterEach, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver-protocol';
import { plainText } from '../../language-server/src/language/completion/snippet-syntax.ts';
import { grammarReader } from '../../language-server/src/language/expectations/reader.ts';
import { findShortestEnd, someAmount } from '../../language-server/src/language/expectations/sample.ts';
import { walkDeclaration } from '../../language-server/src/language/expectations/walk-declaration.ts';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { chunksOf } from '../../language-server/src/language/parsing/chunks.ts';
import { ableClient, Editor, type EditorOptions, withCursor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

interface Asked {
  readonly marked: string;
  readonly trigger?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: EditorOptions;
}

/** What is offered at the cursor, in the order in which an editor shows it. */
async function complete(asked: string | Asked): Promise<readonly CompletionItem[]> {
  const {
    marked,
    trigger,
    files = {},
    options,
  }: Asked = typeof asked === 'string' ? { marked: asked } : asked;
  const { text, offset } = withCursor(marked);
  editor?.close();
  editor = await Editor.start({ 'model.cdev': kitchen, ...files, 'x.cdev': text }, options);
  await editor.open('x.cdev');
  const list = await editor.connection.sendRequest(CompletionRequest.type, {
    ...editor.document('x.cdev'),
    position: editor.positionAt('x.cdev', offset),
    ...(trigger && {
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
    }),
  });
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

async function checkLabels(asked: string | Asked, labels: readonly string[]): Promise<void> {
  expect((await complete(asked)).map(({ label }) => label)).toEqual(labels);
}

async function checkOffers(asked: string | Asked, ...labels: readonly string[]): Promise<void> {
  expect((await complete(asked)).map(({ label }) => label)).toEqual(expect.arrayContaining([...labels]));
}

async function checkNothing(asked: string | Asked): Promise<void> {
  await checkLabels(asked, []);
}

const inHypothesis = (line: string) => `hypothesis H9 "It can turn out wrong" {\n  ${line}\n}\n`;

describe('completion', () => {
  it('offers every declaration where one can begin, but no second venture', async () => {
    const declarations = [
      'segment',
      'profile',
      'alternative',
      'product',
      'hypothesis',
      'experiment',
      'evidence',
      'economics',
      'roadmap',
      'gate',
      'decision',
      'plan',
      'allow',
      'segment with user and buyer',
      'hypothesis with an experiment',
      'decision to pivot',
    ];
    await checkLabels('<|>', declarations);
    await checkLabels('segment s "S" niche\nhyp<|>', declarations);
    await checkLabels({ marked: '<|>', files: { 'model.cdev': '' } }, ['venture', ...declarations]);
  });

  it('offers the statements of a block that do not stand there yet', async () => {
    await checkLabels(inHypothesis('kind problem\n  risk high\n  <|>'), [
      'about',
      'rests on',
      'revision',
      'pass when',
      'fail when',
      'status',
      'because',
      'in',
      'note',
      'link',
    ]);
    await checkOffers(inHypothesis('pass when >= 1 of 2 people\n  <|>\n  note "x"'), 'pass when', 'note');
    await checkLabels('economics e {\n  margin 3%\n  <|>\n}', [
      'acquisition',
      'lifetime',
      'payback',
      'note',
      'link',
    ]);
  });

  it('says of each word what the method means by it there', async () => {
    const [first] = await complete(inHypothesis('kind cust<|>'));
    expect(first).toMatchObject({ label: 'customer', documentation: { kind: 'markdown' } });
    const documented = [
      ...(await complete(inHypothesis('<|>'))),
      ...(await complete('gate G9 exits discovery {\n  require 15 <|>\n}')),
    ];
    expect(documented.filter(({ documentation }) => !documentation)).toEqual([]);
    expect(documented.map(({ label }) => label)).toEqual(expect.arrayContaining(['kind', 'interviews']));
  });

  it.each([
    'venture v',
    'segment s',
    'profile p',
    'alternative a',
    'product p',
    'hypothesis H',
    'experiment E interview',
    'evidence V',
    'economics e',
    'roadmap r',
    'gate G',
    'decision D',
    'plan',
  ])('says what is meant by everything that can stand in the block of %s', async (head) => {
    const items = await complete(`${head} {\n  <|>\n}\n`);
    expect(items.length).toBeGreaterThan(2);
    for (const { label, documentation } of items) {
      expect(`${label}: ${typeof documentation === 'object' ? documentation.value : ''}`).toMatch(/: .{15,}/);
    }
  });

  it('offers the values of a statement', async () => {
    await checkLabels(inHypothesis('risk <|>'), ['low', 'medium', 'high', 'critical']);
    await checkLabels('gate G9 exits <|>', ['discovery', 'validation', 'creation', 'building']);
    await checkLabels('plan {\n  spend "x" as <|>\n}', [
      'sales',
      'marketing',
      'business-development',
      'product',
      'engineering',
      'support',
      'operations',
      'executive',
      'demand',
      'research',
    ]);
  });

  it('offers clauses that do not stand on the line yet, and no statement on the line of another', async () => {
    await checkLabels('profile p of mdm-tan {\n  pain x "y" severity 3 <|>\n}', [
      'daily',
      'weekly',
      'monthly',
      'quarterly',
      'yearly',
    ]);
    await checkLabels('evidence V9 from E1 <|>', ['on']);
    await checkOffers('evidence V9 { supports H1 with 1 of 2, H2 <|> }', 'revision', 'with');
    await checkLabels(inHypothesis('pass when >= 5 of 20 presales by 2026-05-01 <|>'), ['then']);
  });

  it('offers names with their verdict or role beside them, none twice and not its own', async () => {
    const names = await complete('hypothesis H3b "x" {\n  rests on H1, <|>\n}');
    expect(names.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'H2: testing, 4 of 9',
      'H3: untested',
    ]);
    const people = await complete('experiment E9 interview {\n  with <|>\n}');
    expect(people.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'mdm-tan: user',
      'wei-ling: buyer',
    ]);
    await checkLabels('evidence V9 {\n  replaces V<|>\n}', ['V1', 'V2', 'V3']);
  });

  it('shows what stands beside a name in every line of the list, where the editor can', async () => {
    const completionItem = {
      ...ableClient.textDocument?.completion?.completionItem,
      labelDetailsSupport: true,
    };
    const client = {
      ...ableClient,
      textDocument: { ...ableClient.textDocument, completion: { completionItem } },
    };
    const people = await complete({
      marked: 'experiment E9 interview {\n  with <|>\n}',
      options: { client },
    });
    expect(people.map(({ labelDetails }) => labelDetails?.description)).toEqual(['user', 'buyer']);
  });

  it('offers what the place takes: words that mean something there, and names of the right kind', async () => {
    await checkLabels('plan {\n  launch "x" needs <|>\n}', [
      'G1',
      'G2',
      'discovery',
      'validation',
      'creation',
      'building',
    ]);
    await checkOffers('evidence V9 from <|>', 'E1', 'E2', 'interview', 'presale');
    await checkLabels('product p {\n  feature f relieves <|>\n}', [
      'mdm-tan.lonely',
      'mdm-tan.mobility',
      'wei-ling.guilt',
    ]);
  });

  it('offers members behind a dot, and nothing else', async () => {
    await checkLabels(inHypothesis('about mdm-tan.<|>'), [
      'mdm-tan.lonely',
      'mdm-tan.mobility',
      'mdm-tan.eat-well',
      'mdm-tan.company',
    ]);
    await checkLabels('product p {\n  feature f creates wei-ling.pr<|>\n}', ['wei-ling.proof']);
    await checkNothing(inHypothesis('about nobody.<|>'));
    await checkNothing(inHypothesis('kind mdm-tan.<|>'));
  });

  it('offers days near today, ahead for what is due and back for what was seen', async () => {
    const due = await complete(inHypothesis('pass when >= 1 of 2 people by <|>'));
    expect(due.map(({ label }) => label).filter((label) => label < '2026-04-05')).toEqual([]);
    const seen = await complete('evidence V9 from E1 on 2026-<|>');
    expect(seen[0]).toMatchObject({ label: '2026-04-05', detail: 'today' });
    expect(seen.map(({ label }) => label).filter((label) => label > '2026-04-05')).toEqual([]);
  });

  it("offers the venture's currency for a sum, and every currency for a venture", async () => {
    await checkOffers('product p {\n  price <|>\n}', 'SGD');
    const currencies = await complete('venture v {\n  currency <|>\n}');
    expect(currencies.map(({ label, detail }) => `${label}: ${detail}`)).toEqual(
      expect.arrayContaining(['SGD: Singapore Dollar', 'EUR: Euro', 'VND: Vietnamese Dong']),
    );
    await checkNothing('economics e {\n  margin <|>\n}');
    await checkOffers('roadmap r {\n  cycle 14 <|>\n}', 'days', 'weeks');
    await checkNothing('product p {\n  price SGD <|>\n}');
  });

  it('offers rules to be silent, with what they find', async () => {
    const rules = await complete('allow untested<|>');
    expect(rules.find(({ label }) => label === 'untested-hypothesis')).toMatchObject({
      documentation: { kind: 'markdown' },
    });
    expect(rules.map(({ label }) => label)).not.toContain('unknown-name');
  });

  it('offers the files and folders beside the model, of the kinds that can be named', async () => {
    const files = {
      'notes/e1/a.md': '',
      'notes/b.csv': '',
      'notes/tool.exe': '',
      'notes/.hidden.md': '',
      'talk.mp3': '',
      'answers.json': '',
      'cdev.json': '{}',
    };
    await checkLabels({ marked: 'evidence V9 {\n  source "<|>"\n}', files }, [
      'notes/',
      'answers.json',
      'talk.mp3',
    ]);
    await checkLabels({ marked: 'evidence V9 {\n  source "notes/<|>"\n}', files }, ['e1/', 'b.csv']);
    await checkLabels({ marked: 'evidence V9 {\n  supports H1 with data "./notes/e1/<|>', files }, ['a.md']);
    await checkLabels({ marked: 'experiment E9 interview {\n  script "<|>"\n}', files }, ['notes/']);
    await checkNothing({ marked: 'evidence V9 {\n  quote "<|>"\n}', files });
    await checkNothing({ marked: 'evidence V9 {\n  source "https://<|>"\n}', files });
    await checkNothing({ marked: 'evidence V9 {\n  source "nowhere/<|>"\n}', files });
  });

  it('offers the next free name of what is numbered', async () => {
    await checkLabels('hypothesis <|>', ['H4']);
    await checkNothing('segment <|>');
  });

  it('says what the numbers of a scale mean', async () => {
    const steps = await complete('profile p {\n  adopter <|>\n}');
    expect(steps.map(({ detail }) => detail)).toEqual([
      'has the problem',
      'knows it',
      'looks for a solution',
      'has built one',
      'has a budget',
    ]);
  });

  it('offers nothing in comments, in texts, behind a finished word and where nothing fits', async () => {
    await checkNothing('// a <|>');
    await checkNothing('/* a <|> */');
    await checkNothing('venture v "<|>"');
    await checkNothing(`${inHypothesis('kind problem problem <|>')}`);
    await checkNothing('segment 38<|>');
  });

  it('works in what is broken, above and on the line', async () => {
    await checkOffers('hypothesis {\n  about oops oops\n  kind\n  <|>\n}', 'risk', 'pass when');
    await checkOffers('hypothesis H9 {\n  about\n  risk <|>\n', 'critical');
    await checkOffers(
      'hypothesis H9 {\n  kind problem\n\n<|>\n\ngate G9 exits discovery',
      'hypothesis',
      'evidence',
    );
    await checkOffers('%%% ???\nplan {\n  hire "x" as <|>', 'sales');
  });

  it('is quiet after a blank where nothing has to follow', async () => {
    await checkNothing({ marked: inHypothesis('risk high <|>'), trigger: ' ' });
    await checkOffers({ marked: inHypothesis('risk <|>'), trigger: ' ' }, 'high');
  });

  it('replaces the word under the cursor, or inserts before what is left of it', async () => {
    const [item] = await complete(inHypothesis('about mdm-tan.lo<|>nely'));
    expect(item?.textEdit).toEqual({
      newText: 'mdm-tan.lonely',
      insert: { start: { line: 1, character: 8 }, end: { line: 1, character: 18 } },
      replace: { start: { line: 1, character: 8 }, end: { line: 1, character: 22 } },
    });
  });

  it('documents a name only when it is looked at', async () => {
    const [item] = await complete(inHypothesis('rests on <|>'));
    expect(item?.documentation).toBeUndefined();
    const resolved = await editor?.connection.sendRequest(
      CompletionResolveRequest.type,
      item ?? expect.fail('nothing is offered'),
    );
    expect(JSON.stringify(resolved?.documentation)).toContain('inconclusive');
  });

  it('sends plain text to an editor that knows no snippets', async () => {
    const client = { ...ableClient, textDocument: {} };
    const items = await complete({ marked: '<|>', options: { client } });
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet)).toEqual([]);
    expect(
      items.flatMap(({ textEdit }) => textEdit?.newText ?? []).filter((text) => text.includes('$')),
    ).toEqual([]);
  });

  it('goes on by itself where the editor can', async () => {
    const command = 'editor.action.triggerSuggest';
    const [kind] = await complete({ marked: inHypothesis('ki<|>'), options: { commands: [command] } });
    expect(kind).toMatchObject({ label: 'kind', textEdit: { newText: 'kind ' }, command: { command } });
    const [plain] = await complete(inHypothesis('ki<|>'));
    expect(plain?.command).toBeUndefined();
  });

  it('offers only what the grammar can read in its place', async () => {
    const { Lexer, LangiumParser } = createCdevServices().cdev.parser;
    const { walk, vocabulary, scan } = grammarReader();
    editor = await Editor.start({ 'model.cdev': kitchen });
    await editor.open('model.cdev');
    const refused: string[] = [];
    let offered = 0;
    for (const { startOffset: offset } of Lexer.tokenize(kitchen).tokens) {
      const list = await editor.connection.sendRequest(CompletionRequest.type, {
        ...editor.document('model.cdev'),
        position: editor.positionAt('model.cdev', offset),
      });
      for (const { textEdit, label } of itemsOf(list)) {
        offered++;
        const begun = `${kitchen.slice(0, offset)}${plainText(textEdit?.newText ?? '')} `;
        const [last = []] = chunksOf(scan(begun).tokens, vocabulary).slice(-1);
        const end = findShortestEnd(walk, walkDeclaration(walk, last, vocabulary).ways);
        const whole = `${begun}${end?.replaceAll(someAmount, '1')}`;
        if (LangiumParser.findFailure(Lexer.tokenize(whole).tokens)) {
          refused.push(`${kitchen.slice(Math.max(0, offset - 30), offset)}|${label}: ${end}`);
        }
      }
    }
    expect(refused).toEqual([]);
    expect(offered).toBeGreaterThan(2000);
  });
});

function itemsOf(list: CompletionItem[] | CompletionList | null): readonly CompletionItem[] {
  return Array.isArray(list) ? list : (list?.items ?? []);
}
