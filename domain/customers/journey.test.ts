import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { everything, layJourney, urgentPlace } from "./journey-layout";
import { journeyPitfall, libraryPitfall, storedPitfall } from "./journey-pitfall";
import { proposeTemplates } from "./journey-proposals";
import { journeySentence } from "./journey-sentence";
import { placeTask, taskLabelProblem, withoutTask } from "./journey-tasks";
import { usesInWords } from "./journey-uses";
import { momentKey, momentWords, taskNameOf, unknownTaskProblem } from "./journey-words";
import { journeyOf, type OwnTask } from "./own-task";

const file = parseWorkspaceFile(sample);
const board = {
  tasks: journeyOf(file.ownTasks),
  useCases: file.useCases,
  pitfalls: file.pitfalls.map(journeyPitfall),
  kept: [] as { fromTask: string | null; toTask: string | null; id: string }[],
  severityFrom: 3,
};
const placeAt = (key: string, parts = board, filter = everything) =>
  layJourney(parts, filter).find((place) => place.key === key)!;

test("the journey runs task, switch, task; switches to other tasks stand behind the task they leave", () => {
  const keys = layJourney(board, everything).map(({ key }) => key);
  expect(keys.slice(0, 4)).toEqual(["notice", "notice>explore", "explore", "explore>shortlist"]);
  expect(keys.slice(keys.indexOf("use"))).toEqual([
    "use",
    "use>service",
    "use>renew",
    "service",
    "service>renew",
    "renew",
    "renew>advocate",
    "advocate",
    "advocate>lapse",
    "lapse",
    "lapse>notice",
  ]);
  expect(placeAt("use>renew").adjacent).toBe(false);
});

test("a pitfall is covered by whoever eases it and takes part, wherever that stands", () => {
  const [followed] = placeAt("lapse>notice").pitfalls;
  expect(followed).toMatchObject({ coverage: "live", pitfall: { pitfallId: "P12", severity: 3 } });
  expect(followed?.easedBy.map(({ id }) => id).sort()).toEqual(["W13", "W19"]);
  expect(placeAt("shortlist>select").pitfalls.map(({ coverage }) => coverage)).toEqual(["plan", "none"]);
});

test("with only what runs, what is planned helps nobody; a moment left alone on purpose is no gap", () => {
  const running = { ...everything, onlyRunning: true };
  expect(placeAt("shortlist>select", board, running)).toMatchObject({ gaps: 1, worst: 4 });
  const kept = { ...board, kept: [{ id: "G1", fromTask: "shortlist", toTask: "select" }] };
  expect(placeAt("shortlist>select", kept, running)).toMatchObject({ gaps: 0, kept: { id: "G1" } });
  const gaps = layJourney(board, { ...running, onlyUncovered: true });
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.every((place) => place.gaps > 0)).toBe(true);
  expect(layJourney(board, { ...everything, onlyUncovered: true })).toEqual([]);
});

