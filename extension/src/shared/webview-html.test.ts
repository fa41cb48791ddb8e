import { describe, expect, it } from 'vitest';
import { webviewHtml } from './webview-html.ts';

const page = { title: 'Pipeline', script: 'https://frame.example/out/webview/preview.js' };

function policyOf(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

describe('webviewHtml', () => {
  it('lets its one script run and nothing else', () => {
    const html = webviewHtml(page);
    const nonce = /script-src 'nonce-([^']+)'/.exec(policyOf(html))?.[1];
    expect(policyOf(html)).toMatch(/^default-src 'none'; /);
    expect(policyOf(html)).not.toMatch(/unsafe|\*|https?:/);
    expect(html.match(/<script\b[^>]*>/g)).toEqual([`<script nonce="${nonce}" src="${page.script}">`]);
  });

  it('has a nonce of 128 bits, another each time', () => {
    const nonces = Array.from({ length: 50 }, () => /nonce="([^"]+)"/.exec(webviewHtml(page))?.[1] ?? '');
    expect(new Set(nonces).size).toBe(50);
    expect(atob(nonces[0] ?? '')).toHaveLength(16);
  });

  it('writes titles and addresses as text', () => {
    const html = webviewHtml({ title: '</title><script>', script: '"><img src=x>' });
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(html).toContain('src="&quot;&gt;&lt;img src=x&gt;"');
  });
});
