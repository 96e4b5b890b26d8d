import type { RankBin } from "@/domain/scoring/robustness/read-shares";
import { shareWords } from "@/domain/scoring/robustness/robustness-words";
import { ChartFrame } from "@/ui/charts/chart-frame";

const [width, height] = [320, 150];
const [left, bottom, top] = [46, 22, 10];

const binWords = ({ from, to }: RankBin) => (from === to ? String(from) : `${from}–${to}`);

/** How often an item has which rank, over the ranks it ever has. */
export function RankChart({ name, bins, rank }: { name: string; bins: readonly RankBin[]; rank: number }) {
  const most = Math.max(...bins.map(({ share }) => share), 0.01);
  const step = (width - left) / bins.length;
  const y = (share: number) => top + (height - bottom - top) * (1 - share / most);
  const every = Math.max(1, Math.ceil((bins.length * 30) / (width - left)));
  return (
    <ChartFrame
      title="How often at which rank"
      columns={["Rank", "Share of weightings, %"]}
      rows={bins.map((bin) => [binWords(bin), Number((100 * bin.share).toFixed(2))])}
      fileName={`ranks of ${name}`}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${name}: share of plausible weightings by rank, highest ${shareWords(most)}; the table holds the numbers`}
        className="block w-full"
      >
        {[0, most].map((share) => (
          <g key={share}>
            <line x1={left} x2={width} y1={y(share)} y2={y(share)} stroke="var(--hairline)" />
            <text x={left - 6} y={y(share) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">
              {shareWords(share)}
            </text>
          </g>
        ))}
        {bins.map((bin, at) => {
          const isNow = bin.from <= rank && rank <= bin.to;
          return (
            <g key={bin.from}>
              <rect
                x={left + at * step + step * 0.1}
                width={Math.max(1, step * 0.8)}
                y={y(bin.share)}
                height={Math.max(bin.share > 0 ? 1 : 0, height - bottom - y(bin.share))}
                fill={isNow ? "var(--ink)" : "var(--edge)"}
              />
              {at % every === 0 && (
                <text
                  x={left + (at + 0.5) * step}
                  y={height - 8}
                  textAnchor="middle"
                  fontSize="11"
                  fontWeight={isNow ? 640 : 440}
                  fill={isNow ? "var(--ink)" : "var(--ink-3)"}
                >
                  {bin.from}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