test("a filter for an audience leaves out the others' use cases and moves no place", () => {
  const all = layJourney(board, everything);
  const some = layJourney(board, { ...everything, audienceId: "A1" });
  expect(some.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
  const count = (places: typeof all) => places.reduce((total, { useCases }) => total + useCases.length, 0);
  expect(count(some)).toBeGreaterThan(0);
  expect(count(some)).toBeLessThan(count(all));
});

test("an own task between two parts their switch, which then leads over it; what names no task comes last", () => {
  const tasks = journeyOf([{ id: "measure", label: "Measure", plain: null, after: "explore" }]);
  const keys = layJourney({ ...board, tasks }, everything).map(({ key }) => key);
  const at = keys.indexOf("explore");
  expect(keys.slice(at, at + 5)).toEqual([
    "explore",
    "explore>measure",
    "explore>shortlist",
    "measure",
    "measure>shortlist",
  ]);
  const lost = { ...file.pitfalls[0]!, pitfallId: "P-1", fromTask: "nowhere", toTask: null };
  const pitfalls = [...board.pitfalls, journeyPitfall(lost)];
  expect(layJourney({ ...board, pitfalls }, everything).at(-1)?.key).toBe("nowhere");
});

test("what needs somebody first: a broken rule, then the worst gap, then nothing on an empty journey", () => {
  const places = layJourney(board, { ...everything, onlyRunning: true });
  expect(urgentPlace(places, ({ id }) => id === "W05")?.key).toBe("lapse>notice");
  expect(urgentPlace(places, () => false)?.key).toBe("shortlist>select");
  expect(urgentPlace(layJourney({ ...board, useCases: [], pitfalls: [] }, everything), () => false)).toBeNull();
});

test("moments in words, by key, and the ones that are nowhere", () => {
  const nameOf = taskNameOf(board.tasks);
  const at = { type: "transition", fromTask: "shortlist", toTask: "select" } as const;
  expect(momentWords(at, nameOf)).toBe("Search and shortlist → Choose one");
  expect(momentKey(at)).toBe("shortlist>select");
  expect(momentKey({ type: "stage", fromTask: null, toTask: null })).toBe("none");
  expect(unknownTaskProblem({ fromTask: "measure", toTask: null }, new Set(["use"]))).toContain(
    "“measure” is no task of this journey",
  );
});

test("what is left open is the library's; what says the same as the library stays the library's", () => {
  const shipped = libraryPitfall("P03")!;
  const row = { ...file.pitfalls.find(({ pitfallId }) => pitfallId === "P03")! };
  const shown = journeyPitfall(row);
  expect(shown).toMatchObject({ own: false, fromTask: "shortlist", emotion: "overwhelmed", severity: 4, rated: true });
  expect(shown.struggle).toBe(shipped.description);
  const written = { ...row, ...shown, challengeTypes: [...shown.challengeTypes] };
  const { fromTask, toTask, emotion, challengeTypes, struggle } = storedPitfall(written);
  expect({ fromTask, toTask, emotion, challengeTypes, struggle }).toEqual({
    fromTask: null,
    toTask: null,
    emotion: null,
    challengeTypes: [],
    struggle: null,
  });
  expect(storedPitfall({ ...row, fromTask: "use", toTask: null })).toMatchObject({ fromTask: "use", toTask: null });
  expect(journeyPitfall({ ...row, pitfallId: "P-1", name: null, prevalence: null })).toMatchObject({
    own: true,
    name: "P-1",
    severity: 1,
    rated: false,
  });
});

test("proposals take part, active before hybrid, made for the pitfall before made for the moment", () => {
  const found = proposeTemplates(journeyPitfall(file.pitfalls.find(({ pitfallId }) => pitfallId === "P03")!));
  expect(found.length).toBeGreaterThan(2);
  expect(found.every(({ template }) => template.mode !== "passive")).toBe(true);
  expect(found[0]).toMatchObject({ fit: "pitfall", template: { mode: "active" } });
  const modes = found.map(({ template }) => template.mode);
  expect(modes).toEqual(modes.toSorted());
  const own = { pitfallId: "P-1", fromTask: "measure", toTask: null, emotion: "rushed" } as const;
  expect(proposeTemplates(own).every(({ fit }) => fit === "emotion")).toBe(true);
  expect(proposeTemplates({ ...own, emotion: null })).toEqual([]);
});

const own = (id: string, after: string | null): OwnTask => ({ id, label: id, plain: null, after });
const order = (tasks: readonly OwnTask[], changed: readonly OwnTask[]) => {
  const newer = new Map(changed.map((task) => [task.id, task]));
  const all = [
    ...tasks.map((task) => newer.get(task.id) ?? task),
    ...changed.filter(({ id }) => !tasks.some((each) => each.id === id)),
  ];
  return journeyOf(all)
    .map(({ id }) => id)
    .filter((id) => id.startsWith("T") || id === "select" || id === "validate");
};

test("a task goes right behind another, and whatever followed goes along", () => {
  const tasks = [own("T1", "select"), own("T2", "T1")];
  expect(order(tasks, placeTask(tasks, own("T3", null), "select"))).toEqual(["select", "T3", "T1", "T2", "validate"]);
  expect(order(tasks, placeTask(tasks, tasks[0]!, "T2"))).toEqual(["select", "T2", "T1", "validate"]);
  expect(order(tasks, placeTask(tasks, tasks[1]!, null))).toEqual(["T2", "select", "T1", "validate"]);
  expect(placeTask(tasks, tasks[1]!, "T1")).toEqual([]);
  const { tasks: left, changed } = withoutTask(tasks, "T1");
  expect(changed).toEqual([own("T2", "select")]);
  expect(order(left, [])).toEqual(["select", "T2", "validate"]);
  expect(withoutTask(tasks, "T9")).toEqual({ tasks, changed: [] });
});

test("two tasks of one name would be one in a table", () => {
  const tasks = [own("T1", "select")];
  expect(taskLabelProblem(tasks, " t1 ", null)).toContain("already");
  expect(taskLabelProblem(tasks, "choose ONE", null)).toContain("“Choose one”");
  expect(taskLabelProblem(tasks, "T1", "T1")).toBeNull();
});

test("uses by kind, the first three by name", () => {
  expect(usesInWords([])).toBeNull();
  expect(
    usesInWords([
      ["use case", "A"],
      ["pitfall", "B"],
    ]),
  ).toBe("1 use case (“A”), 1 pitfall (“B”)");
  const many = ["A", "B", "C", "D", "E"].map((name) => ["use case", name] as const);
  expect(usesInWords(many)).toBe("5 use cases (“A”, “B”, “C” and 2 more)");
});

test("the sentence says where tactics hurt, where nobody helps, and how much help runs", () => {
  const all = { pitfalls: 13, uncovered: [], leftAlone: 0, severe: 8, helpedNow: 3, passiveAt: [] };
  expect(journeySentence({ ...all, pitfalls: 0 })).toBe("Nobody has written down yet where customers struggle.");
  expect(journeySentence({ ...all, severe: 0 })).toBe("No pitfall is serious.");
  expect(journeySentence(all)).toBe("3 of 8 serious pitfalls have help today, all of them with the plan.");
  expect(journeySentence({ ...all, leftAlone: 1 })).toContain(
    "1 is left alone on purpose; the plan helps at the others",
  );
  expect(journeySentence({ ...all, passiveAt: ["A → B"], uncovered: ["Choice freeze"] })).toBe(
    "A passive tactic runs where people struggle: “A → B”. Nobody helps at “Choice freeze”; 3 of 8 serious pitfalls have help today.",
  );
});
