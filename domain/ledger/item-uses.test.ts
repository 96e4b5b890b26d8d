import { expect, test } from "vitest";
import { useCase } from "../scoring/use-case";
import { dataByMoment } from "./data-by-moment";
import { dataItem } from "./data-item";
import { itemRefusal, withItemFields } from "./edit-item";
import { deletionRefusal, usesOfItems, withElement, withUse } from "./item-uses";

const item = (rest: object = {}) =>
  dataItem.parse({ id: "L1", dataElementId: "D01", name: "Email address", status: "collected", ...rest });
const need = (id: string, dataElementIds: string[], rest: object = {}) =>
  useCase.parse({ id, name: id, status: "live", mode: "active", moment: { type: "stage" }, dataElementIds, ...rest });

test("a use is known by the item, by the use case, or by both", () => {
  const rows = [item({ useCaseIds: ["W1", "programme", "gone"] })];
  expect(usesOfItems(rows, [need("W1", ["D01"]), need("W2", ["D01", "D01"]), need("W3", [])]).get("L1")).toEqual([
    { useId: "W1", onItem: true, onUseCase: true },
    { useId: "programme", onItem: true, onUseCase: true },
    { useId: "gone", onItem: true, onUseCase: false },
    { useId: "W2", onItem: false, onUseCase: true },
  ]);
});

test("linking and unlinking change each side once, or leave it the same object", () => {
  const held = item();
  const linked = withUse(held, "W1", true);
  expect(linked.useCaseIds).toEqual(["W1"]);
  expect(withUse(linked, "W1", true)).toBe(linked);
  expect(withUse(linked, "W1", false).useCaseIds).toEqual([]);
  const row = need("W1", ["D02"]);
  expect(withElement(row, "D01", true).dataElementIds).toEqual(["D02", "D01"]);
  expect(withElement(row, "D01", false)).toBe(row);
});

test("what is used cannot be deleted, and the refusal names every use", () => {
  expect(deletionRefusal("Email address", [])).toBeNull();
  expect(deletionRefusal("Email address", ["Newsletter", "Reminder"])).toMatch(/Newsletter, Reminder.*retire it/);
});

test("special data is not taken into use without explicit consent; that it is so already can be written down", () => {
  const people = new Set(["U1"]);
  const special = item({ specialCategory: true, legalBasis: "consent" });
  expect(itemRefusal(special, withItemFields(special, { status: "in_use" }), people)).toMatch(/explicit consent/);
  const explicit = withItemFields(special, { status: "in_use", legalBasis: "explicit_consent" });
  expect(itemRefusal(special, explicit, people)).toBeNull();
  const used = item({ status: "in_use" });
  expect(itemRefusal(used, withItemFields(used, { specialCategory: true }), people)).toBeNull();
});

test("an owner must be here, a use comes after the collection, and empty text is nothing", () => {
  const people = new Set(["U1"]);
  const held = item({ ownerId: "gone" });
  expect(itemRefusal(held, withItemFields(held, { ownerId: "U9" }), people)).toMatch(/not here any more/);
  expect(itemRefusal(held, withItemFields(held, { name: "Email" }), people)).toBeNull();
  const dates = withItemFields(held, { collectedSince: "2026-02-01", lastUsedAt: "2026-01-01" });
  expect(itemRefusal(held, dates, people)).toMatch(/before it was collected/);
  expect(withItemFields(held, { purpose: "" }).purpose).toBeNull();
});

test("data by moment, in the order of the journey, for what is planned and running only", () => {
  const at = (fromTask: string, toTask: string | null = null) => ({
    moment: { type: toTask ? "transition" : "stage", fromTask, toTask },
  });
  const rows = [
    need("W3", ["D02"], at("buy")),
    need("W1", ["D01", "D02"], at("notice", "buy")),
    need("W2", ["D02"], at("notice", "buy")),
    need("W4", ["D09"], { ...at("notice"), status: "idea" }),
  ];
  expect(dataByMoment(rows, ["notice", "buy"])).toMatchObject([
    {
      key: "notice>buy",
      useCaseIds: ["W1", "W2"],
      elements: [{ elementId: "D02", useCases: 2 }, { elementId: "D01" }],
    },
    { key: "buy", elements: [{ elementId: "D02", useCases: 1 }] },
  ]);
});
