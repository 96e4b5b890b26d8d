import { type FocusEvent, type KeyboardEvent, memo } from "react";
import type { MatrixLayout, MatrixPoint } from "./matrix-layout";
import { MarkLabel, MatrixMark } from "./matrix-mark";
import type { SpreadDisc } from "./matrix-spread";

type Props = {
  layout: MatrixLayout;
  points: readonly MatrixPoint[];
  /** The one that Tab reaches; arrows go on from there. */
  reachable: string | null;
  chosenId: string | null;
  describedBy: string;
  movable: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
};

/** Every mark, as the options of one list; drawn again only where something about it changed. */
export const MatrixCrowd = memo(function MatrixCrowd({
  layout,
  points,
  reachable,
  chosenId,
  describedBy,
  movable,
  ...heard
}: Props) {
  if (points.length === 0) return null;
  return (
    <g
      {...heard}
      role="listbox"
      aria-label="Use cases on the matrix"
      aria-describedby={describedBy}
      className="transition-opacity duration-(--m-base) group-data-fade/plot:opacity-35"
    >
      {points.map((point) => {
        const disc = layout.discs.get(point.id);
        return (
          disc && (
            <Mark
              key={point.id}
              point={point}
              disc={disc}
              isCrowd={layout.isCrowd}
              reachable={point.id === reachable}
              chosen={point.id === chosenId}
              movable={movable}
            />
          )
        );
      })}
    </g>
  );
});

type MarkProps = {
  point: MatrixPoint;
  disc: SpreadDisc;
  isCrowd: boolean;
  reachable: boolean;
  chosen: boolean;
  movable: boolean;
};

const Mark = memo(function Mark({ point, disc, isCrowd, reachable, chosen, movable }: MarkProps) {
  const { x, y, r, from } = disc;
  return (
    <>
      {from && (
        <g aria-hidden>
          <line x1={from.x} y1={from.y} x2={x} y2={y} stroke="var(--edge)" strokeWidth="0.75" />
          <circle cx={from.x} cy={from.y} r="1.25" fill="var(--edge)" />
        </g>
      )}
      <g
        role="option"
        aria-selected={chosen}
        aria-label={point.spoken}
        tabIndex={reachable ? 0 : -1}
        data-mark={point.id}
        transform={`translate(${x} ${y})`}
        className="group/mark cursor-pointer outline-none"
        style={chosen && movable ? { cursor: "grab" } : undefined}
      >
        <circle r={isCrowd ? r + 2 : Math.max(r, 12)} fill="transparent" />
        <MatrixMark mode={point.mode} level={point.level} r={r} dashed={point.dashed} />
        {reachable && (
          <circle
            r={r + 5}
            fill="none"
            stroke="var(--focus)"
            strokeWidth="2"
            className="opacity-0 group-focus-visible/mark:opacity-100"
          />
        )}
      </g>
    </>
  );
});

/** The names and numbers beside the marks. */
export const MatrixNames = memo(function MatrixNames({ layout }: { layout: MatrixLayout }) {
  return (
    <g
      aria-hidden
      pointerEvents="none"
      className="transition-opacity duration-(--m-base) group-data-fade/plot:opacity-35 group-data-alone/plot:opacity-0"
    >
      {layout.labels.map((label) => (
        <MarkLabel key={label.id} label={label} type={layout.type} />
      ))}
    </g>
  );
});

/** Those too many to be told apart: one path, however many. */
export const MatrixDots = memo(function MatrixDots({
  layout,
  dots,
}: {
  layout: MatrixLayout;
  dots: readonly { readonly across: number; readonly up: number }[];
}) {
  if (dots.length === 0) return null;
  return (
    <path
      aria-hidden
      data-dots={dots.length}
      d={dots.map(({ across, up }) => `M${layout.x(across).toFixed(1)} ${layout.y(up).toFixed(1)}h0`).join("")}
      stroke="var(--ink-3)"
      strokeOpacity="0.35"
      strokeWidth="3.5"
      strokeLinecap="round"
    />
  );
});
