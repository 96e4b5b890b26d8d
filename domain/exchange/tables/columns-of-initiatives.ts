import { type CellKind, idCell, textCell } from "./cell-kind";
import { choiceCell, type Option, yesNoCell } from "./choice-cells";
import { inOnePart } from "./entity-path";
import { enumCell } from "./enum-cells";
import { listCell } from "./list-cells";
import { dayCell, decimalCell, moneyCell, wholeCell } from "./number-cells";
import { quarterCell } from "./quarter-cell";
import type { Column } from "./table-kind";

/** What a table of the roadmap may point at, by name, and what its rules look at. */
export type InitiativeScene = {
  readonly people: readonly Option[];
  readonly useCases: readonly Option[];
  readonly blocks: readonly Option[];
  readonly metrics: readonly Option[];
  /** What is on the roadmap already. */
  readonly items: readonly Option[];
  /** Roles that people or work are counted in. */
  readonly roles: readonly string[];
  /** Use cases that the privacy lead objects to. */
  readonly objected: ReadonlySet<string>;
};

const statuses: readonly Option[] = [
  { value: "planned", label: "Planned" },
  { value: "in_progress", label: "In progress" },
  { value: "done", label: "Done" },
  { value: "dropped", label: "Stopped" },
];

/** Every field of a piece of work; effort of each role in a column of its own. */
export function columnsOfInitiatives(scene: InitiativeScene): readonly Column[] {
  const column = (key: string, label: string, aliases: readonly string[], holds: CellKind): Column => ({
    ...{ key, label, aliases, holds },
  });
  const about = [...scene.useCases, ...scene.blocks];
  const metric = choiceCell({ noun: "metric", options: scene.metrics });
  const weeks = (example: string) => decimalCell({ min: 0 }, "a number of person-weeks", example);
  return [
    { ...column("id", "Id", ["Item id", "Key", "Initiative id"], idCell("R-3f2a9c10")), fixed: true },
    {
      ...column("name", "Name", ["Initiative", "Piece of work", "Work", "Title"], textCell(200, "Side-by-side helper")),
      required: true,
    },
    { ...column("kind", "Kind", ["Type"], enumCell("initiativeKind", "kind", "Use case")), required: true },
    column(
      "refId",
      "Use case or building block",
      ["About", "Use case", "Building block", "Reference"],
      choiceCell({ noun: "use case or building block", options: about }),
    ),
    {
      ...column("startQuarter", "Starts in", ["Start", "Start quarter", "Quarter"], quarterCell()),
      required: true,
    },
    column(
      "durationQuarters",
      "Length (quarters)",
      ["Length", "Duration", "Duration in quarters", "Quarters"],
      wholeCell({ min: 1, max: 80 }, "a whole number of quarters", "1"),
    ),
    column("status", "Status", ["State"], choiceCell({ noun: "status", options: statuses })),
    column("lane", "Lane", ["Swimlane", "Stream"], textCell(100, "Choosing")),
    column("ownerId", "Owner", ["Owner name", "Responsible"], choiceCell({ noun: "person", options: scene.people })),
    column("horizon", "Return horizon", ["Horizon", "Function"], enumCell("function", "horizon")),
    column("effortWeeks", "Effort (person-weeks)", ["Effort", "Effort (weeks)", "Person-weeks"], weeks("9.5")),
    ...scene.roles.map((role) =>
      column(`effortByRole.${inOnePart(role)}`, `Effort: ${role}`, [`${role} weeks`, `Effort ${role}`], weeks("3")),
    ),
    column("cost", "Cost", ["Costs", "Budget"], moneyCell("40000")),
    column("earliestQuarter", "Not before", ["Earliest", "Earliest start"], quarterCell()),
    column("deadlineQuarter", "Finished by", ["Deadline", "Due"], quarterCell("2027-Q4")),
    column("pinned", "Pinned", ["Fixed"], yesNoCell(false)),
    column("payoffPerQuarter", "Earns a quarter", ["Payoff", "Payoff per quarter"], moneyCell("12000")),
    column(
      "payoffLagQuarters",
      "Earns after (quarters)",
      ["Lag", "Payoff lag"],
      wholeCell({ min: 0, max: 40 }, "a whole number of quarters", "1"),
    ),
    column("needsIds", "Waits for", ["Needs", "Depends on", "Prerequisites"], needsCell(scene.items)),
    column(
      "stopRule.text",
      "We stop if",
      ["Stop rule", "Kill criterion"],
      textCell(500, "We stop if returns do not fall by a tenth."),
    ),
    column("stopRule.metricId", "Stop rule: metric", ["Stop metric"], metric),
    column("stopRule.value", "Stop rule: value", ["Stop value"], decimalCell({}, "a number", "0.1")),
    column("stopRule.byDate", "Stop rule: by", ["Stop date", "Stop by"], dayCell("2027-12-31")),
    column(
      "raisesBlockTo",
      "Raises block to level",
      ["Raises to", "Level"],
      wholeCell({ min: 0, max: 4 }, "a level from 0 to 4", "2"),
    ),
    column(
      "linkedUseCaseIds",
      "Use cases it serves",
      ["Linked use cases"],
      listCell(choiceCell({ noun: "use case", options: scene.useCases }), {
        ...{ most: 200, example: scene.useCases[0]?.label ?? "" },
      }),
    ),
    column("platformPurchase", "Buys a platform", ["Platform purchase"], yesNoCell(null)),
    column("firstReleaseQuarter", "First release in", ["First release"], quarterCell()),
    column(
      "contentVersions",
      "Versions of content",
      ["Content versions"],
      wholeCell({ min: 0, max: 1e12 }, "a whole number", "12"),
    ),
    column(
      "hoursPerVersion",
      "Hours a version",
      ["Hours per version"],
      decimalCell({ min: 0 }, "a number of hours", "2.5"),
    ),
  ];
}

/** What is not on the roadmap yet may stand in another row of the file: it is kept as written until all are read. */
function needsCell(items: readonly Option[]): CellKind {
  const known = choiceCell({ noun: "piece of work", options: items });
  const entry: CellKind = {
    ...known,
    read: (cell, style) => {
      const read = known.read(cell, style);
      const isAmbiguous = "problem" in read && read.problem.startsWith("More than one");
      return "value" in read || isAmbiguous ? read : textCell(200, "").read(cell, style);
    },
  };
  return listCell(entry, { most: 100, example: items[0]?.label ?? "" });
}
