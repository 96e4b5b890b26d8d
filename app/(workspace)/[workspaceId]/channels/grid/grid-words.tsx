import type { GridAxis, GridCell, GridState } from "@/domain/customers/channel-grid";
import { classNames } from "@/ui/class-names";
import { ModeMark } from "@/ui/marks";

export const axisWords: Readonly<Record<GridAxis, string>> = {
  useCase: "Use cases",
  channel: "Channels",
  audience: "Audiences",
};
export const oneOfAxis: Readonly<Record<GridAxis, string>> = {
  useCase: "use case",
  channel: "channel",
  audience: "audience",
};
export const stateWords: Readonly<Record<GridState, string>> = {
  empty: "Empty",
  planned: "Planned",
  live: "Live",
  stopped: "Stopped",
  generic: "Left as it is",
};
const stateLooks: Readonly<Record<GridState, string>> = {
  empty: "text-ink-3",
  planned: "border border-dashed border-edge text-ink-2",
  live: "bg-selected font-semibold",
  stopped: "text-ink-3 line-through",
  generic: "shadow-[inset_0_0_0_1.5px_var(--ink)]",
};
const modes = ["passive", "hybrid", "active"] as const;

/** A state as a small mark with its word. */
export function StateMark({ state }: { state: GridState }) {
  return (
    <span
      className={classNames(
        "inline-flex min-h-5 items-center rounded-1 px-1.5 text-12 whitespace-nowrap",
        stateLooks[state],
      )}
    >
      {stateWords[state]}
    </span>
  );
}

/** A cell: its state, how many use cases of which mode make it, and whether a decision says otherwise. */
export function GridCellMark({ cell }: { cell: GridCell }) {
  const { state, modes: many, against, considered } = cell;
  if (state === "empty")
    return considered.length > 0 ? (
      <span className="text-12 text-ink-3">{ideas(considered.length)}</span>
    ) : (
      <span className="text-ink-3">·</span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      <StateMark state={state} />
      <span className="figure inline-flex gap-1.5 text-12">
        {modes.map((mode) =>
          many[mode] > 0 ? (
            <span key={mode} className="inline-flex items-center gap-0.5">
              <ModeMark mode={mode} />
              {many[mode] > 1 && many[mode]}
            </span>
          ) : null,
        )}
      </span>
      {against && <span className="text-11 font-semibold text-harm">Against a decision</span>}
    </span>
  );
}

const ideas = (count: number) => (count === 1 ? "1 idea" : `${count} ideas`);

/** The same in words. */
export function cellInWords({ state, live, planned, stopped, considered, modes: many, against }: GridCell): string {
  const count = state === "live" ? live.length : state === "planned" ? planned.length : stopped.length;
  const split = modes.filter((mode) => many[mode] > 0).map((mode) => `${many[mode]} ${mode}`);
  const parts = [
    stateWords[state],
    ...(split.length > 0 ? [`${count} ${count === 1 ? "use case" : "use cases"}: ${split.join(", ")}`] : []),
    ...(state === "empty" && considered.length > 0 ? [ideas(considered.length)] : []),
    ...(against ? ["although it was decided to leave it as it is"] : []),
  ];
  return parts.join(", ");
}
