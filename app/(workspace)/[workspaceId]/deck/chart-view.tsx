import { line as lineOf } from "d3-shape";
import type { ChartBox } from "@/domain/deck/deck";
import { hexOf } from "@/domain/deck/theme";
import { linear } from "@/ui/charts/scale";

const inches = (value: number) => value * 72;

/** A native chart of the deck, drawn where PowerPoint will draw it. */
export function ChartView({ box }: { box: ChartBox }) {
  const { plot, axis, categories, series, size } = box;
  // Each category has a slot of its own width, its point in the middle: as PowerPoint places them.
  const slot = inches(plot.w) / Math.max(categories.length, 1);
  const x = (at: number) => inches(plot.x) + (at + 0.5) * slot;
  const y = linear([axis.min, axis.max], [inches(plot.y + plot.h), inches(plot.y)]);
  const ticks =
    axis.step > 0
      ? Array.from({ length: Math.round((axis.max - axis.min) / axis.step) + 1 }, (_, at) => axis.min + at * axis.step)
      : [axis.min];
  const every = Math.ceil(categories.length / 12);
  return (
    <g fontSize={size} fill={hexOf("ink-3")} style={{ fontFamily: '"Inter Var", Arial, sans-serif' }}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={inches(plot.x)}
            x2={inches(plot.x + plot.w)}
            y1={y(tick)}
            y2={y(tick)}
            stroke={hexOf("hairline")}
            strokeWidth={0.75}
          />
          <text x={inches(plot.x) - 5} y={y(tick) + size * 0.35} textAnchor="end">
            {Number(tick.toFixed(4))}
          </text>
        </g>
      ))}
      {categories.map((category, at) =>
        at % every === 0 ? (
          <text key={category} x={x(at)} y={inches(plot.y + plot.h) + size * 1.4} textAnchor="middle">
            {category}
          </text>
        ) : null,
      )}
      {series.map((each) => {
        const points = each.values.map((value, at) => ({ at, value }));
        const path = lineOf<(typeof points)[number]>()
          .defined(({ value }) => value !== null)
          .x(({ at }) => x(at))
          .y(({ value }) => y(value!))(points);
        const colour = hexOf(each.color);
        return (
          <g key={each.name}>
            {path && <path d={path} fill="none" stroke={colour} strokeWidth={2.25} />}
            {points.map(({ at, value }) =>
              value === null ? null : each.marker === "square" ? (
                <rect key={at} x={x(at) - 3} y={y(value) - 3} width={6} height={6} fill={colour} />
              ) : (
                <circle key={at} cx={x(at)} cy={y(value)} r={3} fill={colour} />
              ),
            )}
          </g>
        );
      })}
    </g>
  );
}
