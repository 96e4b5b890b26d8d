import { line as lineOf } from "d3-shape";
import { chartNumber, ticksOf } from "@/domain/deck/chart-axis";
import type { ChartAxis, ChartBox, ColumnChart, LabelSide, LineChart, ScatterChart } from "@/domain/deck/deck";
import { paintOf } from "@/domain/deck/look-of";
import { linear } from "@/ui/charts/scale";

const inches = (value: number) => value * 72;

/** A native chart of the deck, drawn where PowerPoint will draw it. */
export function ChartView({ box }: { box: ChartBox }) {
  return (
    <g fontSize={box.size} fill={paintOf("ink-3")} style={{ fontFamily: "var(--slide-sans)" }}>
      {box.form === "line" ? <Lines box={box} /> : box.form === "column" ? <Columns box={box} /> : <Points box={box} />}
    </g>
  );
}

const upOf = ({ plot }: ChartBox, { min, max }: ChartAxis) =>
  linear([min, max], [inches(plot.y + plot.h), inches(plot.y)]);

function Upward({ box, axis }: { box: ChartBox; axis: ChartAxis }) {
  const { plot, size } = box;
  const y = upOf(box, axis);
  return ticksOf(axis).map((tick) => (
    <g key={tick}>
      <line
        x1={inches(plot.x)}
        x2={inches(plot.x + plot.w)}
        y1={y(tick)}
        y2={y(tick)}
        stroke={paintOf("hairline")}
        strokeWidth={0.5}
      />
      <text x={inches(plot.x) - 5} y={y(tick) + size * 0.35} textAnchor="end">
        {chartNumber(tick, axis.format)}
      </text>
    </g>
  ));
}

/** Each category has a slot of its own width, its point in the middle: as PowerPoint places them. */
const slotOf = ({ plot, categories }: LineChart | ColumnChart) => inches(plot.w) / Math.max(categories.length, 1);

function Categories({ box }: { box: LineChart | ColumnChart }) {
  const { plot, categories, size, labelEvery, axis } = box;
  const slot = slotOf(box);
  const zero = upOf(box, axis)(Math.min(axis.max, Math.max(axis.min, 0)));
  return (
    <>
      <line
        x1={inches(plot.x)}
        x2={inches(plot.x + plot.w)}
        y1={zero}
        y2={zero}
        stroke={paintOf("edge")}
        strokeWidth={0.75}
      />
      {categories.map((category, at) =>
        at % labelEvery === 0 ? (
          <text
            key={at}
            x={inches(plot.x) + (at + 0.5) * slot}
            y={inches(plot.y + plot.h) + size * 1.4}
            textAnchor="middle"
          >
            {category}
          </text>
        ) : null,
      )}
    </>
  );
}

