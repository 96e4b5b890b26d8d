import { instantInWords } from "@/ui/dates";
import type { ApprovalRow } from "./talk-view";

const mostShown = 10;

/** Everybody who was asked, what they said of which version, what changed since, and what was asked before. */
export function ApprovalDetail({ latest, older }: { latest: ApprovalRow; older: readonly ApprovalRow[] }) {
  const { askedBy, askedAt, note, approvers, changes } = latest;
  return (
    <div className="grid max-w-[90ch] gap-3 border-l-2 border-hairline pl-3">
      <p className="wrap-anywhere text-ink-2">
        Asked by {askedBy}, <span className="figure">{instantInWords(askedAt)}</span> UTC.{note && ` “${note}”`}
      </p>
      <ul aria-label="Who was asked" className="grid gap-1">
        {approvers.map(({ userId, name, voice }) => (
          <li key={userId} className="wrap-anywhere">
            <span className="font-medium">{name}</span>{" "}
            {voice === null ? (
              <span className="text-ink-3">has not said anything yet</span>
            ) : (
              <>
                {voice.verdict === "approved" ? "approved" : "refused"}{" "}
                <span className="figure text-ink-2">{instantInWords(voice.at)}</span>
                {voice.note && ` “${voice.note}”`}
                {!voice.stands && <span className="text-ink-3"> Of an earlier version.</span>}
              </>
            )}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <div>
          <h3 className="text-12 font-medium text-ink-2">Changed since</h3>
          <ul className="mt-0.5 grid gap-0.5">
            {changes.slice(0, mostShown).map(({ seq, at, words, reason }) => (
              <li key={seq} className="wrap-anywhere">
                {at !== null && <span className="figure text-ink-3">{instantInWords(at)}</span>} {words}
                {reason && ` “${reason}”`}
              </li>
            ))}
          </ul>
          {changes.length > mostShown && <p className="text-ink-3">and {changes.length - mostShown} more</p>}
        </div>
      )}
      {older.length > 0 && (
        <div>
          <h3 className="text-12 font-medium text-ink-2">Asked before</h3>
          <ul className="mt-0.5 grid gap-0.5">
            {older.map(({ id, askedAt: at, askedBy: by, sentence }) => (
              <li key={id} className="wrap-anywhere text-ink-2">
                <span className="figure text-ink-3">{instantInWords(at)}</span> {by}: {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
