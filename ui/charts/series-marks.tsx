import { markLine, type PlacedMark } from "./mark-places";

type Props = {
  marks: readonly (PlacedMark & { readonly own: boolean })[];
  x: (at: number) => number;
  bottom: number;
};

/** What changed when: a thin upright with words, which no other upright crosses; a stronger one where it concerns this series. */
export function SeriesMarks({ marks, x, bottom }: Props) {
  return (
    <>
      {marks.map(({ at, top, own }, place) => (
        <line
          key={`${at} ${place}`}
          x1={x(at)}
          x2={x(at)}
          y1={top + 2}
          y2={bottom}
          stroke={own ? "var(--ink-2)" : "var(--line)"}
          strokeWidth={own ? 1.5 : 1}
        />
      ))}
      {marks.map(({ at, lines, top, before, own }, place) => (
        <text
          key={`${at} ${place}`}
          y={top + 11}
          fontSize="11"
          fontWeight={own ? 600 : 440}
          fill="var(--ink-2)"
          stroke="var(--page)"
          strokeWidth="4"
          paintOrder="stroke"
          textAnchor={before ? "end" : "start"}
        >
          {lines.map((line, row) => (
            <tspan key={row} x={before ? x(at) - 5 : x(at) + 5} dy={row === 0 ? 0 : markLine}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}
