import { expect, test } from "vitest";
import { z } from "zod";
import { day, id, list, words } from "@/domain/fields";
import { fieldProblem } from "./field-problem";

const shape = z.strictObject({
  email: z.email("An address looks like name@example.com."),
  dueOn: day,
  useCaseId: id,
  parts: list(z.strictObject({ title: words(10) })),
  answers: z.record(z.string(), z.number("This must be a number.")),
});
const right = { email: "a@larkmere.test", dueOn: "2026-11-21", useCaseId: "W07", parts: [], answers: {} };
const told = (wrong: object) => fieldProblem(shape.safeParse({ ...right, ...wrong }).error!.issues);

test("a field is named in words for people, and as the procedure knows it for programs", () => {
  expect(told({ email: "nobody" })).toEqual({
    message: "“E-mail” needs another look. An address looks like name@example.com.",
    field: "email",
  });
  expect(told({ dueOn: "soon" }).message).toBe("“Due on” needs another look. A date looks like 2026-11-21.");
  expect(told({ useCaseId: "no id" }).message).toMatch(/^“Use case” needs another look\. An id is /);
  expect(told({ parts: [{ title: "fine" }, { title: "far too long" }] })).toEqual({
    message: "“Title” (number 2 of “parts”) needs another look. Use at most 10 characters.",
    field: "parts[1].title",
  });
  expect(told({ answers: { "customerValue.need": "two" } }).message).toBe(
    "“Customer value need” needs another look. This must be a number.",
  );
});

test("what only a program gets wrong is said plainly too", () => {
  expect(told({ parts: "none" })).toEqual({
    message: "“Parts” needs another look. It is missing, or not of the kind that belongs there.",
    field: "parts",
  });
  expect(told({ secret: 1 })).toEqual({
    message: "“secret” is not known here. Load the page again: it may be older than the server.",
    field: "secret",
  });
  expect(told({ answers: { valueOf: "x" } }).message).toMatch(/^“Value of” needs another look\./);
  expect(fieldProblem(shape.safeParse(null).error!.issues).message).toMatch(/^What was sent needs another look\./);
});
