import { linear } from "./scale";

type Props = {
  low: number | null;
  high: number | null;
  estimate: number | null;
  /** How much worse we accept, on the bad side of zero; drawn as a dashed line with the zone up to it. */
  margin?: number | null;
  /** The scale shared by all rows beside each other. */
  domain: readonly [number, number];
  side: "commercial" | "customer";
  harm?: boolean;
  label: string;
};

const width = 360;
const height = 36;

/** One interval on a common scale, oriented so that better is to the right. */
export function IntervalRow({ low, high, estimate, margin, domain, side, harm, label }: Props) {
  const x = linear([domain[0], domain[1]], [6, width - 6], { clamp: true });
  const colour = side === "commercial" ? "var(--com)" : "var(--cx)";
  const middle = height / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-9 w-full"
      preserveAspectRatio="none"
    >
      {margin != null && (
        <>
          <rect
            x={x(-margin)}
            width={Math.max(0, x(0) - x(-margin))}
            y={4}
            height={height - 8}
            fill="var(--harm-wash)"
          />
          <line
            x1={x(-margin)}
            x2={x(-margin)}
            y1={2}
            y2={height - 2}
            stroke="var(--harm-line)"
            strokeDasharray="3 3"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        </>
      )}
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
      {low !== null && high !== null && (
        <line
          x1={x(low)}
          x2={x(high)}
          y1={middle}
          y2={middle}
          stroke={colour}
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {estimate !== null &&
        (side === "commercial" ? (
          <rect x={x(estimate) - 5} y={middle - 5} width="10" height="10" fill={colour} />
        ) : (
          <ellipse cx={x(estimate)} cy={middle} rx="5.5" ry="5.5" fill={colour} />
        ))}
      {low === null && (
        <text
          x={width / 2}
          y={middle + 4}
          fontSize="11"
          textAnchor="middle"
          fill={harm ? "var(--harm-text)" : "var(--ink-3)"}
        >
          no interval
        </text>
      )}
    </svg>
  );
}
