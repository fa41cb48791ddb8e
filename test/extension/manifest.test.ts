import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { clientSettingsSchema } from '../../language-server/src/protocol/client-settings.ts';
import { semanticTokenModifiers } from '../../language-server/src/protocol/semantic-tokens.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { readRepositoryFile, repositoryFiles, repositoryRoot } from '../support/repository.ts';

const manifestSchema = z.object({
  activationEvents: z.array(z.string()),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), category: z.string(), title: z.string() })),
    configuration: z.object({
      properties: z.record(
        z.string(),
        z.object({ markdownDescription: z.string().min(20), default: z.unknown(), scope: z.string() }),
      ),
    }),
    semanticTokenModifiers: z.array(z.object({ id: z.string(), description: z.string().min(10) })),
    semanticTokenScopes: z.array(
      z.object({ language: z.string(), scopes: z.record(z.string(), z.array(z.string()).min(1)) }),
    ),
    walkthroughs: z.array(
      z.object({ steps: z.array(z.object({ media: z.object({ markdown: z.string() }) })) }),
    ),
  }),
});

const text = readRepositoryFile('extension/package.json');
const manifest = manifestSchema.parse(JSON.parse(text));
const sources = repositoryFiles('extension/src')
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map(readRepositoryFile)
  .join('\n');

describe('the manifest of the extension', () => {
  it('describes each verdict and gate that names are marked with, and gives themes that know none a scope for it', () => {
    const { semanticTokenModifiers: described, semanticTokenScopes } = manifest.contributes;
    const ours = semanticTokenModifiers.filter((modifier) => modifier !== 'declaration');
    expect(described.map(({ id }) => id)).toEqual(ours);
    expect(semanticTokenScopes.map(({ language }) => language)).toEqual(['cdev']);
    expect(Object.keys(semanticTokenScopes[0]?.scopes ?? {})).toEqual(
      ours.map((modifier) => `*.${modifier}`),
    );
  });

  it('has fewer than fifteen settings, each read somewhere and described', () => {
    const names = Object.keys(manifest.contributes.configuration.properties);
    expect(names.length).toBeLessThan(15);
    const readers = `${sources}${repositoryFiles('language-server/src').map(readRepositoryFile).join('\n')}`;
    // What a client traces is read by the library that does it.
    const unread = names
      .filter((name) => name !== 'cdev.trace.server')
      .filter(
        (name) =>
          !readers.includes(
            name
              .replace(/^cdev\./, '')
              .split('.')
              .at(-1) ?? name,
          ),
      );
    expect(unread).toEqual([]);
  });

  it('has a setting for each kind of hint, in the words of the server that reads it', () => {
    const { inlayHints } = z.toJSONSchema(clientSettingsSchema, { io: 'output' }).properties ?? {};
    const kinds = z
      .object({
        properties: z.record(z.string(), z.object({ description: z.string(), default: z.boolean() })),
      })
      .parse(inlayHints).properties;
    const settings = Object.entries(manifest.contributes.configuration.properties).filter(([name]) =>
      name.startsWith('cdev.inlayHints.'),
    );
    expect(
      Object.fromEntries(
        settings.map(([name, setting]) => [
          name.replace('cdev.inlayHints.', ''),
          { description: setting.markdownDescription, default: setting.default },
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [
          name,
          { description: kind.description, default: kind.default },
        ]),
      ),
    );
  });

  it('has a category for each command, and each is carried out by somebody', () => {
    const { commands } = manifest.contributes;
    expect(commands.filter(({ category }) => category !== 'cdev')).toEqual([]);
    expect(commands.filter(({ command }) => !sources.includes(`'${command}'`))).toEqual([]);
  });

  it('names commands of its own only as they are', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const named = [...text.matchAll(/command:(cdev\.[A-Za-z.]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name) && !name.endsWith('.focus'))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/"(?:\.\/)?((?:media|syntaxes|snippets|walkthrough)\/[^"]+)"/g)];
    expect(named.length).toBeGreaterThan(5);
    const missing = named.filter(([, path = '']) => !existsSync(join(repositoryRoot, 'extension', path)));
    expect(missing).toEqual([]);
  });

  it('has about five steps in its walkthrough, and no page that none of them shows', () => {
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(5);
    const shown = steps.map(({ media }) => media.markdown.replace('walkthrough/', ''));
    expect(readdirSync(join(repositoryRoot, 'extension/walkthrough')).sort()).toEqual(shown.toSorted());
  });
});

/** Without a prefix a snippet is offered on demand only: while one types, the server offers what can stand there. */
const snippetsSchema = z.record(
  z.string(),
  z.object({ prefix: z.never().optional(), description: z.string(), body: z.array(z.string()) }),
);
const snippets = snippetsSchema.parse(JSON.parse(readRepositoryFile('extension/snippets/cdev.json')));

/** What stands there when nobody fills in anything. */
function untouched(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(
      /\$\{CURRENT_(\w+)\}/g,
      (_, part: string) => ({ YEAR: '2026', MONTH: '04', DATE: '05' })[part] ?? '',
    )
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '');
}

describe('the models that the extension teaches with', () => {
  it.each(Object.entries(snippets))('are valid in the snippet %s', (_, { body }) => {
    expect(readModel('/model.cdev', untouched(body)).problems).toEqual([]);
  });

  const pages = repositoryFiles('extension').filter((path) =>
    /^extension\/(walkthrough\/.*|README)\.md$/.test(path),
  );
  const blocks = pages.flatMap((path) =>
    [...readRepositoryFile(path).matchAll(/^```cdev\n([^]*?)^```$/gm)].map(
      ([, block = '']) => [path, block] as const,
    ),
  );
  it.each(blocks)('are valid in %s', (_, block) => {
    expect(readModel('/model.cdev', block).problems).toEqual([]);
  });
});
