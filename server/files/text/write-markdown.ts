import type { Block } from "../../brief/brief-blocks";

/** Text of people as text: nothing in it becomes a heading, a link, a picture or markup. */
const plain = (text: string): string =>
  text
    .replace(/^[ \t]+/gm, "")
    .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/gm, "$1\\$2")
    .replace(/^=/gm, "\\=");

/** As CommonMark with tables; a line break of people stays one. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join("\n\n")}\n`;
}

const inLine = (text: string) => plain(text).replace(/\s*\n\s*/g, " ");

function markdownOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${inLine(block.text)}`;
    case "heading":
      return `## ${inLine(block.text)}`;
    case "list":
      return block.entries.map((entry) => `- ${inLine(entry)}`).join("\n");
    case "table":
      return [block.header, block.header.map(() => "---"), ...block.rows.map((row) => row.map(inLine))]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    default:
      return plain(block.text).replace(/\n+/g, (breaks) => (breaks.length > 1 ? "\n\n" : "  \n"));
  }
}
