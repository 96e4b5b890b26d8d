import { PairMark } from "@/ui/marks";
import type { BriefView } from "./brief";

type Chain = BriefView["chains"][number];
type Side = Chain["cx"];

/** Business objective → customer objective → outcome, with one number of each side, never one without the other. */
export function Chains({ data }: { data: BriefView }) {
  if (data.chains.length === 0)
    return <p className="text-ink-2">No outcome is written down: what will customers and the business see?</p>;
  return (
    <ol>
      {data.chains.map((chain) => (
        <li
          key={chain.id}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)_minmax(190px,0.9fr)] gap-x-5 gap-y-1 border-t border-hairline py-2.5 max-md:grid-cols-1"
        >
          <p className="text-com-ink">{chain.business ?? <Missing>no business objective</Missing>}</p>
          <p className="text-cx-ink">
            <span aria-hidden className="text-ink-3">
              →{" "}
            </span>
            {chain.customer ?? <Missing>no customer objective</Missing>}
          </p>
          <p className="font-medium">
            <span aria-hidden className="font-normal text-ink-3">
              →{" "}
            </span>
            {chain.statement}
          </p>
          <div className="grid content-start gap-1 text-12">
            <One side="customer" of={chain.cx} currency={data.currency} />
            <One side="commercial" of={chain.commercial} currency={data.currency} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const Missing = ({ children }: { children: string }) => <span className="text-harm">{children}</span>;

function One({ side, of, currency }: { side: "customer" | "commercial"; of: Side; currency: string }) {
  const words = (value: number | null) => {
    if (value === null) return "?";
    if (of.unit === "percent") return `${value}%`;
    if (of.unit === "currency") return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(value);
    return String(value);
  };
  return (
    <p className="flex items-start gap-1.5">
      <span className="pt-1">
        <PairMark side={side} />
      </span>
      <span>
        {of.name ?? <Missing>no metric</Missing>}{" "}
        <span className="figure whitespace-nowrap text-ink-2" title="baseline, latest, target">
          {words(of.baseline)} → <b className="font-semibold text-ink">{words(of.latest)}</b> → {words(of.target)}
        </span>
      </span>
    </p>
  );
}
