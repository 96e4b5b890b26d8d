import { memo } from "react";
import type { MatrixLayout, MatrixPlan } from "./matrix-layout";

const captions = { fontSize: 11, fill: "var(--ink-3)" } as const;

/** Frame, ticks, the two lines that divide it, the words of its quarters, and the region where harm decides. */
export const MatrixAxes = memo(function MatrixAxes({ layout, plan }: { layout: MatrixLayout; plan: MatrixPlan }) {
  const { frame, x, y, words, width, height } = layout;
  const { across, up, limit } = plan;
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  const limitX = limit ? x(limit.at) : right;
  const ticksUp = up.scale.ticks.filter(
    (tick) => up.split === null || tick === up.split || Math.abs(y(tick) - y(up.split)) > 12,
  );
  return (
    <g aria-hidden>
      <rect {...frame} fill="var(--surface)" />
      {limit && <rect x={limitX} y={frame.y} width={right - limitX} height={frame.height} fill="var(--harm-wash)" />}
      {up.scale.ticks.map((tick) => (
        <line key={tick} x1={frame.x} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
      ))}
      {up.split !== null && (
        <line x1={frame.x} x2={right} y1={y(up.split)} y2={y(up.split)} stroke="var(--edge)" strokeDasharray="4 3" />
      )}
      {across.split !== null && (
        <line
          x1={x(across.split)}
          x2={x(across.split)}
          y1={frame.y}
          y2={bottom}
          stroke="var(--edge)"
          strokeDasharray="4 3"
        />
      )}
      {limit && <line x1={limitX} x2={limitX} y1={frame.y} y2={bottom} stroke="var(--harm-4)" strokeWidth="1.5" />}
      <rect {...frame} fill="none" stroke="var(--line)" />
      {ticksUp.map((tick) => (
        <text key={tick} {...captions} x={frame.x - 6} y={y(tick) + 4} textAnchor="end">
          {tick}
        </text>
      ))}
      {across.scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} stroke="var(--edge)" />
          <text {...captions} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {words.map(({ text, x: wordX, y: wordY, end, width: wide, harm }) => (
        <text
          key={`${text} ${wordY}`}
          x={end ? wordX + wide : wordX}
          y={wordY + 12}
          fontSize="11"
          fontWeight={harm ? 640 : 540}
          fill={harm ? "var(--harm-text)" : "var(--ink-3)"}
          textAnchor={end ? "end" : "start"}
        >
          {text}
        </text>
      ))}
      <text {...captions} fill="var(--ink-2)" x={right} y={height - 10} textAnchor="end">
        {across.title} →
      </text>
      <text
        {...captions}
        fill="var(--ink-2)"
        textAnchor="end"
        transform={`translate(${Math.min(11, width)} ${frame.y + 4}) rotate(-90)`}
      >
        {up.title} →
      </text>
    </g>
  );
});
