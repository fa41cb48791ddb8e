import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { readRepositoryFile } from './repository.ts';

const require = createRequire(import.meta.url);

/** What stands in the way of a SARIF log, by the schema that Microsoft's SDK ships. */
export function sarifProblems(log: unknown): readonly string[] {
  return problemsBy(shippedSchema('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), log);
}

export function gitlabProblems(report: unknown): readonly string[] {
  return problemsBy(jsonSchema('gitlab-code-quality.schema.json'), report);
}

export function rdjsonProblems(report: unknown): readonly string[] {
  return problemsBy(jsonSchema('rdjson.schema.json'), report);
}

/** What stands in the way of an XML document, or why it is none. */
export function junitProblems(xml: string): readonly string[] {
  const schema = XmlDocument.fromString(readRepositoryFile(`${folder}/junit.xsd`));
  const validator = XsdValidator.fromDoc(schema);
  try {
    const document = XmlDocument.fromString(xml);
    validator.validate(document);
    document.dispose();
    return [];
  } catch (error) {
    return error instanceof XmlValidateError
      ? error.details.map(({ line, message }) => `${line}: ${message}`)
      : [String(error)];
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

const folder = 'test/support/schemas';

function jsonSchema(name: string): object {
  return asObject(JSON.parse(readRepositoryFile(`${folder}/${name}`)));
}

/** A schema that a package ships. */
function shippedSchema(path: string): object {
  return asObject(require(path));
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) {
    throw new Error('A schema is an object.');
  }
  return value;
}

function problemsBy(schema: object, value: unknown): readonly string[] {
  const ajv = new Ajv({ schemaId: 'auto', meta: false, allErrors: true });
  ajv.addMetaSchema(shippedSchema('ajv/lib/refs/json-schema-draft-04.json'));
  ajv.addMetaSchema(shippedSchema('ajv/lib/refs/json-schema-draft-07.json'));
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}
