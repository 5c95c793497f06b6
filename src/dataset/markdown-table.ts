/** A Markdown table; whatever the cells hold, it keeps its shape. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(escape))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function escape(cell: string): string {
  return cell.replace(/\s+/g, ' ').replace(/[|<]/g, '\\$&');
}
