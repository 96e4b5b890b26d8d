/** The apostrophe that keeps a text from being taken for a formula. */
const guarded = /^'(?=[=+\-@\t\r])/;

/** Rows of cells from such a text; quoted cells may hold tabs and line breaks. A last empty line is no row. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim().replace(guarded, ""));
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") endCell();
    else if (letter === "\n") {
      endCell();
      rows.push([]);
    } else if (letter !== "\r") cell += letter;
  }
  endCell();
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
}
