/** An element with its attributes in the order given; those that are undefined are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** A document of one element, indented where no text is. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}\n`;
}

function elementText({ name, attributes, children = [] }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const head = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) {
    return `${head}/>`;
  }
  if (children.some((child) => typeof child === 'string')) {
    const body = children.map((child) =>
      typeof child === 'string' ? escapeXml(child) : elementText(child, ''),
    );
    return `${head}>${body.join('')}</${name}>`;
  }
  const body = children.map((child) => (typeof child === 'string' ? '' : elementText(child, `${indent}  `)));
  return `${head}>\n${body.join('\n')}\n${indent}</${name}>`;
}

/**
 * Text as it may stand in XML. Characters that no XML document may hold, not even escaped, stand
 * there as the sign for what cannot be shown.
 */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}
