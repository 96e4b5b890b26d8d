import type { Line } from "./returns-words";

/** What the columns are sorted by; where a line stands is the order in which lines need a look. */
export const readersOf = (lines: readonly Line[]) => {
  const worstFirst = new Map(lines.map(({ id }, at) => [id, at]));
  return {
    name: ({ name }: Line) => name,
    stands: ({ id }: Line) => worstFirst.get(id) ?? null,
    cost: ({ figures }: Line) => figures.cost.value,
    margin: ({ figures }: Line) => figures.margin.value,
    roi: ({ figures }: Line) => figures.roi.value,
    payback: ({ figures }: Line) => figures.payback.value,
    customers: ({ customers }: Line) => (customers.test ? Number(!customers.harms) : null),
  };
};
export type LineColumn = keyof ReturnType<typeof readersOf>;

/** What a narrow screen leaves out of the row stands in what it opens; on paper, two of them stand below the name. */
export const columnClass: Readonly<Partial<Record<LineColumn, string>>> = {
  stands: "max-sm:hidden print:hidden!",
  cost: "max-xl:hidden print:table-cell!",
  margin: "max-xl:hidden print:table-cell!",
  payback: "max-md:hidden",
  customers: "max-sm:hidden print:hidden!",
};
