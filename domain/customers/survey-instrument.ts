import library from "@/content/questionnaires.json";

export type AnswerScale = "agree5" | "agree7" | "likely11" | "1-5" | "yesno" | "yes/partly/no" | "multi";

export type InstrumentItem = {
  readonly id: string;
  readonly text: string;
  readonly scale: AnswerScale;
  readonly metric?: string;
  readonly facet?: string;
  readonly reverse?: boolean;
};

/** A short questionnaire for customers, as it ships. */
export type SurveyInstrument = {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly maxSeconds?: number;
  readonly items: readonly InstrumentItem[];
  readonly scoring: string;
  readonly drawsOn: readonly string[];
};

/** One way of answering: the number it counts as, and its words. */
export type AnswerOption = { readonly value: number; readonly label: string };

/** What every instrument must say of itself. */
export const surveyNote: string = library.note;

export const surveyInstruments = library.instruments as readonly SurveyInstrument[];

const byId = new Map(surveyInstruments.map((instrument) => [instrument.id, instrument]));

/** The shipped instrument of an id; undefined for none and for one that another company added to its file. */
export function instrumentOf(id: string | null): SurveyInstrument | undefined {
  return id === null ? undefined : byId.get(id);
}

/** The words of a question in which several may be ticked, in their order; they stand behind its colon. */
export function wordsToTick({ text }: Pick<InstrumentItem, "text">): string[] {
  return text
    .slice(text.indexOf(":") + 1)
    .replace(/\.$/, "")
    .split(",")
    .map((word) => word.trim());
}

/** The question itself, without the words to tick. */
export function askedText({ text, scale }: Pick<InstrumentItem, "text" | "scale">): string {
  return scale === "multi" ? `${text.slice(0, text.indexOf(":"))}:` : text;
}

const worded = (labels: readonly string[]): AnswerOption[] => labels.map((label, at) => ({ value: at + 1, label }));

/**
 * What may be answered, in the order of the scale: 1 to 5 and 1 to 7 for agreement, 0 to 10 for likelihood, 1 and 0 for
 * yes and no, 2, 1, 0 for yes, partly, no. Of words to tick, the place of each in the list, from 0.
 */
export function answerOptions(item: Pick<InstrumentItem, "scale" | "text">): readonly AnswerOption[] {
  switch (item.scale) {
    case "agree5":
      return worded(library.scales.agree5);
    case "agree7":
      return worded(library.scales.agree7);
    case "1-5":
      return worded(["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"]);
    case "likely11":
      return Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));
    case "yesno":
      return [
        { value: 1, label: "Yes" },
        { value: 0, label: "No" },
      ];
    case "yes/partly/no":
      return [
        { value: 2, label: "Yes" },
        { value: 1, label: "Partly" },
        { value: 0, label: "No" },
      ];
    case "multi":
      return wordsToTick(item).map((label, value) => ({ value, label }));
  }
}
