import type { Block } from "../../brief/brief-blocks";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Reads on paper as on a screen; nothing is loaded and nothing runs. */
const look = `body{font:16px/1.5 Arial,Helvetica,sans-serif;color:#15191c;background:#fff;max-width:46em;margin:2em auto;padding:0 1em}
h1,h2{font-family:Georgia,"Times New Roman",serif;font-weight:400;line-height:1.2}h2{margin:1.6em 0 .3em;font-size:1.25em}
p{white-space:pre-line;margin:.3em 0}.small{color:#434a4f;font-size:.875em}
table{border-collapse:collapse;width:100%;font-size:.875em}th,td{border-top:1px solid #cdd2d4;padding:.4em .6em .4em 0;text-align:left;vertical-align:top}
@media print{body{margin:0;max-width:none}tr,li{break-inside:avoid}h2{break-after:avoid}}`;

/** A page that stands alone. */
export function writeHtml(title: string, blocks: readonly Block[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${plain(title)}</title><style>${look}</style></head>
<body>
${blocks.map(htmlOf).join("\n")}
</body></html>
`;
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return `<h1 dir="auto">${plain(block.text)}</h1>`;
    case "heading":
      return `<h2>${plain(block.text)}</h2>`;
    case "list":
      return `<ul>${block.entries.map((entry) => `<li dir="auto">${plain(entry)}</li>`).join("")}</ul>`;
    case "table":
      return `<table><thead><tr>${cells("th", block.header)}</tr></thead><tbody>${block.rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("")}</tbody></table>`;
    case "small":
      return `<p class="small">${plain(block.text)}</p>`;
    case "text":
      return `<p dir="auto">${plain(block.text)}</p>`;
  }
}

const cells = (tag: "th" | "td", texts: readonly string[]) =>
  texts.map((text) => `<${tag} dir="auto">${plain(text)}</${tag}>`).join("");
