import { describe, expect, it } from 'vitest';
import { workflowCommand } from './workflow-command.ts';

describe('a workflow command', () => {
  it('has its properties and its message', () => {
    expect(
      workflowCommand({
        level: 'error',
        title: 'moved-goalposts',
        message: 'The bar moved.',
        file: 'a b/model.cdev',
        line: 3,
        endLine: 3,
        column: 5,
        endColumn: 9,
      }),
    ).toBe(
      '::error title=moved-goalposts,file=a b/model.cdev,line=3,endLine=3,col=5,endColumn=9::The bar moved.\n',
    );
  });

  it('gives no columns to what goes over several lines', () => {
    const command = workflowCommand({
      level: 'notice',
      title: 't',
      message: 'm',
      line: 3,
      endLine: 4,
      column: 5,
    });
    expect(command).toBe('::notice title=t,line=3,endLine=4::m\n');
  });

  it.each([
    'a\n::error::b',
    'a\r\n::set-output name=x::b',
    '::error::boo',
    'file=x,line=1::boo',
    '%0A::error::boo',
  ])('is one command whatever its texts hold: %j', (text) => {
    const command = workflowCommand({ level: 'warning', title: text, file: text, message: text });
    expect(command.match(/[\r\n]/g)).toEqual(['\n']);
    const [, properties = '', message = ''] = /^::warning (.*?)::(.*)\n$/.exec(command) ?? [];
    const unescape = (escaped: string): string =>
      escaped
        .replace(/%2C/g, ',')
        .replace(/%3A/g, ':')
        .replace(/%0A/g, '\n')
        .replace(/%0D/g, '\r')
        .replace(/%25/g, '%');
    expect(properties.split(',').map((one) => unescape(one.slice(one.indexOf('=') + 1)))).toEqual([
      text,
      text,
    ]);
    expect(unescape(message)).toBe(text);
  });
});
