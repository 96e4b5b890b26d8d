import { quarterInWords, quarterNumber } from "@/domain/quarters";
import type { ColumnTotals } from "@/domain/roadmap/column-totals";
import { isActiveIn } from "@/domain/roadmap/plan-levels";
import { partInQuarter, type QuarterTotals } from "@/domain/roadmap/plan-totals";
import { grouped } from "@/domain/roadmap/wording";
import { rounded } from "@/domain/rounding";
import type { Board, BoardItem, BoardView, ColumnHead } from "./board-view";
import type { Told } from "./number-popover";

const most = 20;
const sum = (numbers: readonly number[]) =>
  rounded(
    numbers.reduce((total, each) => total + each, 0),
    2,
  );

/** What a quarter, or several of one column, ask for, and what there is. */
export function headTold(what: string, { column, totals }: ColumnHead, board: Board, view: BoardView): Told {
  const [only] = totals.quarters;
  if (!only || totals.quarters.length > 1) return severalTold(what, column.name, totals, board);
  return what === "cost" ? costTold(only, board, view) : what === "role" ? rolesTold(only) : weeksTold(only, view);
}

const weeks = (amount: number | null) => (amount === null ? "not set" : String(amount));
const money = (board: Board, amount: number | null) =>
  amount === null ? "not set" : `${board.moneySign}${grouped(amount)}`;

function severalTold(what: string, name: string, totals: ColumnTotals, board: Board): Told {
  const isCost = what === "cost";
  const shown = (amount: number | null) => (isCost ? money(board, amount) : weeks(amount));
  return {
    title: `${isCost ? "Money" : "Work"}: ${name.toLowerCase()}`,
    parts: [
      ...totals.quarters.map((each) => ({
        label: quarterInWords(each.quarter),
        value: `${shown(isCost ? each.cost : each.weeks)} of ${shown(isCost ? each.budget : each.capacity)}`,
      })),
      {
        label: isCost ? "Cost" : "Person-weeks asked for",
        value: shown(isCost ? totals.cost : totals.weeks),
        total: true,
      },
      { label: isCost ? "Budget" : "Capacity", value: shown(isCost ? totals.budget : totals.capacity) },
    ],
  };
}

/** The largest first; the rest together. */
function partsOf(
  items: readonly BoardItem[],
  amountOf: (item: BoardItem) => number,
  shown: (amount: number) => string,
) {
  const asked = items.filter((item) => amountOf(item) > 0).sort((a, b) => amountOf(b) - amountOf(a));
  const rest = asked.slice(most);
  return [
    ...asked.slice(0, most).map((item) => ({ label: item.name, value: shown(amountOf(item)) })),
    ...(rest.length > 0 ? [{ label: `${rest.length} more`, value: shown(sum(rest.map(amountOf))) }] : []),
  ];
}

const activeIn = ({ items }: BoardView, quarter: number) =>
  items.filter((item) => item.status !== "dropped" && isActiveIn(item, quarter));

/** What falls into one quarter of an amount, to a hundredth. */
const inQuarter = (amount: number, { startQuarter, durationQuarters }: BoardItem, quarter: number) =>
  partInQuarter(Math.round(amount * 100), quarter - quarterNumber(startQuarter), durationQuarters) / 100;

function weeksTold(totals: QuarterTotals, view: BoardView): Told {
  const quarter = quarterNumber(totals.quarter);
  const amountOf = (item: BoardItem) => {
    const roles = Object.values(item.effortByRole);
    return sum((roles.length > 0 ? roles : [item.effortWeeks ?? 0]).map((amount) => inQuarter(amount, item, quarter)));
  };
  return {
    title: `Work in ${quarterInWords(totals.quarter)}`,
    parts: [
      ...partsOf(activeIn(view, quarter), amountOf, weeks),
      { label: "Person-weeks asked for", value: weeks(totals.weeks), total: true },
      { label: "Capacity", value: weeks(totals.capacity) },
      ...(totals.heldBack.weeks
        ? [{ label: "Of it held back for iteration", value: weeks(totals.heldBack.weeks) }]
        : []),
    ],
    note: "Effort is spread evenly over the quarters of an item.",
  };
}

function rolesTold({ quarter, weeksByRole, weeksWithoutRole, capacityByRole, ...totals }: QuarterTotals): Told {
  const roles = [...new Set([...Object.keys(capacityByRole), ...Object.keys(weeksByRole)])];
  return {
    title: `People in ${quarterInWords(quarter)}`,
    parts: [
      ...roles.map((role) => ({
        label: role,
        value: `${weeks(weeksByRole[role] ?? 0)} of ${weeks(capacityByRole[role] ?? null)}`,
      })),
      ...(weeksWithoutRole > 0 ? [{ label: "No role said", value: weeks(weeksWithoutRole) }] : []),
      { label: "In all", value: `${weeks(totals.weeks)} of ${weeks(totals.capacity)}`, total: true },
    ],
    note: "Person-weeks asked for, of those there are.",
  };
}

function costTold(totals: QuarterTotals, board: Board, view: BoardView): Told {
  const quarter = quarterNumber(totals.quarter);
  const shown = (amount: number) => money(board, amount);
  return {
    title: `Cost in ${quarterInWords(totals.quarter)}`,
    parts: [
      ...partsOf(activeIn(view, quarter), (item) => inQuarter(item.cost ?? 0, item, quarter), shown),
      { label: "Cost", value: shown(totals.cost), total: true },
      { label: "Budget", value: money(board, totals.budget) },
      ...(totals.heldBack.money
        ? [{ label: "Of it held back for iteration", value: shown(totals.heldBack.money) }]
        : []),
      ...(totals.budget === null
        ? []
        : [{ label: "Left", value: shown(rounded(totals.budget - totals.cost, 2)), total: true }]),
    ],
    note: "Cost is spread evenly over the quarters of an item.",
  };
}
