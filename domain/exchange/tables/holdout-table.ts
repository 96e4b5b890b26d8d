import { type ProgrammeHoldout, programmeHoldout } from "../../experiments/programme-holdout";
import { type CellKind, idCell, textCell } from "./cell-kind";
import { choiceCell, type Option } from "./choice-cells";
import { listCell } from "./list-cells";
import { dayCell, fractionCell } from "./number-cells";
import type { TableKind } from "./table-kind";

export type HoldoutScene = {
  readonly audiences: readonly Option[];
  readonly useCases: readonly Option[];
  readonly metrics: readonly Option[];
};

/** Holdouts, one row each; what was read of them goes out as text and is entered where they are kept. */
export function holdoutTable(scene: HoldoutScene): TableKind<ProgrammeHoldout> {
  return {
    key: "holdouts",
    one: "holdout",
    many: "holdouts",
    columns: [
      { key: "id", label: "Id", aliases: ["Holdout id", "Key"], holds: idCell("H-3f2a9c10"), fixed: true },
      {
        ...{ key: "name", label: "Name", aliases: ["Holdout", "Title"], required: true },
        holds: textCell(200, "One in twenty without tailored email"),
      },
      {
        ...{ key: "audienceId", label: "Audience", aliases: ["For whom", "Segment"] },
        holds: choiceCell({ noun: "audience", options: scene.audiences }),
      },
      {
        ...{ key: "useCaseIds", label: "Kept out of", aliases: ["Use cases"] },
        holds: listCell(choiceCell({ noun: "use case", options: scene.useCases }), {
          ...{ most: 200, example: scene.useCases[0]?.label ?? "" },
        }),
      },
      {
        ...{ key: "heldOutShare", label: "Share kept out", aliases: ["Share", "Held out"], required: true },
        holds: fractionCell({ min: 0, max: 1 }, "a share between 0 and 1, or a percentage with its sign", "5 %"),
      },
      {
        ...{ key: "startDate", label: "From", aliases: ["Start", "Start date"], required: true },
        holds: dayCell("2026-05-01"),
      },
      { key: "endDate", label: "Until", aliases: ["End", "End date"], holds: dayCell("2027-04-30") },
      { key: "readings", label: "Read so far", aliases: [], holds: readingsCell(scene.metrics), readOnly: true },
      { key: "note", label: "Note", aliases: ["Comment", "Remarks"], holds: textCell(2_000, "") },
    ],
    identity: [["id"], ["name"]],
    schema: programmeHoldout,
    blank: (id) => ({ id }),
    most: 200,
    settle: ({ after }) => ({
      entity: after,
      problems: [
        ...(after.heldOutShare > 0
          ? []
          : [{ column: "heldOutShare", message: "Say which share of the people is kept out, above 0%." }]),
        ...(after.endDate !== null && after.endDate < after.startDate
          ? [{ column: "endDate", message: "It ends before it starts. Choose a later end." }]
          : []),
      ],
    }),
  };
}

/** "2026-08-01 Repeat purchase in 90 days: held out 12.4, others 12.7, 402000 people"; one a line. */
function readingsCell(metrics: readonly Option[]): CellKind {
  const nameOf = new Map(metrics.map(({ value, label }) => [String(value), label]));
  const said = (value: number | null) => value ?? "not known";
  return {
    words: "what was read of it",
    example: "",
    empty: [],
    read: () => ({ problem: "Readings are entered where the holdout is kept." }),
    write: (value) => {
      const readings = value as ProgrammeHoldout["readings"];
      return readings.length === 0
        ? null
        : readings
            .map(
              ({ metricId, on, heldOut, others, n }) =>
                `${on} ${nameOf.get(metricId) ?? metricId}: held out ${said(heldOut)}, others ${said(others)}, ${said(n)} people`,
            )
            .join("\n");
    },
  };
}
