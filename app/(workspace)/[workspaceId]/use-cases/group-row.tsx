import { ChevronDown, ChevronRight } from "lucide-react";
import { cellAddress } from "./column-layout";

type Props = {
  itemKey: string;
  words: string;
  count: number;
  isOpen: boolean;
  at: number;
  height: number;
  span: number;
  isActive: boolean;
  onToggle: (key: string) => void;
};

/** The head of a group: what it holds and how much; it opens and closes. */
export function GroupRow({ itemKey, words, count, isOpen, at, height, span, isActive, onToggle }: Props) {
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <tr aria-rowindex={at} style={{ height }} className="bg-page">
      <td aria-colindex={1} colSpan={span} className="border-b border-line px-3 pb-1 align-bottom">
        <button
          type="button"
          data-at={cellAddress(itemKey, "name")}
          aria-expanded={isOpen}
          aria-label={`${words} ${count}`}
          tabIndex={isActive ? 0 : -1}
          onClick={() => onToggle(itemKey)}
          className="sticky left-3 inline-flex min-h-6 items-center gap-1.5 rounded-1 pr-2 text-left hover:text-ink"
        >
          <Arrow aria-hidden size={14} className="text-ink-3" />
          <span className="voice text-14 text-ink-2">{words}</span>
          <span className="figure text-12 text-ink-3">{count}</span>
        </button>
      </td>
    </tr>
  );
}
