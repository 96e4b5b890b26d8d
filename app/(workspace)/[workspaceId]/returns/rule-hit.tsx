import { SeverityMark } from "../found/severity-mark";
import type { Line } from "./returns-words";

type Hit = Line["findings"][number] & { readonly part?: string | null };

/** What a rule says of a line or the spend: how bad, why, and what would put it right. */
export function RuleHit({ hit }: { hit: Hit }) {
  return (
    <li className="flex gap-2.5 py-1">
      <SeverityMark severity={hit.severity} />
      <div className="min-w-0 max-w-[78ch]">
        <p className="wrap-anywhere">
          {hit.message}
          {hit.part && <span className="font-medium"> {hit.part}.</span>}
        </p>
        <p className="text-12 text-ink-3">
          {hit.fix} {hit.reason}
        </p>
      </div>
    </li>
  );
}
