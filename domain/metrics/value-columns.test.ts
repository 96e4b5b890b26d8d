import { expect, test } from "vitest";
import { valueColumns } from "./value-columns";

const asked = { has: [], every: "month", today: "2026-11-22", year: null, earlier: 0, later: 0 } as const;

test("without a value the last twelve are offered", () => {
  const months = valueColumns(asked);
  expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-12", "2026-11"]);
  expect(valueColumns({ ...asked, every: "week" }).at(-1)).toBe("2026-11-16");
});

test("what has values, up to today, and at least one after it", () => {
  const has = ["2026-07", "2026-08"];
  expect(valueColumns({ ...asked, has })).toEqual(["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]);
  expect(valueColumns({ ...asked, has: ["2026-11"] })).toEqual(["2026-11", "2026-12"]);
  expect(valueColumns({ ...asked, has: ["2026-11"], earlier: 2, later: 1 })).toEqual([
    "2026-09",
    "2026-10",
    "2026-11",
    "2026-12",
    "2027-01",
  ]);
  expect(valueColumns({ ...asked, has: ["2001-01"] })).toHaveLength(25);
});

test("of a year all of it: every month, every Monday", () => {
  const months = valueColumns({ ...asked, has: ["2026-03"], year: "2025", later: 3 });
  expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-01", "2025-12"]);
  const weeks = valueColumns({ ...asked, every: "week", year: "2026" });
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([52, "2026-01-05", "2026-12-28"]);
});
