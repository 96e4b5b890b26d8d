import { activeForms } from "../../enums";
import { type Learning, learning } from "../../experiments/learning";
import { idCell, textCell } from "./cell-kind";
import { choiceCell, labelOf, type Option } from "./choice-cells";
import { listCell } from "./list-cells";
import { dayCell } from "./number-cells";
import type { TableKind } from "./table-kind";

export type LearningScene = {
  readonly audiences: readonly Option[];
  readonly places: readonly Option[];
  readonly channels: readonly Option[];
  readonly templates: readonly Option[];
  readonly tests: readonly Option[];
  /** Who imports, and when, in milliseconds since 1970: they made what is new. */
  readonly madeBy: string;
  readonly madeAt: number;
};

/** What was learned, one row each, with the tests that support it and that speak against it by name or id. */
export function learningTable(scene: LearningScene): TableKind<Learning> {
  const tests = listCell(choiceCell({ noun: "test", options: scene.tests }), {
    most: 100,
    example: scene.tests[0]?.label ?? "",
  });
  const forms = activeForms.map((value) => ({ value, label: labelOf(value) }));
  return {
    key: "learnings",
    one: "learning",
    many: "learnings",
    columns: [
      { key: "id", label: "Id", aliases: ["Learning id", "Key"], holds: idCell("K-3f2a9c10"), fixed: true },
      {
        ...{
          key: "statement",
          label: "What we learned",
          aliases: ["Learning", "Statement", "Insight"],
          required: true,
        },
        holds: textCell(500, "Asking first makes new shoppers surer, and more of them buy"),
      },
      {
        ...{ key: "audienceId", label: "Audience", aliases: ["For whom", "Segment"] },
        holds: choiceCell({ noun: "audience", options: scene.audiences }),
      },
      {
        ...{ key: "moment", label: "Moment", aliases: ["Place in the journey", "When"] },
        holds: choiceCell({ noun: "moment", options: scene.places }),
      },
      {
        ...{ key: "channelId", label: "Channel", aliases: ["Where"] },
        holds: choiceCell({ noun: "channel", options: scene.channels }),
      },
      {
        ...{ key: "tacticId", label: "Tactic", aliases: ["Template"] },
        holds: choiceCell({ noun: "template", options: scene.templates }),
      },
      {
        ...{ key: "activeForm", label: "Form of taking part", aliases: ["Active form", "Form"] },
        holds: choiceCell({ noun: "form", options: forms }),
      },
      { key: "supportingIds", label: "Supported by", aliases: ["Supporting tests", "Tests"], holds: tests },
      { key: "contradictingIds", label: "Contradicted by", aliases: ["Contradicting tests"], holds: tests },
      { key: "reviewOn", label: "Look at again on", aliases: ["Review", "Review date"], holds: dayCell("2027-05-21") },
      { key: "note", label: "Note", aliases: ["Comment", "Remarks"], holds: textCell(2_000, "") },
    ],
    identity: [["id"], ["statement"]],
    schema: learning,
    blank: (id) => ({ id, madeBy: scene.madeBy, madeAt: scene.madeAt }),
    most: 2_000,
    settle: ({ after }) => ({
      entity: after,
      problems: after.contradictingIds.some((test) => after.supportingIds.includes(test))
        ? [
            {
              column: "contradictingIds",
              message: "A test stands on both sides. It either supports this or speaks against it.",
            },
          ]
        : [],
    }),
  };
}
