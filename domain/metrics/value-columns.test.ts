import { expect, test } from "vitest";
import { valueColumns } from "./value-columns";

const asked = { has: [], every: "month", today: "2026-11-22", year: null, earlier: 0, later: 0 } as const;

test("without a value the last twelve are offered", () => {
  const months = valueColumns(asked);
  expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-12", "2026-11"]);
  expect(valueColumns({ ...asked, every: "week" }).at(-1)).toBe("2026-11-16");
});

test("what has values, up to today, and at least twelve", () => {
  const has = ["2025-07", "2025-08"];
  const months = valueColumns({ ...asked, has });
  expect([months.length, months[0], months.at(-1)]).toEqual([17, "2025-07", "2026-11"]);
  expect(valueColumns({ ...asked, has: ["2026-11"] })).toEqual(valueColumns(asked));
  const beside = valueColumns({ ...asked, has: ["2026-11"], earlier: 2, later: 1 });
  expect([beside.length, beside[0], beside.at(-1)]).toEqual([14, "2025-10", "2026-11"]);
  expect(valueColumns({ ...asked, has: ["2027-03"] }).at(-1)).toBe("2027-03");
  expect(valueColumns({ ...asked, has: ["2001-01"] })).toHaveLength(25);
  expect(valueColumns({ ...asked, has: ["2001-01"], later: 2 })).toHaveLength(27);
});

test("of a year all of it: every month, every Monday", () => {
  const months = valueColumns({ ...asked, has: ["2026-03"], year: "2025", later: 3 });
  expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-01", "2025-12"]);
  const weeks = valueColumns({ ...asked, every: "week", year: "2026" });
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([52, "2026-01-05", "2026-12-28"]);
});
