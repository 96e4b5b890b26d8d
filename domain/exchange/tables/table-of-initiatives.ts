import { z } from "zod";
import { text } from "../../fields";
import { freshProblems } from "../../roadmap/date-effect";
import { type Initiative, initiative } from "../../roadmap/initiative";
import { weeksOfRoles, withWholeEffort } from "../../roadmap/initiative-effort";
import { initiativeProblems } from "../../roadmap/initiative-problems";
import { isSamePlace } from "../../roadmap/move-initiative";
import { mostEntries } from "../most-entries";
import { folded } from "./cell-kind";
import { columnsOfInitiatives, type InitiativeScene } from "./columns-of-initiatives";
import type { Among, Settled, SettledProblem, TableKind } from "./table-kind";

/** Before all rows are read, what a piece of work waits for may still be the name of one in another row. */
const asRead = initiative.extend({
  needsIds: z
    .array(text(200))
    .nullish()
    .transform((needs) => needs ?? []),
});

/** An emptied cell of a role is no role; a stop rule of which nothing is left is none. */
const schema = z.preprocess((given) => {
  const { effortByRole, stopRule, ...rest } = given as Record<string, unknown>;
  const roles = Object.entries((effortByRole ?? {}) as object).filter(([, weeks]) => weeks !== null);
  const isRule = Object.values((stopRule ?? {}) as object).some((part) => part !== null);
  return { ...rest, effortByRole: Object.fromEntries(roles), stopRule: isRule ? stopRule : null };
}, asRead) as unknown as z.ZodType<Initiative>;

/** The roadmap: found again by id, else by exact name; judged by the rules of its screens, together with all other rows. */
export function tableOfInitiatives(scene: InitiativeScene): TableKind<Initiative> {
  return {
    key: "initiatives",
    one: "piece of work",
    many: "pieces of work",
    columns: columnsOfInitiatives(scene),
    identity: [["id"], ["name"]],
    schema,
    blank: (id) => ({ id, durationQuarters: 1, status: "planned" }),
    most: mostEntries.initiatives,
    settle: (row) => settled(scene, row),
    among: { resolve: resolved, check: (row) => problemsAmong(scene, row) },
  };
}

type Row = { readonly before: Initiative | null; readonly after: Initiative; readonly given: ReadonlySet<string> };

function settled(scene: InitiativeScene, { before, after, given }: Row): Settled<Initiative> {
  const problems: SettledProblem[] = [];
  const isIn = (options: InitiativeScene["blocks"]) => options.some(({ value }) => value === after.refId);
  const pointsElsewhere = after.refId !== before?.refId || after.kind !== before?.kind;
  if (after.refId !== null && pointsElsewhere && isIn(scene.blocks) !== (after.kind === "building_block"))
    problems.push({
      column: "refId",
      message: `This is ${isIn(scene.blocks) ? "a building block" : "a use case"}; the kind says otherwise.`,
    });
  const weeks = weeksOfRoles(after.effortByRole);
  const isSaid = given.has("effortWeeks") && after.effortWeeks !== before?.effortWeeks;
  if (isSaid && weeks !== null && Math.abs(weeks - (after.effortWeeks ?? 0)) > 1e-9)
    problems.push({
      column: "effortWeeks",
      message: `The roles add up to ${weeks} person-weeks, the whole says ${after.effortWeeks}. Leave the whole empty, or correct one.`,
    });
  return { entity: withWholeEffort(after), problems };
}

/** What a row waits for, found among all that will be there: by id, else by name. */
function resolved({ before, after, all }: Among<Initiative>): Settled<Initiative> {
  const problems: SettledProblem[] = [];
  const needsIds = after.needsIds.map((given) => {
    if (all.has(given) || before?.needsIds.includes(given)) return given;
    const called = [...all.values()].filter(({ name }) => folded(name) === folded(given));
    if (called.length === 1) return called[0]?.id ?? given;
    const message =
      called.length === 0
        ? `There is no piece of work “${given}” on the roadmap or in this file.`
        : `More than one piece of work is called “${given}”. Write its id: ${called.map(({ id }) => id).join(" or ")}.`;
    problems.push({ column: "needsIds", message });
    return given;
  });
  return { entity: { ...after, needsIds: [...new Set(needsIds)] }, problems };
}

/** What contradicts itself, waits for itself in a circle, or must not be promised; what did so before is not told again. */
function problemsAmong({ objected }: InitiativeScene, { before, after, all }: Among<Initiative>): SettledProblem[] {
  const others = [...all.values()].filter(({ id }) => id !== after.id);
  const found = before ? freshProblems(before, after, others) : initiativeProblems(after, others);
  const problems = found.map(({ field, sentence }): SettledProblem => ({ column: field, message: sentence }));
  const isPromise = before === null || after.refId !== before.refId || !isSamePlace(before, after);
  if (isPromise && after.kind === "use_case" && after.refId !== null && objected.has(after.refId))
    problems.push({
      column: "refId",
      message: "The privacy lead objects to this use case. Resolve the objection before it is planned or moved.",
    });
  return problems;
}
