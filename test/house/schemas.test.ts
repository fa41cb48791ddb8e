import { describe, expect, it } from 'vitest';
import { generateSchemas } from '../../language-server/scripts/generate-schemas.ts';
import { inRepository, readRepositoryFile } from '../support/repository.ts';

describe('the published JSON Schemas', () => {
  it.each([...generateSchemas()])('are what `npm run generate` makes: %s', (path, text) => {
    expect(readRepositoryFile(inRepository(path))).toBe(text);
  });
});
