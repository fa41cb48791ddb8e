import { describe, expect, it } from 'vitest';
import { toExtensionSchema, toFrameSchema } from '../../extension/webview/preview/messages.ts';
import { pipelineOf } from '../support/pipeline-of.ts';

const at = {
  file: 'file:///v/model.cdev',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
};
const project = pipelineOf('venture v "V"\n');

describe('what the frame may say to the extension', () => {
  it.each([
    { type: 'ready' },
    { type: 'begin' },
    { type: 'reveal', at },
    { type: 'exported', format: 'png', bytes: new Uint8Array(3) },
    { type: 'failed', message: 'It went wrong.' },
  ])('is $type', (message) => {
    expect(toExtensionSchema.safeParse(message).success).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'reveal'],
    ['a command', { type: 'command', command: 'workbench.action.terminal.new' }],
    ['a place without a range', { type: 'reveal', at: { file: 'file:///etc/passwd' } }],
    [
      'a line before the first',
      { type: 'reveal', at: { ...at, range: { ...at.range, start: { line: -1, character: 0 } } } },
    ],
    ['a file of a kind nobody exports', { type: 'exported', format: 'exe', bytes: new Uint8Array(3) }],
    ['bytes that are none', { type: 'exported', format: 'svg', bytes: '<svg>' }],
  ])('is not %s', (_, message) => {
    expect(toExtensionSchema.safeParse(message).success).toBe(false);
  });
});

describe('what the extension may say to the frame', () => {
  it.each([
    { type: 'show', uri: 'file:///v', project, isStale: false, broken: [] },
    { type: 'show', isStale: false, broken: [{ message: 'It ends too early.', at }] },
    { type: 'select', id: 'hypothesis-H1' },
    { type: 'select' },
    { type: 'export', format: 'markdown' },
  ])('is $type', (message) => {
    expect(toFrameSchema.safeParse(message).success).toBe(true);
  });

  it.each([
    ['a project that is none', { type: 'show', project: { name: 'v' }, isStale: false, broken: [] }],
    [
      'a project with more than was agreed on',
      { type: 'show', project: { ...project, html: '<b>' }, isStale: false, broken: [] },
    ],
    ['a drawing that nobody says is whole', { type: 'show', project }],
    ['markup', { type: 'html', html: '<script>' }],
  ])('is not %s', (_, message) => {
    expect(toFrameSchema.safeParse(message).success).toBe(false);
  });
});
