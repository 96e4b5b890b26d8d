import type { ReactNode } from "react";

export type Column = {
  key: string;
  /** What stands under it. */
  label: string;
  solid: number;
  /** On top of the solid part, drawn as an outline. */
  hollow: number;
  /** The number above it, which may open to what is behind it. */
  head: ReactNode;
};

type Props = { columns: readonly Column[]; label: string };

const height = 96;
const width = 28;

/** Few counts over time, each with its number above: no axis is needed to read them. Zero is the ground line. */
export function ColumnChart({ columns, label }: Props) {
  const most = Math.max(1, ...columns.map(({ solid, hollow }) => solid + hollow));
  const size = (count: number) => (count / most) * height;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <ol className="inline-flex min-w-full items-end gap-3 pt-1">
        {columns.map(({ key, label: name, solid, hollow, head }) => (
          <li key={key} className="grid min-w-16 justify-items-center">
            <span className="figure text-14 font-semibold">{head}</span>
            <svg width={width} height={height + 1} viewBox={`0 0 ${width} ${height + 1}`} aria-hidden className="block">
              {hollow > 0 && (
                <rect
                  x="0.75"
                  width={width - 1.5}
                  y={height - size(solid + hollow) + 0.75}
                  height={Math.max(0, size(hollow) - 0.75)}
                  fill="none"
                  stroke="var(--ink-2)"
                  strokeWidth="1.5"
                />
              )}
              <rect x="0" width={width} y={height - size(solid)} height={size(solid)} fill="var(--ink-2)" />
              <line x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} stroke="var(--edge)" />
            </svg>
            <span className="mt-1 text-12 whitespace-nowrap text-ink-3">{name}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
