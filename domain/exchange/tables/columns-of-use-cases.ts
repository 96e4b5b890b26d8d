import { idCell, textCell } from "./cell-kind";
import { choiceCell, yesNoCell } from "./choice-cells";
import { enumCell } from "./enum-cells";
import { listCell, pairsCell } from "./list-cells";
import { dayCell, decimalCell, fractionCell, wholeCell } from "./number-cells";
import { scoreColumns } from "./score-columns";
import type { Column } from "./table-kind";
import type { UseCaseScene } from "./use-case-scene";

type Prerequisite = { readonly block: string; readonly minLevel: number };

/** Every plain field of a use case and every answer of its scores. */
export function columnsOfUseCases(scene: UseCaseScene): readonly Column[] {
  const metric = choiceCell({ noun: "metric", options: scene.metrics });
  const channel = choiceCell({ noun: "channel", options: scene.channels });
  const column = (key: string, label: string, aliases: readonly string[], holds: Column["holds"]): Column => ({
    key,
    label,
    aliases,
    holds,
  });
  return [
    { ...column("id", "Id", ["Use case id", "Key", "Attune id"], idCell("W-3f2a9c10")), fixed: true },
    {
      ...column("name", "Name", ["Use case", "Use case name", "Title"], textCell(200, "Sofa and bed finder")),
      required: true,
    },
    column(
      "description",
      "Description",
      ["What it does", "Summary"],
      textCell(2_000, "A short quiz that narrows the choice"),
    ),
    column("status", "Status", ["State"], enumCell("useCaseStatus", "status")),
    column("ownerId", "Owner", ["Owner name", "Responsible"], choiceCell({ noun: "person", options: scene.people })),
    {
      ...column(
        "moment.fromTask",
        "Task",
        ["From task", "From", "Moment", "Journey task", "Stage"],
        choiceCell({ noun: "task", options: scene.tasks }),
      ),
      required: true,
    },
    column(
      "moment.toTask",
      "Switch to task",
      ["To task", "To", "Switch to", "Next task"],
      choiceCell({ noun: "task", options: scene.tasks, example: "Search and shortlist" }),
    ),
    column("moment.type", "Kind of moment", ["Moment type"], enumCell("momentType", "kind of moment")),
    {
      ...column("mode", "Mode", ["Who acts", "Tactic mode", "Passive or active"], enumCell("tacticMode", "mode")),
      required: true,
    },
    column("activeForm", "Active form", ["Form"], enumCell("activeForm", "form")),
    column("activeJob", "Active job", ["Job"], enumCell("activeJob", "job")),
    column("helpType", "Kind of help", ["Help type", "Help"], enumCell("helpType", "kind of help")),
    column("intent", "Intent", [], enumCell("intent", "intent")),
    column("function", "Function", ["Department", "Team"], enumCell("function", "function")),
    column("granularity", "How finely tailored", ["Granularity"], enumCell("granularity", "granularity")),
    column("tableStakes", "Table stakes", ["Is table stakes"], yesNoCell(false)),
    column("outcomeId", "Outcome", ["Outcome it serves"], choiceCell({ noun: "outcome", options: scene.outcomes })),
    column("cxMetricId", "Customer metric", ["CX metric", "Experience metric"], metric),
    column("commercialKpiId", "Commercial metric", ["Commercial KPI", "KPI"], metric),
    column(
      "guardrailMetricIds",
      "Guardrail metrics",
      ["Guardrails"],
      listCell(metric, { most: 50, example: scene.metrics[0]?.label ?? "" }),
    ),
    column(
      "effortWeeks",
      "Effort (weeks)",
      ["Effort", "Effort in weeks", "Weeks"],
      decimalCell({ min: 0 }, "a number of weeks", "6"),
    ),
    column(
      "expectedRelativeLift",
      "Expected relative lift",
      ["Expected lift"],
      fractionCell({}, "a part of what there is, such as 5 % or 0.05", "5 %"),
    ),
    column(
      "audienceIds",
      "Audiences",
      ["Audience", "Segment", "Segments"],
      listCell(choiceCell({ noun: "audience", options: scene.audiences }), {
        most: 200,
        example: scene.audiences[0]?.label ?? "",
      }),
    ),
    column("channelIds", "Channels", ["Channel"], listCell(channel, { most: 50, example: "Website; Email" })),
    column(
      "pitfallIds",
      "Pitfalls",
      ["Pitfall"],
      listCell(choiceCell({ noun: "pitfall", options: scene.pitfalls }), { most: 50, example: "Too many matches" }),
    ),
    column(
      "dataElementIds",
      "Data needed",
      ["Data", "Data elements"],
      listCell(choiceCell({ noun: "kind of data", options: scene.dataElements }), {
        most: 200,
        example: "Goal or occasion",
      }),
    ),
    column("prerequisites", "Prerequisites", ["Needs", "Building blocks"], prerequisites(scene)),
    column("weeklyTouches", "Touches a week", ["Weekly touches", "Messages a week"], touches(channel)),
    column("needEvidence", "Evidence of the need in words", ["Need evidence"], textCell(1_000, "24 interviews")),
    column(
      "identifierDependency",
      "Depends on identifiers",
      ["Identifier dependency"],
      choiceCell({
        noun: "dependency",
        options: [
          { value: "none", label: "None" },
          { value: "first_party", label: "First party" },
          { value: "third_party", label: "Third party" },
        ],
      }),
    ),
    column("restrictsChoice", "Restricts choice", [], yesNoCell(null)),
    column("purchaseCycleSuppression", "Silent after a purchase", ["Purchase cycle suppression"], yesNoCell(null)),
    column(
      "sensitiveCategories",
      "Sensitive categories",
      [],
      listCell(enumCell("sensitiveCategory", "sensitive category"), { most: 5, example: "Gift" }),
    ),
    column(
      "excludedCategories",
      "Categories left out",
      ["Excluded categories"],
      listCell(textCell(64, "gifts"), { most: 50, example: "gifts" }),
    ),
    column("repeatsUnconfirmedDetail", "Repeats unconfirmed details", ["Repeats unconfirmed detail"], yesNoCell(null)),
    column(
      "relationship",
      "Relationship",
      [],
      choiceCell({
        noun: "relationship",
        options: [
          { value: "known", label: "Known" },
          { value: "unknown", label: "Unknown" },
        ],
      }),
    ),
    column(
      "dpiaCriteria",
      "Privacy assessment criteria",
      ["DPIA criteria"],
      listCell(textCell(200, "Profiling"), { most: 20, example: "Profiling" }),
    ),
    column(
      "dpiaLink",
      "Privacy assessment link",
      ["DPIA link", "DPIA"],
      textCell(500, "https://intranet.example/dpia/12"),
    ),
    ...scoreColumns,
    column("liveSince", "Live since", ["Live date", "Launched"], dayCell("2026-08-03")),
    column("stoppedAt", "Stopped on", ["Stopped at", "Stop date"], dayCell("2026-10-30")),
    column("stopReason", "Why it stopped", ["Stop reason"], enumCell("stopReason", "reason")),
    column("note", "Note", ["Notes", "Comment", "Comments"], textCell(2_000, "Agreed with store managers")),
    {
      ...column("templateId", "Template", ["Template id"], choiceCell({ noun: "template", options: scene.templates })),
      fixed: true,
    },
    {
      ...column("privacyReview.status", "Privacy review", [], enumCell("privacyReviewStatus", "review")),
      readOnly: true,
    },
    { ...column("privacyReview.reason", "Privacy review reason", [], textCell(1_000, "")), readOnly: true },
  ];
}

function prerequisites({ blocks }: UseCaseScene): Column["holds"] {
  return pairsCell({
    name: choiceCell({ noun: "building block", options: blocks }),
    amount: wholeCell({ min: 0, max: 4 }, "the level it must reach, 0 to 4", "2"),
    most: 50,
    example: `${blocks[0]?.label ?? "Consent"}: 2`,
    empty: [],
    pack: (pairs) => pairs.map(([block, minLevel]) => ({ block, minLevel })),
    unpack: (value) =>
      Array.isArray(value) ? (value as Prerequisite[]).map(({ block, minLevel }) => [block, minLevel] as const) : [],
  });
}

function touches(channel: Column["holds"]): Column["holds"] {
  return pairsCell({
    name: channel,
    amount: decimalCell({ min: 0 }, "how often a week", "0.3"),
    most: 50,
    example: "Email: 0.3",
    empty: {},
    pack: (pairs) => Object.fromEntries(pairs),
    unpack: (value) =>
      Object.entries((value ?? {}) as Record<string, number | null>)
        .filter(([, weekly]) => weekly !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  });
}
