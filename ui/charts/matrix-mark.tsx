import { memo } from "react";
import { glyphWidth, type MatrixLabel, type MatrixPoint } from "./matrix-layout";

const levels = ["low", "moderate", "high", "severe"] as const;
type Level = MatrixPoint["level"];
export const fillOf = (level: Level) => `var(--harm-${levels.indexOf(level) + 1})`;

/** Passive is an outline, hybrid half, active filled, each in the colour of its harm; dashed where it is common. */
export const MatrixMark = memo(function MatrixMark({
  mode,
  level,
  r,
  dashed,
}: {
  mode: MatrixPoint["mode"];
  level: Level;
  r: number;
  dashed: boolean;
}) {
  const fill = fillOf(level);
  const ring = Math.max(2.5, r * 0.42);
  return (
    <>
      <circle r={r} fill={mode === "active" ? fill : "var(--surface)"} />
      {mode === "hybrid" && <path d={`M0 ${-r}a${r} ${r} 0 0 1 0 ${2 * r}z`} fill={fill} />}
      {mode === "hybrid" && <path d={`M0 ${-r}v${2 * r}`} stroke="var(--ink-2)" strokeWidth="0.75" />}
      {mode === "passive" && <circle r={r - ring / 2} fill="none" stroke={fill} strokeWidth={ring} />}
      {mode === "passive" && <circle r={r - ring} fill="none" stroke="var(--ink-2)" strokeWidth="0.75" />}
      <circle
        r={r}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={dashed ? 1.75 : 1.25}
        strokeDasharray={dashed ? "2.5 2" : undefined}
      />
    </>
  );
});

/** Name or number beside a mark; names begin with the four bars of harm. */
export const MarkLabel = memo(function MarkLabel({
  label: { kind, box, align, lines, leader, level },
  type,
  strong,
}: {
  label: MatrixLabel;
  type: number;
  strong?: boolean;
}) {
  const named = kind === "name";
  const atEnd = named && align === "end";
  const glyphX = atEnd ? box.x + box.width - glyphWidth + 4 : box.x;
  const textX = atEnd ? box.x + box.width - glyphWidth : box.x + (named ? glyphWidth : 1);
  return (
    <g>
      {leader && <line {...leader} stroke="var(--edge)" strokeWidth="1" />}
      {named && <HarmBars level={level} x={glyphX} y={box.y + 2.5} />}
      <text
        fontSize={type}
        fontWeight={strong ? 640 : named ? 440 : 540}
        fill={named ? "var(--ink)" : "var(--ink-2)"}
        stroke="var(--surface)"
        strokeWidth="3"
        strokeLinejoin="round"
        paintOrder="stroke"
        textAnchor={atEnd ? "end" : "start"}
      >
        {lines.map((line, at) => (
          <tspan key={at} x={textX} y={box.y + 11 + at * 14}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
});

function HarmBars({ level, x, y }: { level: Level; x: number; y: number }) {
  const reached = levels.indexOf(level);
  return (
    <g transform={`translate(${x} ${y})`}>
      {levels.map((each, at) => (
        <rect
          key={each}
          x={at * 4}
          width="3"
          height="9"
          rx="0.5"
          fill={at <= reached ? fillOf(reached < 2 ? "moderate" : level) : "var(--surface)"}
          stroke={at <= reached ? "var(--harm-line)" : "var(--line)"}
          strokeWidth="0.75"
        />
      ))}
    </g>
  );
}
