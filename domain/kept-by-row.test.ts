import { expect, test } from "vitest";
import { keptByRow } from "./kept-by-row";

test("a row is worked out once in a setting, anew in another, and anew when it is another object", () => {
  const worked: string[] = [];
  const inSetting = keptByRow((row: { name: string }, times: number) => {
    worked.push(`${row.name} ${times}`);
    return row.name.repeat(times);
  });
  const row = { name: "a" };
  expect([inSetting(2, "two")(row), inSetting(2, "two")(row)]).toEqual(["aa", "aa"]);
  expect(inSetting(3, "three")(row)).toBe("aaa");
  expect(inSetting(2, "two")({ name: "b" })).toBe("bb");
  expect(worked).toEqual(["a 2", "a 3", "b 2"]);
});
