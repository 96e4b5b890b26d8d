type Placed = { readonly id: string; readonly depth: number; readonly needs: readonly { readonly block: string }[] };

/**
 * The blocks in columns by depth, each column in an order in which lines between the columns cross little: a block stands
 * about as high as what it needs and what needs it, in turns; ties keep the order given.
 */
export function blockColumns(blocks: readonly Placed[]): readonly (readonly string[])[] {
  const columns: string[][] = [];
  for (const { id, depth } of blocks) {
    while (columns.length <= depth) columns.push([]);
    columns[depth]!.push(id);
  }
  const needs = new Map(blocks.map(({ id, needs: own }) => [id, own.map(({ block }) => block)]));
  const neededBy = new Map<string, string[]>();
  for (const { id, needs: own } of blocks)
    for (const { block } of own) neededBy.set(block, [...(neededBy.get(block) ?? []), id]);
  const height = new Map<string, number>();
  const measure = (column: readonly string[]) => {
    for (const [at, id] of column.entries()) height.set(id, (at + 0.5) / column.length);
  };
  for (const column of columns) measure(column);
  const arrange = (column: string[], linked: ReadonlyMap<string, readonly string[]>) => {
    const wanted = new Map(
      column.map((id) => {
        const heights = (linked.get(id) ?? []).flatMap((other) => height.get(other) ?? []);
        const sum = heights.reduce((total, each) => total + each, 0);
        return [id, heights.length === 0 ? height.get(id)! : sum / heights.length];
      }),
    );
    column.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
    measure(column);
  };
  for (let turn = 0; turn < sweeps; turn++) {
    for (const column of columns) arrange(column, needs);
    if (turn < sweeps - 1) for (const column of [...columns].reverse()) arrange(column, neededBy);
  }
  return columns.filter(({ length }) => length > 0);
}

const sweeps = 4;

/**
 * Where a key leads in the graph: up and down inside the column, left and right to the next column, to a linked block
 * there if there is one, else to the one that stands as high; Home and End to the first and last. Null for other keys.
 *
 * @param linked whether a line joins two blocks
 */
export function neighbourBlock(
  columns: readonly (readonly string[])[],
  at: string,
  key: string,
  linked: (a: string, b: string) => boolean,
): string | null {
  const column = Math.max(
    0,
    columns.findIndex((each) => each.includes(at)),
  );
  const own = columns[column] ?? [];
  const row = own.indexOf(at);
  const beside = (next: readonly string[] | undefined) => {
    if (!next) return at;
    const wanted = ((row + 0.5) / own.length) * next.length - 0.5;
    const nearest = (some: readonly string[]) =>
      [...some].sort((a, b) => Math.abs(next.indexOf(a) - wanted) - Math.abs(next.indexOf(b) - wanted))[0];
    return nearest(next.filter((other) => linked(at, other))) ?? nearest(next) ?? at;
  };
  switch (key) {
    case "ArrowUp":
      return own[Math.max(0, row - 1)] ?? at;
    case "ArrowDown":
      return own[Math.min(own.length - 1, row + 1)] ?? at;
    case "ArrowLeft":
      return beside(columns[column - 1]);
    case "ArrowRight":
      return beside(columns[column + 1]);
    case "Home":
      return columns[0]?.[0] ?? at;
    case "End":
      return columns.at(-1)?.at(-1) ?? at;
    default:
      return null;
  }
}
