import { type ResultShape, resultShape } from "@/domain/experiments/result-shape";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { counted } from "../../../exchange/kind-words";
import { MappedColumn } from "../../../exchange/mapped-column";
import { NumberAndDaySelects } from "../../../exchange/number-and-day-selects";
import { blankChoices, choiceOf, columnChoices, columnOf } from "./column-choices";
import type { Inspection, ResultsFlow } from "./use-results-import";

const shapes: Readonly<Record<ResultShape, string>> = {
  arm: "one row per arm",
  day: "one row per arm and day",
  person: "one row per person, counted up here; nothing about a person is stored",
};

type Blank = "no_answer" | "none" | "refuse";

/** What the file seems to be, and which of its columns holds what, beside what stands in its first rows. */
export function MapResults({ flow, inspection }: { flow: ResultsFlow; inspection: Inspection }) {
  const { mapping, style, setStyle } = flow;
  const { header, preview, sheets, sheet, notes, rows, measures, rememberedOf, detected } = inspection;
  const shape = resultShape(mapping);
  const choices = columnChoices(measures);
  const leftOut = mapping.filter((column) => column === null).length;
  const choose = (at: number, choice: string) =>
    flow.setMapping(
      header.map((_, other) => {
        if (other === at) return columnOf(choice);
        const column = mapping[other] ?? null;
        return column !== null && choiceOf(column) === choice ? null : column;
      }),
    );
  const setBlank = (at: number, blank: Blank) =>
    flow.setMapping(
      mapping.map((column, other) => (other === at && column?.holds === "value" ? { ...column, blank } : column)),
    );
  return (
    <div className="grid gap-4">
      {sheets.length > 1 && (
        <Select
          label="Sheet"
          value={sheet ?? ""}
          choices={sheets.map((each) => ({ value: each.name, label: `${each.name} (${counted(each.rows, "row")})` }))}
          onChange={(event) => flow.source && void flow.inspect(flow.source, event.target.value)}
        />
      )}
      {notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <p className="text-ink-2">
        {counted(rows, "row")}: {shapes[shape]}.{" "}
        {leftOut > 0 && `${counted(leftOut, "column")} of ${header.length} will be left out. `}
        {rememberedOf !== null && "The columns are read as they were the last time."}
      </p>
      {shape === "day" && (
        <RadioGroup
          label="What a row of a day holds"
          value={flow.dayKind ?? ""}
          onChange={(kind) => flow.setDayKind(kind === "" ? null : (kind as "cumulative" | "increments"))}
          choices={[
            { value: "", label: detected ? `As it seems: ${kindWords[detected.kind]}` : "As it seems" },
            { value: "increments", label: "What came on that day" },
            { value: "cumulative", label: "Everything so far, a running total" },
          ]}
          help={detected && !detected.sure ? "The file can be read both ways, so please say which." : undefined}
        />
      )}
      <ul className="border-t border-line">
        {header.map((heading, at) => {
          const column = mapping[at] ?? null;
          return (
            <MappedColumn key={`${at} ${heading}`} heading={heading} values={preview.map((cells) => cells[at] ?? "–")}>
              <div className="grid gap-1">
                <Select
                  label={`“${heading}” holds`}
                  labelHidden
                  value={choiceOf(column)}
                  choices={choices}
                  onChange={(event) => choose(at, event.target.value)}
                />
                {column?.holds === "value" && (
                  <Select
                    label={`Empty cells of “${heading}”`}
                    labelHidden
                    value={column.blank}
                    choices={blankChoices}
                    onChange={(event) => setBlank(at, event.target.value as Blank)}
                  />
                )}
              </div>
            </MappedColumn>
          );
        })}
      </ul>
      <details>
        <summary className="cursor-pointer text-13 text-ink-2">How the file writes numbers and dates</summary>
        <div className="mt-3 grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <NumberAndDaySelects style={style} setStyle={setStyle} />
        </div>
      </details>
    </div>
  );
}

export const kindWords = {
  cumulative: "everything so far, a running total",
  increments: "what came on that day",
} as const;
