import { Pin } from "lucide-react";
import { memo } from "react";
import type { TimelineBar } from "@/domain/roadmap/timeline-layout";
import { classNames } from "@/ui/class-names";
import { Avatar, HarmGlyph, Tag, VerdictTag } from "@/ui/marks";
import type { ShownItem } from "../board-view";
import type { BarWords } from "./bar-words";

export type ShownBar = TimelineBar<ShownItem>;

type Props = {
  bar: ShownBar;
  /** Of its lane, whose corner the bar is placed from. */
  top: number;
  words: BarWords;
  /** The one bar in the tab order; arrows go on from here. */
  current: boolean;
  /** Under consideration: ringed. */
  held: boolean;
  mayMove: boolean;
};

/** A piece of work from its first quarter to its last, with its words inside or beside it. */
export const Bar = memo(function Bar({ bar, top, words, current, held, mayMove }: Props) {
  const { item, x, y, width, height, text, beginsBefore, endsAfter } = bar;
  if (item.ghostOf)
    return (
      <li
        style={{ left: x, top: y - top, width, height }}
        className="absolute overflow-hidden rounded-2 border-[1.5px] border-dashed border-edge"
      >
        <span className="sr-only">Still stored here: {item.name}</span>
      </li>
    );
  const isInside = text.place === "inside";
  return (
    <li data-bar={item.id} style={{ left: x, top: y - top, height }} className="absolute z-1">
      <button
        type="button"
        data-card={item.id}
        aria-haspopup="dialog"
        aria-label={words.label}
        title={words.label}
        tabIndex={current ? 0 : -1}
        style={{ width, height }}
        className={classNames(
          "relative block scroll-m-28 rounded-2 border text-left align-top focus-visible:rounded-2",
          item.kind === "use_case" ? "border-edge bg-surface" : "border-line bg-sunken",
          beginsBefore && "rounded-l-none border-l-0",
          endsAfter && "rounded-r-none border-r-0",
          held && "shadow-(--ring)",
          item.status === "dropped" && "border-dashed",
          mayMove && "cursor-grab select-none",
        )}
      >
        {isInside && <Words words={words} className="px-[7px]" />}
        {mayMove && !beginsBefore && <span data-edge="start" className={classNames(edgeClass, "left-0")} />}
        {mayMove && !endsAfter && <span data-edge="end" className={classNames(edgeClass, "right-0")} />}
      </button>
      {!isInside && (
        <div
          aria-hidden
          data-beside={text.place}
          style={{ left: text.x - x, width: text.width + 2 }}
          className="absolute top-0 cursor-pointer bg-page"
        >
          <Words words={words} />
        </div>
      )}
    </li>
  );
});

const edgeClass =
  "absolute inset-y-0 w-1.5 cursor-ew-resize rounded-1 hover:bg-ink-3 max-sm:hidden [@media(pointer:coarse)]:hidden";

/** The sizes are those `barText` reckons with. */
export function Words({ words, className }: { words: BarWords; className?: string }) {
  return (
    <span className={classNames("block py-[3px]", className)}>
      <span className="block text-12 leading-[15px] font-medium wrap-anywhere">{words.name}</span>
      <span className="figure mt-[3px] flex min-h-5 flex-wrap items-center gap-x-1.5 text-11 leading-5 text-ink-2">
        {words.verdict && <VerdictTag verdict={words.verdict} />}
        {words.band && <HarmGlyph level={words.band} wordHidden />}
        {words.kind && <span>{words.kind}</span>}
        {words.status && <Tag>{words.status}</Tag>}
        {words.pinned && <Pin aria-label="Pinned" size={12} />}
        {words.owner ? <Avatar name={words.owner} /> : <span>No owner</span>}
        <span>{words.metric}</span>
      </span>
      {words.moved && (
        <span className="block text-11 leading-[14px] text-ink-2 wrap-anywhere">
          <span className="border-l-2 border-ink pl-1">{words.moved}</span>
        </span>
      )}
      {words.wrong && (
        <span className="block text-11 leading-[14px] font-medium text-harm wrap-anywhere">{words.wrong}</span>
      )}
    </span>
  );
}
