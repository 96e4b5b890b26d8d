import { z } from "zod";
import {
  answerOptions,
  askedText,
  type InstrumentItem,
  type SurveyInstrument,
  wordsToTick,
} from "../../customers/survey-instrument";
import type { Answer } from "../../customers/survey-rules";
import { id } from "../../fields";
import { type CellKind, folded } from "./cell-kind";
import { choiceCell, yesNoCell } from "./choice-cells";
import { listCell } from "./list-cells";
import { wholeCell } from "./number-cells";
import type { TableKind } from "./table-kind";

const surveyPerson = z.strictObject({
  id,
  answers: z.record(z.string(), z.union([z.number(), z.array(z.string())])),
});

/** What one person answered, as it passes through an import; it is never stored. */
export type SurveyPerson = { readonly id: string; readonly answers: Readonly<Record<string, Answer>> };

const yesWord = yesNoCell(null);

/** The answer to one question, as survey tools write it: the number of the scale, or its words. */
function answerCell(item: InstrumentItem): CellKind {
  const options = answerOptions(item);
  if (item.scale === "multi") {
    const words = choiceCell({
      noun: "word",
      options: wordsToTick(item).map((word) => ({ value: word, label: word })),
    });
    const several = listCell(words, { most: 20, example: "helpful; timely" });
    return {
      ...several,
      words: "the words that were ticked, divided by ; or ,",
      // Survey tools put a comma or a semicolon between choices; none of our words holds either.
      read: (cell, style) => several.read(String(cell).replaceAll(",", ";"), style),
    };
  }
  if (item.scale === "likely11") return wholeCell({ min: 0, max: 10 }, "a whole number from 0 to 10", "8");
  if (item.scale === "yesno")
    return {
      ...yesWord,
      read: (cell, style) => {
        const read = yesWord.read(cell, style);
        return "value" in read ? { value: read.value ? 1 : 0 } : read;
      },
    };
  if (item.scale === "yes/partly/no")
    return {
      ...{ words: "yes, partly or no", example: "Yes", empty: null, write: () => null },
      read: (cell) => {
        const said = options.find(({ label }) => folded(label) === folded(String(cell)));
        return said ? { value: said.value } : { problem: "Write yes, partly or no." };
      },
    };
  const named = choiceCell({ noun: "answer", options, example: "4" });
  return {
    ...named,
    words: `1 to ${options.length}, or the words: ${options.map(({ label }) => label).join(", ")}`,
    read: (cell, style) => {
      const read = named.read(cell, style);
      return "value" in read
        ? read
        : { problem: `Write a whole number from 1 to ${options.length}, or the words of the scale.` };
    },
  };
}

/**
 * Answers to one questionnaire, one row a person and one column a question. Nothing tells people apart, and nothing
 * else of them is read: every row is a person of its own.
 */
export function surveyAnswersTable({ items }: Pick<SurveyInstrument, "items">): TableKind<SurveyPerson> {
  return {
    key: "survey-answers",
    one: "person’s answers",
    many: "people’s answers",
    columns: items.map((item) => ({
      key: `answers.${item.id}`,
      label: askedText(item),
      aliases: [item.id, item.text],
      holds: answerCell(item),
    })),
    identity: [],
    schema: surveyPerson,
    blank: (newId) => ({ id: newId, answers: {} }),
    most: 50_000,
    settle: ({ after }) => {
      const torn = items.find(({ id: itemId }) => {
        const words = after.answers[itemId];
        return Array.isArray(words) && words.length > 1 && words.includes("none");
      });
      return {
        entity: after,
        problems: torn
          ? [{ column: `answers.${torn.id}`, message: "“none” cannot be ticked beside other words." }]
          : [],
      };
    },
  };
}
