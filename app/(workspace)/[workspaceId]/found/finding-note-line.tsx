import type { Known } from "@/domain/findings/shown-findings";
import { momentInWords } from "@/ui/dates";

/** What was said to a finding, by whom and when. */
export function FindingNoteLine({ known: { note, by, at } }: { known: Known }) {
  return (
    <p className="mt-1 border-l-2 border-hairline pl-2 text-12 [overflow-wrap:anywhere] text-ink-2">
      Known: “{note}” <span className="text-ink-3">{`${by}, ${momentInWords(at)}`}</span>
    </p>
  );
}
