import * as vscode from 'vscode';
import { describe, eventually, expect, it } from '../host/suite.ts';

const render = (markdown: string): Thenable<string> =>
  vscode.commands.executeCommand('markdown.api.render', markdown);

describe('a model in Markdown', () => {
  it('is coloured where Markdown is rendered', async () => {
    await eventually(async () => {
      const html = await render('```cdev\nhypothesis H1 "Bread is left over" {\n  kind problem\n}\n```\n');
      expect(html).toContain('<span class="hljs-keyword">hypothesis</span>');
      expect(html).toContain('<span class="hljs-string">"Bread is left over"</span>');
    });
  });

  it('stays text, whatever it says', async () => {
    await eventually(async () => {
      const html = await render(
        '```cdev\nhypothesis H1 "<script>alert(1)</script><img src=x onerror=alert(1)>"\n```\n',
      );
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toMatch(/<script|<img/);
    });
  });

  it('leaves other languages as they are', async () => {
    expect(await render('```json\n{ "a": 1 }\n```\n')).toContain('hljs');
  });
});
