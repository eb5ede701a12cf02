// Tables in Markdown, for the pages that are made from the element's sources.

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return `${[head, head.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

/** Text as it is, where a table would read it as markup. */
export function cell(text: string): string {
  return text.replace(/[|<>*_]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
