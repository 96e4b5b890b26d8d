import fc from "fast-check";
import { expect, test } from "vitest";
import { columnIds, defaultColumns, isEditable } from "./columns";
import { groupings } from "./group-rows";
import { defaultLook, densities, isSameLook, readLook } from "./table-look";

test("a look comes back as it was kept", () => {
  const look = fc.record({
    filter: fc.constant({ ...defaultLook.filter, text: "finder", owner: "U2", why: "without" }),
    sorting: fc.record({ by: fc.constantFrom(...columnIds), down: fc.boolean() }),
    groupBy: fc.constantFrom(...groupings),
    columns: fc
      .uniqueArray(fc.constantFrom(...columnIds))
      .map((ids) => ["name" as const, ...ids.filter((id) => id !== "name")]),
    density: fc.constantFrom(...densities),
  });
  fc.assert(
    fc.property(look, (kept) => {
      expect(readLook(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    }),
  );
});

test("what is not understood falls back part by part", () => {
  expect(readLook({ ...defaultLook, groupBy: "horoscope", columns: ["priority", "karma", "priority"] })).toEqual({
    ...defaultLook,
    columns: ["name", "priority"],
  });
  expect(readLook({ filter: { text: 7, owner: "U1", planet: "Mars" } }).filter).toEqual({
    ...defaultLook.filter,
    owner: "U1",
  });
  expect(readLook({ columns: [] }).columns).toEqual(defaultColumns);
});

test("whatever was kept, a list can be drawn of it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (kept) => {
      const look = readLook(kept);
      expect(look.columns).toContain("name");
      expect(readLook(look)).toEqual(look);
      expect(isSameLook(look, readLook(look))).toBe(true);
    }),
  );
});

test("editors write what belongs to them, contributors the answers, viewers nothing", () => {
  const of = (may: { contribute: boolean; edit: boolean }) => columnIds.filter((column) => isEditable(column, may));
  expect(of({ contribute: false, edit: false })).toEqual([]);
  expect(of({ contribute: true, edit: false })).toHaveLength(21);
  expect(of({ contribute: true, edit: true })).toHaveLength(28);
  expect(of({ contribute: true, edit: true })).not.toContain("priority");
});
