type Question = {
  readonly id: string;
  readonly text: string;
  readonly scale: string;
  readonly options: readonly { readonly label: string }[];
};

const ends = "0 not at all likely to 10 extremely likely";
const answersOf = ({ scale, options }: Question): string[] =>
  scale === "likely11" ? [ends] : options.map(({ label }) => label);

/** The questions as plain text: numbered where there are several, the answers under each. */
export function copiedText(questions: readonly Question[]): string {
  return questions
    .map((question, at) => {
      const number = questions.length > 1 ? `${at + 1}. ` : "";
      return [
        `${number}${question.text}`,
        ...answersOf(question).map((answer) => `${question.scale === "multi" ? "[ ]" : "( )"} ${answer}`),
      ].join("\n");
    })
    .join("\n\n");
}

const kinds: Readonly<Record<string, string>> = { multi: "Several answers", likely11: "Number from 0 to 10" };

/** The questions as a table that spreadsheets and survey tools take: divided by tabs, one row a question. */
export function copiedTable(questions: readonly Question[]): string {
  const most = Math.max(...questions.map(({ options }) => options.length), 0);
  const header = ["Id", "Question", "Kind", ...Array.from({ length: most }, (_, at) => `Answer ${at + 1}`)];
  const rows = questions.map(({ id, text, scale, options }) => [
    ...[id, text, kinds[scale] ?? "One answer"],
    ...options.map(({ label }) => label),
  ]);
  return [header, ...rows].map((row) => row.join("\t")).join("\n");
}
