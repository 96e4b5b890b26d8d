import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { counted, kindWords } from "./kind-words";
import { MappedColumn } from "./mapped-column";
import { NumberAndDaySelects } from "./number-and-day-selects";
import type { Inspection } from "./send-import";
import type { FileStyle, ImportFlow } from "./use-import";

/** Why the mapping cannot be checked yet; null when it can. */
export function mappingProblem({ identity, columns }: Inspection, mapping: readonly (string | null)[]): string | null {
  const label = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
  if (identity.length === 0) return mapping.every((key) => key === null) ? "Say which columns hold the answers." : null;
  if (identity.some((keys) => keys.every((key) => mapping.includes(key)))) return null;
  const ways = identity.map((keys) => keys.map((key) => `“${label(key)}”`).join(" with "));
  return `Say which column holds ${ways.join(" or ")}.`;
}

/** Which column of the file fills what, beside what stands in its first rows. */
export function MapColumns({
  kind,
  flow,
  inspection,
}: {
  kind: ImportableKind;
  flow: ImportFlow;
  inspection: Inspection;
}) {
  const { mapping, setMapping, style, setStyle } = flow;
  const { header, preview, columns, sheets, sheet, notes, rows } = inspection;
  const { one, many } = kindWords[kind];
  const missing = columns.filter(({ key, required }) => required && !mapping.includes(key));
  const leftOut = mapping.filter((key) => key === null).length;
  const choose = (at: number, key: string) =>
    setMapping(
      header.map((_, other) =>
        other === at ? key || null : mapping[other] === key && key !== "" ? null : (mapping[other] ?? null),
      ),
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
        {counted(rows, "row")}.{" "}
        {leftOut === 0
          ? "Every column is taken."
          : `${counted(leftOut, "column")} of ${header.length} will be left out.`}
        {missing.length > 0 &&
          ` Something new also needs ${missing.map(({ label }) => `“${label}”`).join(", ")}; a ${one} that is here already does not.`}
      </p>
      <ul className="border-t border-line">
        {header.map((heading, at) => {
          const chosen = columns.find(({ key }) => key === mapping[at]);
          const values = preview.map((cells) => cells[at] ?? "–");
          return (
            <MappedColumn key={heading} heading={heading} values={values}>
              <Select
                label={`“${heading}” fills`}
                labelHidden
                value={mapping[at] ?? ""}
                help={chosen && `${chosen.words[0]?.toUpperCase()}${chosen.words.slice(1)}`}
                choices={[
                  { value: "", label: "Leave it out" },
                  ...columns.map(({ key, label }) => ({ value: key, label })),
                ]}
                onChange={(event) => choose(at, event.target.value)}
              />
            </MappedColumn>
          );
        })}
      </ul>
      <details>
        <summary className="cursor-pointer text-13 text-ink-2">
          How the file writes numbers, dates and empty cells
        </summary>
        <div className="mt-3 grid grid-cols-3 gap-3 max-sm:grid-cols-1">
          <NumberAndDaySelects style={style} setStyle={setStyle} />
          <Select
            label={`Empty cells of ${many} that are here`}
            value={style.emptyCells}
            choices={[
              { value: "leave", label: "Leave what is there" },
              { value: "clear", label: "Clear what is there" },
            ]}
            onChange={(event) => setStyle({ emptyCells: event.target.value as FileStyle["emptyCells"] })}
          />
        </div>
      </details>
    </div>
  );
}