function Lines({ box }: { box: LineChart }) {
  const { plot, axis, series, size, lastFormat } = box;
  const slot = slotOf(box);
  const x = (at: number) => inches(plot.x) + (at + 0.5) * slot;
  const y = upOf(box, axis);
  return (
    <>
      <Upward box={box} axis={axis} />
      <Categories box={box} />
      {series.map((each) => {
        const points = each.values.map((value, at) => ({ at, value }));
        const path = lineOf<(typeof points)[number]>()
          .defined(({ value }) => value !== null)
          .x(({ at }) => x(at))
          .y(({ value }) => y(value!))(points);
        const colour = paintOf(each.color);
        const last = points.findLast(({ value }) => value !== null);
        return (
          <g key={each.name}>
            {path && <path d={path} fill="none" stroke={colour} strokeWidth={2.25} />}
            {points.map(({ at, value }) =>
              value === null ? null : (
                <Mark key={at} shape={each.marker} x={x(at)} y={y(value)} size={6} fill={colour} />
              ),
            )}
            {last && last.value !== null && (
              <text
                x={x(last.at) + 6}
                y={y(last.value) + (size + 2) * 0.35}
                fontSize={size + 2}
                fontWeight={700}
                fill={colour}
              >
                {chartNumber(last.value, lastFormat)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Columns({ box }: { box: ColumnChart }) {
  const { plot, axis, categories, series, stacked, gapPct, labelled, size } = box;
  const y = upOf(box, axis);
  const slot = slotOf(box);
  const beside = stacked ? 1 : Math.max(series.length, 1);
  const width = slot / (beside + gapPct / 100);
  return (
    <>
      <Upward box={box} axis={axis} />
      <Categories box={box} />
      {categories.map((_, at) => {
        const left = inches(plot.x) + at * slot + (slot - width * beside) / 2;
        let [over, under] = [0, 0];
        return series.map(({ name, values, color, ink }, place) => {
          const value = values[at] ?? null;
          if (value === null) return null;
          const from = stacked ? (value < 0 ? under : over) : 0;
          if (value < 0) under += value;
          else over += value;
          const [one, other] = [y(from), y(from + value)];
          const x = left + (stacked ? 0 : place * width);
          const [top, height] = [Math.min(one, other), Math.abs(one - other)];
          return (
            <g key={name}>
              <rect x={x} y={top} width={width} height={height} fill={paintOf(color)} />
              {labelled && (
                <text
                  x={x + width / 2}
                  y={
                    stacked ? top + height / 2 + size * 0.35 : value < 0 ? top + height + size * 1.1 : top - size * 0.35
                  }
                  textAnchor="middle"
                  fontWeight={700}
                  fill={paintOf(ink)}
                >
                  {chartNumber(value, axis.format)}
                </text>
              )}
            </g>
          );
        });
      })}
    </>
  );
}

function Points({ box }: { box: ScatterChart }) {
  const { plot, across, up, groups, size, markSize } = box;
  const x = linear([across.min, across.max], [inches(plot.x), inches(plot.x + plot.w)]);
  const y = upOf(box, up);
  const [left, bottom] = [inches(plot.x), inches(plot.y + plot.h)];
  return (
    <>
      <Upward box={box} axis={up} />
      <path
        d={`M${left} ${inches(plot.y)}V${bottom}H${inches(plot.x + plot.w)}`}
        fill="none"
        stroke={paintOf("edge")}
        strokeWidth={0.75}
      />
      {ticksOf(across).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + size * 1.4} textAnchor="middle">
          {chartNumber(tick, across.format)}
        </text>
      ))}
      {groups.map(({ name, color, ink, marker, points }) => (
        <g key={name}>
          {points.map((point, at) => (
            <g key={at}>
              <Mark shape={marker} x={x(point.x)} y={y(point.y)} size={markSize} fill={paintOf(color)} />
              {point.label && (
                <text
                  {...besideOf(point.label.side, x(point.x), y(point.y), markSize, size)}
                  fontWeight={point.label.side === "inside" ? 700 : 400}
                  fill={paintOf(point.label.side === "inside" ? ink : "ink")}
                >
                  {point.label.text}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </>
  );
}

function besideOf(side: LabelSide, x: number, y: number, mark: number, size: number) {
  const away = mark / 2 + 3;
  if (side === "inside") return { x, y: y + size * 0.35, textAnchor: "middle" } as const;
  if (side === "right") return { x: x + away, y: y + size * 0.35, textAnchor: "start" } as const;
  if (side === "left") return { x: x - away, y: y + size * 0.35, textAnchor: "end" } as const;
  return { x, y: side === "above" ? y - away - size * 0.2 : y + away + size * 0.9, textAnchor: "middle" } as const;
}

type Shape = ScatterChart["groups"][number]["marker"];
type MarkAt = { readonly shape: Shape; readonly x: number; readonly y: number; readonly size: number };

function Mark({ shape, x, y, size, fill }: MarkAt & { readonly fill: string }) {
  const half = size / 2;
  const paint = { fill, stroke: paintOf("paper"), strokeWidth: 0.75 };
  if (shape === "square") return <rect x={x - half} y={y - half} width={size} height={size} {...paint} />;
  if (shape === "circle") return <circle cx={x} cy={y} r={half} {...paint} />;
  const corners =
    shape === "diamond"
      ? `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`
      : `M${x} ${y - half}L${x + half} ${y + half}H${x - half}Z`;
  return <path d={corners} {...paint} />;
}
