import { ChevronDown, ChevronRight } from "lucide-react";

type Props = {
  itemKey: string;
  words: string;
  count: number;
  isOpen: boolean;
  index: number;
  height: number;
  isActive: boolean;
  onToggle: (key: string) => void;
};

/** The head of a group: what it holds and how much; it opens and closes. */
export function GroupRow({ itemKey, words, count, isOpen, index, height, isActive, onToggle }: Props) {
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="bg-page">
      <td colSpan={2} className="border-b border-line px-7 pb-1.5 align-bottom max-lg:px-4">
        <button
          type="button"
          data-row={index}
          aria-expanded={isOpen}
          aria-label={`${words} ${count}`}
          tabIndex={isActive ? 0 : -1}
          onClick={() => onToggle(itemKey)}
          className="inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-1 pr-2 text-left hover:text-ink max-sm:min-h-11"
        >
          <Arrow aria-hidden size={14} className="shrink-0 text-ink-3" />
          <span className="voice truncate text-14 text-ink-2">{words}</span>
          <span className="figure text-12 text-ink-3">{count.toLocaleString("en-GB")}</span>
        </button>
      </td>
      <td className="border-b border-line max-sm:hidden" />
    </tr>
  );
}
