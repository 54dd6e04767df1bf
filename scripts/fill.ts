/**
 * Puts `content` between the lines `<!-- NAME:begin -->` and `<!-- NAME:end -->` of a document; what is around them stays.
 * Throws when the document does not have both, once each and in this order.
 */
export function fill(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->\n`, `<!-- ${name}:end -->\n`];
  const parts = document.split(begin);
  const rest = parts[1]?.split(end);
  if (parts.length !== 2 || rest?.length !== 2) {
    throw new Error(`A document needs the lines ${begin.trim()} and ${end.trim()}, once each and in this order`);
  }
  return `${parts[0]}${begin}${content.trimEnd()}\n${end}${rest[1]}`;
}

/** A block of code in Markdown. */
export function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\n`;
}
