import { memo, type RefObject } from "react";
import type { TimelineLine } from "@/domain/roadmap/timeline-lines";

export type ShownLines = "all" | "broken" | "none";

type Props = {
  svg?: RefObject<SVGSVGElement | null>;
  lines: readonly TimelineLine[];
  width: number;
  height: number;
  /** Drawn once more, so that they stand out. */
  chosen: readonly TimelineLine[];
};

export const pathOf = (points: TimelineLine["points"]) => `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`;
export const lineKey = ({ fromId, toId }: Pick<TimelineLine, "fromId" | "toId">) => `${fromId}>${toId}`;

const looks = {
  plain: { stroke: "var(--edge)", strokeWidth: 1 },
  chosen: { stroke: "var(--ink)", strokeWidth: 1.5 },
  broken: { stroke: "var(--harm-3)", strokeWidth: 1.5, strokeDasharray: "4 3" },
} as const;

/** What waits for what. The same is said in words on the bars and in the table. */
export const Lines = memo(function Lines({ svg, lines, width, height, chosen }: Props) {
  return (
    <svg
      ref={svg}
      aria-hidden
      width={width}
      height={height}
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
    >
      <defs>
        {(["plain", "chosen", "broken"] as const).map((look) => (
          <marker
            key={look}
            id={`needs-${look}`}
            viewBox="0 0 6 6"
            refX="5.5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L6 3L0 6z" fill={looks[look].stroke} />
          </marker>
        ))}
      </defs>
      <Paths lines={lines} />
      <Paths lines={chosen} isChosen />
    </svg>
  );
});

const Paths = memo(function Paths({ lines, isChosen }: { lines: readonly TimelineLine[]; isChosen?: boolean }) {
  return lines.map((line) => {
    const look = line.broken ? "broken" : isChosen ? "chosen" : "plain";
    return (
      <path
        key={lineKey(line)}
        data-line={lineKey(line)}
        data-broken={line.broken ? "" : undefined}
        d={pathOf(line.points)}
        fill="none"
        {...looks[look]}
        {...(isChosen && line.broken && { strokeWidth: 2.5 })}
        markerEnd={`url(#needs-${look})`}
      />
    );
  });
});
