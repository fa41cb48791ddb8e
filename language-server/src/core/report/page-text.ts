import { showable, wrapped } from './shown-text.ts';
import type { Style } from './style.ts';

/**
 * A page of Markdown as a person reads it in a terminal: headings, paragraphs, lists and blocks of code, which is all
 * that pages of rules are made of. Whatever else it finds is shown as it stands.
 */
export function pageText(markdown: string, style: Style): string {
  const lines = markdown.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const shown: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const endParagraph = (): void => {
    if (paragraph.length > 0) {
      shown.push(paragraphText(paragraph, style));
      paragraph = [];
    }
  };
  for (const line of lines) {
    if (/^\s*```/.test(line)) {
      endParagraph();
      isCode = !isCode;
    } else if (isCode) {
      shown.push(codeText(line, style));
    } else if (/^#{1,6} /.test(line)) {
      endParagraph();
      shown.push(style.paint('heading', showable(plain(line.replace(/^#+ /, '')))));
    } else if (line.trim() === '') {
      endParagraph();
      shown.push('');
    } else if (/^\s*([-*]|\d+\.) /.test(line)) {
      endParagraph();
      paragraph.push(line);
    } else {
      paragraph.push(line);
    }
  }
  endParagraph();
  return `${shown.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function paragraphText(lines: readonly string[], style: Style): string {
  const text = lines.map((line) => line.trim()).join(' ');
  const mark = /^([-*]|\d+\.) /.exec(text)?.[0] ?? '';
  const indent = ' '.repeat(mark.length);
  const body = wrapped(plain(text.slice(mark.length)), indent, style);
  return mark === '' ? body : mark.replace(/^[-*]/, '•') + body.slice(indent.length);
}

/** A line under which a finding is marked stands out from the model itself. */
function codeText(line: string, style: Style): string {
  const shown = `    ${showable(line.replaceAll('\t', '    '))}`;
  return /^\s*\/\/ <?\^+/.test(line) ? style.paint('error', shown) : shown;
}

/** Emphasis and links without their marks: a terminal shows text. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}
