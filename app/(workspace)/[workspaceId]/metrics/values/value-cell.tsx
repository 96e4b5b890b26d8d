import { History } from "lucide-react";
import { classNames } from "@/ui/class-names";
import { crossAddress } from "@/ui/use-cross-keys";
import { answersWritten, numberWritten, periodSaid, type StoredCell, type ValueRow } from "../shown-values";
import type { ValueLook } from "./asked-values";
import { CellInput, CellNote, type LeaveBy } from "./cell-input";
import { cellSaid } from "./cell-said";
import type { CellText, TypedRow } from "./use-value-draft";

/** How the writing began: by a letter or not, and what was typed here before. */
export type Writing = { readonly byKey: boolean; readonly before: string | null };
type At = { readonly row: number; readonly column: number };
type Props = {
  row: ValueRow;
  at: At;
  period: string;
  stored: StoredCell;
  layer: ValueLook["layer"];
  typed: ReturnType<TypedRow["get"]>;
  isActive: boolean;
  editing: Writing | null;
  onType: (texts: readonly CellText[]) => void;
  onLeave: (at: At, by: LeaveBy) => void;
};

/** A value and the answers behind it, with what is missing, corrected, typed or wrong. */
export function ValueCell({ row, at, period, stored, layer, typed, isActive, editing, ...on }: Props) {
  const text = typed?.typed[layer] ?? String(stored?.[layer] ?? "");
  const problem = typed?.problem ?? null;
  const write = (to: string) => on.onType([{ metricId: row.id, period, stored, text: to }]);
  return (
    <td
      aria-colindex={at.column + 2}
      aria-label={editing ? undefined : cellSaid({ row, period, stored, typed })}
      aria-invalid={problem ? true : undefined}
      data-at={crossAddress(at)}
      tabIndex={isActive ? 0 : -1}
      className={classNames(
        "relative cursor-default border-b border-l border-hairline px-1.5 py-1 text-right align-middle hover:bg-hover",
        isActive && "z-[1] bg-selected",
        typed && !problem && "shadow-[inset_0_0_0_1px_var(--ink)]",
        problem && "bg-harm-wash shadow-[inset_0_0_0_2px_var(--harm-4)]",
      )}
    >
      {editing ? (
        <CellInput
          label={`${row.name}, ${periodSaid(period)}, ${layer === "value" ? (row.unit ?? "value") : "answers"}`}
          text={text}
          byKey={editing.byKey}
          problem={problem}
          onType={write}
          onCancel={() => write(editing.before ?? String(stored?.[layer] ?? ""))}
          onLeave={(by) => on.onLeave(at, by)}
        />
      ) : (
        <>
          <Figures stored={stored} typed={typed} layer={layer} asksResponses={row.asksResponses} />
          {isActive && problem && <CellNote>{problem}</CellNote>}
          {stored?.isRevised && (
            <button
              type="button"
              data-history
              tabIndex={-1}
              aria-label={`Who changed ${row.name}, ${periodSaid(period)}`}
              className="absolute top-0 left-0 inline-flex size-6 items-center justify-center rounded-1 text-ink-3 hover:bg-selected hover:text-ink"
            >
              <History aria-hidden size={12} />
            </button>
          )}
        </>
      )}
    </td>
  );
}

type FigureProps = Pick<Props, "stored" | "typed" | "layer"> & { asksResponses: boolean };

function Figures({ stored, typed, layer, asksResponses }: FigureProps) {
  const { value, responses } = typed?.typed ?? {};
  const valueText = value ?? (stored?.value == null ? null : numberWritten(stored.value));
  const isNew = value !== undefined && value.trim() !== String(stored?.value ?? "");
  const answers =
    responses ??
    (stored?.responses == null || isNew ? null : answersWritten(stored.responses).replace(/ answers?$/, ""));
  const missing = isNew && answers === null && (asksResponses || stored?.responses != null);
  const mark = stored?.mark ?? null;
  const big = classNames("figure block truncate text-13", typed && "font-semibold");
  const small = "figure block truncate text-11 text-ink-3";
  const valueShown =
    valueText === null || valueText === "" ? (
      <span className="font-normal text-12 text-ink-3">
        {value === "" ? "taken away" : mark === "gap" ? "gap" : mark === "missing" ? "missing" : ""}
      </span>
    ) : (
      valueText
    );
  const answersShown = answers === null ? (missing ? "of how many?" : "") : `of ${answers}`;
  return layer === "value" ? (
    <>
      <span className={big}>{valueShown}</span>
      {answersShown && <span className={small}>{answersShown}</span>}
    </>
  ) : (
    <>
      <span className={big}>
        {answers ?? <span className="font-normal text-12 text-ink-3">{missing ? "not typed" : ""}</span>}
      </span>
      <span className={small}>{valueShown}</span>
    </>
  );
}
