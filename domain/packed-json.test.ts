import fc from "fast-check";
import { expect, test } from "vitest";
import { packedJson, unpackedJson } from "./packed-json";

const rows = Array.from({ length: 400 }, (_, at) => ({
  id: `W${at}`,
  status: at % 3 === 0 ? "planned" : "live",
  ownerId: at % 5 === 0 ? null : "U1",
  channelIds: at % 2 === 0 ? ["email", "app"] : [],
  scores: { need: (at % 5) + 1, help: null, regret: { stakes: 3, cues: [] as string[] } },
  priority: at * 0.1,
}));

test("a long list comes back as it was, and takes a fraction of its plain JSON", () => {
  const value = { rows, name: "Larkmere" };
  const text = packedJson(value);
  expect(unpackedJson(text)).toEqual(value);
  expect(text.length).toBeLessThan(JSON.stringify(value).length / 3);
});

test("whatever JSON can hold comes back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpackedJson(packedJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("long lists of whatever come back, alike or not", () => {
  const entry = fc.record({ a: fc.jsonValue(), b: fc.option(fc.string()), c: fc.constantFrom(1, "x", null) });
  const list = fc.array(fc.oneof({ weight: 30, arbitrary: entry }, fc.jsonValue()), { minLength: 24, maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(list, fc.array(entry, { minLength: 24 })), (value) => {
      expect(unpackedJson(packedJson({ value }))).toEqual(JSON.parse(JSON.stringify({ value })));
    }),
  );
});

test("what is not said stays not said, and our mark in a value is no harm", () => {
  const unsaid = Array.from({ length: 30 }, (_, at) => ({ id: at, name: undefined }));
  expect(unpackedJson(packedJson(unsaid))).toEqual(unsaid.map(({ id }) => ({ id })));
  const marked = { rows, odd: { "#": "columns", keys: ["a"], of: [[1]] } };
  expect(unpackedJson(packedJson(marked))).toEqual(marked);
  const deep = Array.from({ length: 30 }, () => ({ part: { "#": "words", words: [1], at: [0] } }));
  expect(unpackedJson(packedJson(deep))).toEqual(deep);
});
