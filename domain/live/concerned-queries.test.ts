import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { concernedBy, isConcerned, isNamedKind } from "./concerned-queries";
import { placeInWords } from "./live-words";

/** Every kind of thing that a write in the room of the database names. */
function writtenKinds(): string[] {
  const files = readdirSync("db", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^(schema|testing|migrations)\//.test(file),
  );
  const written = files
    .map((file) => readFileSync(`db/${file}`, "utf8"))
    .filter((text) => /\bWrite\b|rowsOf/.test(text));
  const named = /(?:\bkind: |[kK]ind = |rowsOf(?:<[^(]*>)?\(\s*|kind \?\? )"([a-zA-Z]+)"/g;
  return [...new Set(written.flatMap((text) => [...text.matchAll(named)].map(([, kind]) => kind!)))];
}

test("every kind that is written is named in the map: a new one must be thought about", () => {
  const kinds = writtenKinds();
  expect(kinds.length).toBeGreaterThan(50);
  expect(kinds).toEqual(expect.arrayContaining(["useCase", "dayResults", "savedView", "initiative", "comment"]));
  expect(kinds.filter((kind) => !isNamedKind(kind))).toEqual([]);
});

test("a kind nobody named concerns everything", () => {
  expect(concernedBy(["newcomer"])).toBe("everything");
  expect(concernedBy(["comment", "newcomer"])).toBe("everything");
  expect(concernedBy(["constructor"])).toBe("everything");
});

test("what people say to each other leaves alone what follows from the plan", () => {
  const talk = concernedBy(["comment", "follow"]);
  const heard = concernedBy(["comment", "inboxItem"]);
  for (const said of [talk, heard]) {
    expect(isConcerned(said, ["talk", "thread"])).toBe(true);
    expect(isConcerned(said, ["audit", "list"])).toBe(true);
    expect(isConcerned(said, ["brief", "read"])).toBe(false);
    expect(isConcerned(said, ["useCase", "findings"])).toBe(false);
  }
  expect(isConcerned(talk, ["workspace", "shell"])).toBe(false);
  expect(isConcerned(heard, ["workspace", "shell"])).toBe(true);
  expect(isConcerned(concernedBy(["comment", "useCase"]), ["brief", "read"])).toBe(true);
});

test("what stays in its corner leaves other screens alone, but what counts everything is asked again", () => {
  const rounds = concernedBy(["roundAnswer"]);
  expect(isConcerned(rounds, ["brief", "read"])).toBe(true);
  expect(isConcerned(rounds, ["useCase", "findings"])).toBe(true);
  expect(isConcerned(rounds, ["roadmap", "board"])).toBe(false);
  const talk = concernedBy(["comment"]);
  expect(isConcerned(talk, ["useCase", "detail"])).toBe(false);
  expect(isConcerned(concernedBy(["useCase"]), ["roadmap", "board"])).toBe(true);
});

test("what was new on the way in stays new, an account is of no workspace, and a mark alone concerns nobody", () => {
  const everything = concernedBy(["useCase"]);
  expect(isConcerned(everything, ["audit", "since"])).toBe(false);
  expect(isConcerned(everything, ["account", "me"])).toBe(false);
  expect(isConcerned(concernedBy(["check"]), ["brief", "read"])).toBe(false);
  expect(isConcerned(concernedBy([]), ["brief", "read"])).toBe(false);
});

test("a place is told in words, and an id only where people know it by sight", () => {
  const names = new Map([
    ["roadmap", "Roadmap"],
    ["use-cases", "Use cases"],
    ["deck", "Deck"],
  ]);
  expect(placeInWords("roadmap", names)).toBe("Roadmap");
  expect(placeInWords("roadmap/timeline", names)).toBe("Roadmap");
  expect(placeInWords("roadmap/scenarios/SC1", names)).toBe("Scenario SC1");
  expect(placeInWords("use-cases/W03", names)).toBe("Use case W03");
  expect(placeInWords("use-cases/W03/print", names)).toBe("Use case W03");
  expect(placeInWords("use-cases/matrix", names)).toBe("Use cases");
  expect(placeInWords("metrics/M-CX-01", names)).toBe("Metric M-CX-01");
  expect(placeInWords("deck/DK-9f0c2a1e-77aa-4c1b-9d55-1", names)).toBe("Deck");
  expect(placeInWords("members", names)).toBe("Members");
  expect(placeInWords("constructor", names)).toBe("Another screen");
});
