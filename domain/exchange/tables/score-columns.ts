import rubrics from "@/content/rubrics.json";
import { enumCell } from "./enum-cells";
import { listCell } from "./list-cells";
import { rubricCell, wholeCell } from "./number-cells";
import type { Column } from "./table-kind";

type Group = { readonly label: string; readonly criteria: readonly { readonly id: string; readonly label: string }[] };

const groups: readonly (readonly [key: string, group: Group, short: string])[] = [
  ["customerValue", rubrics.customerValue, "Customer value"],
  ["commercialValue", rubrics.commercialValue, "Commercial value"],
  ["feasibility", rubrics.feasibility, "Feasibility"],
  ["creepiness", rubrics.creepiness, "Creepiness"],
];

/** One column per question of the rubrics, and what presses and relieves people as lists. */
export const scoreColumns: readonly Column[] = [
  ...groups.flatMap(([key, { criteria }, short]) =>
    criteria.map(
      ({ id, label }): Column => ({
        key: `scores.${key}.${id}`,
        label: `${short}: ${label}`,
        aliases: [label, `${key}.${id}`, `${short} ${id}`, `${key} ${id}`],
        holds: rubricCell(),
      }),
    ),
  ),
  {
    key: "scores.confidence",
    label: rubrics.confidence.label,
    aliases: ["Confidence"],
    holds: rubricCell("3"),
  },
  {
    key: "scores.regret.stakes",
    label: "Regret: Stakes of the decision",
    aliases: ["Stakes of the decision", "Stakes", "regret.stakes", "Regret stakes"],
    holds: rubricCell("2"),
  },
  {
    key: "scores.regret.optionsShown",
    label: "Regret: Options shown at once",
    aliases: ["Options shown", "Options shown at once", "regret.optionsShown"],
    holds: wholeCell({ min: 0, max: 1e12 }, "how many options are shown, as a whole number", "6"),
  },
  {
    key: "scores.regret.pressureCues",
    label: "Regret: Pressure cues",
    aliases: ["Pressure cues", "Pressure", "regret.pressureCues"],
    holds: listCell(enumCell("pressureCue", "pressure cue"), { most: 6, example: "Countdown or deadline" }),
  },
  {
    key: "scores.regret.reliefFeatures",
    label: "Regret: Relief features",
    aliases: ["Relief features", "Relief", "regret.reliefFeatures"],
    holds: listCell(enumCell("reliefFeature", "relief feature"), {
      most: 9,
      example: "Says why it is shown; Dismiss or undo",
    }),
  },
];
