import { type LaidText, layText, splitText } from "./lay-text";
import type { MapCell, MapRow } from "./map-rows";

export const cellInset = { x: 0.09, y: 0.05 } as const;
export const mapRowGap = 0.09;

type LaidCell = { readonly laid: LaidText | null; readonly missing: boolean };
export type LaidMapRow = {
  readonly row: MapRow;
  readonly business: LaidText | null;
  readonly customer: LaidCell;
  readonly outcome: LaidCell;
  readonly height: number;
};
/** Rows of one business objective on one page; its box stands beside all of them. */
export type MapGroup = { readonly rows: readonly LaidMapRow[]; readonly height: number };
export type MapWidths = { readonly business: number; readonly customer: number; readonly outcome: number };

/** The rows over as many pages as they need; a row higher than a page goes on over the next. Nothing is left out. */
export function mapPages(rows: readonly MapRow[], widths: MapWidths, height: number): MapGroup[][] {
  const pages: LaidMapRow[][] = [[]];
  for (const piece of rows.flatMap((row) => piecesOf(row, widths, height))) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && heightOf(grouped([...page, piece])) > height + 1e-6) pages.push([piece]);
    else page.push(piece);
  }
  return pages.map(grouped).filter((groups) => groups.length > 0);
}

export const heightOf = (groups: readonly MapGroup[]) => groups.reduce((sum, group) => sum + group.height, 0);

function piecesOf(row: MapRow, widths: MapWidths, height: number): LaidMapRow[] {
  const lay = (cell: MapCell, width: number) => (cell ? layText(cell.text, width - 2 * cellInset.x) : null);
  const business = lay(row.business, widths.business);
  const most = height - mapRowGap - 2 * cellInset.y;
  const pieces: LaidMapRow[] = [];
  let customer = lay(row.customer, widths.customer);
  let outcome = lay(row.outcome, widths.outcome);
  do {
    const [customerHead, customerTail] = customer ? splitText(customer, most) : [null, null];
    const [outcomeHead, outcomeTail] = outcome ? splitText(outcome, most) : [null, null];
    pieces.push({
      row,
      business,
      customer: { laid: customerHead, missing: row.customer?.missing ?? false },
      outcome: { laid: outcomeHead, missing: row.outcome?.missing ?? false },
      height: Math.max(customerHead?.height ?? 0, outcomeHead?.height ?? 0) + 2 * cellInset.y + mapRowGap,
    });
    const moved = customerHead !== null || outcomeHead !== null;
    customer = moved ? customerTail : null;
    outcome = moved ? outcomeTail : null;
  } while (customer !== null || outcome !== null);
  return pieces;
}

function grouped(rows: readonly LaidMapRow[]): MapGroup[] {
  const groups: LaidMapRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const before = last?.[0]?.row.group ?? null;
    if (last && before !== null && before === row.row.group) last.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    const own = (group[0]?.business?.height ?? 0) + 2 * cellInset.y + mapRowGap;
    const height = Math.max(
      own,
      group.reduce((sum, row) => sum + row.height, 0),
    );
    return { rows: group, height };
  });
}
