import { placeLabels } from "./place-labels";

export type EndLabel = {
  /** Where it belongs. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly ink: string;
  /** Its first lines are a name, its last one a value. */
  readonly bold: boolean;
};

type Props = { ends: readonly EndLabel[]; x: number; top: number; bottom: number };

/** What each line is, written where it ends; moved apart until none touches another. */
export function SeriesEnds({ ends, x, top, bottom }: Props) {
  const places = placeLabels(
    ends.map(({ y, lines }) => ({ y: y - 9, height: lines.length * 14 + 3 })),
    top,
    bottom,
  );
  return ends.map(({ lines, ink, bold }, at) => (
    <text key={at} y={places[at]! + 12} fill={ink} fontSize={bold ? 12 : 11}>
      {lines.map((line, row) => (
        <tspan
          key={row}
          x={x}
          dy={row === 0 ? 0 : 14}
          fontWeight={bold ? 600 : 440}
          {...(bold && row === lines.length - 1 && { fontSize: 11, fontWeight: 440, fill: "var(--ink-2)" })}
        >
          {line}
        </tspan>
      ))}
    </text>
  ));
}
