import { type Audience, audience } from "../../customers/audience";
import { audienceCriteria } from "../../customers/score-criteria";
import { idCell, textCell } from "./cell-kind";
import { fractionCell, rubricCell, wholeCell } from "./number-cells";
import { asItIs, type Column, type TableKind } from "./table-kind";

const share = (example: string) =>
  fractionCell({ min: 0, max: 1 }, "a share between 0 and 1, or a percentage with its sign", example);

const columns: readonly Column[] = [
  { key: "id", label: "Id", aliases: ["Audience id", "Key"], holds: idCell("A-3f2a9c10"), fixed: true },
  {
    key: "name",
    label: "Name",
    aliases: ["Audience", "Audience name", "Segment", "Title"],
    holds: textCell(200, "First-time sofa and bed shoppers"),
    required: true,
  },
  {
    key: "size",
    label: "Size",
    aliases: ["People", "Customers", "Count"],
    holds: wholeCell({ min: 0, max: 1e12 }, "how many people, as a whole number", "96000"),
  },
  { key: "motive", label: "Motive", aliases: ["Why they come"], holds: textCell(500, "Get it right") },
  { key: "barrier", label: "Barrier", aliases: ["What holds them back"], holds: textCell(500, "Too many options") },
  ...audienceCriteria.map(
    ({ id, label }): Column => ({
      key: `scores.${id}`,
      label: `Score: ${label}`,
      aliases: [label, `scores.${id}`, `${label} score`],
      holds: rubricCell(),
    }),
  ),
  {
    key: "identifiable",
    label: "Identifiable share",
    aliases: ["Identifiable", "Share we recognise"],
    holds: share("42 %"),
  },
  { key: "consent", label: "Consent share", aliases: ["Consent", "Consented"], holds: share("58 %") },
];

/** Audiences: found again by id, else by exact name. */
export const audienceTable: TableKind<Audience> = {
  key: "audiences",
  one: "audience",
  many: "audiences",
  columns,
  identity: [["id"], ["name"]],
  schema: audience,
  blank: (id) => ({ id }),
  most: 500,
  settle: asItIs,
};
