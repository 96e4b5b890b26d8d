"use client";

import { GripVertical, MoreHorizontal } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { Slide } from "@/domain/deck/deck";
import { partWords } from "@/domain/deck/part-words";
import type { ChosenPart } from "@/domain/deck/saved-deck";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { IconButton } from "@/ui/icon-button";
import { Voice } from "@/ui/page-header";
import { usePartDrag } from "./use-part-drag";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));

type Props = {
  parts: readonly ChosenPart[];
  slides: readonly Slide[];
  chosen: string | null;
  mayEdit: boolean;
  onChoose: (partId: string) => void;
  onMove: (partId: string, to: number) => void;
  onTakeOut: (partId: string) => void;
  onAdd: () => void;
};

/** The parts in their order: arrows walk, Alt with an arrow moves, the handle is dragged, the menu does both. */
export function PartList(props: Props) {
  const { parts, slides, chosen, mayEdit, onChoose, onMove, onTakeOut, onAdd } = props;
  const list = useRef<HTMLOListElement>(null);
  const [menu, setMenu] = useState<{ id: string; anchor: HTMLElement } | null>(null);
  const { dragged, onPointerDown } = usePartDrag({ list, enabled: mayEdit, onDrop: onMove });
  const focusAfter = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusAfter.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-choose="${CSS.escape(focusAfter.current)}"]`)?.focus();
    focusAfter.current = null;
  });
  const move = (id: string, to: number) => {
    if (to < 0 || to >= parts.length) return;
    focusAfter.current = id;
    onMove(id, to);
  };
  const takeOut = (at: number) => {
    const part = parts[at];
    if (!part) return;
    focusAfter.current = (parts[at + 1] ?? parts[at - 1])?.id ?? null;
    onTakeOut(part.id);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const to = at + (event.key === "ArrowUp" ? -1 : 1);
    const part = parts[at];
    if (event.altKey) {
      if (mayEdit && part) move(part.id, to);
    } else list.current?.querySelectorAll<HTMLElement>("[data-choose]")[to]?.focus();
  };
  const opened = menu && { ...menu, at: parts.findIndex(({ id }) => id === menu.id) };
  return (
    <>
      <div className="flex items-baseline justify-between gap-2 px-2">
        <Voice>Parts, in their order</Voice>
        <span className="figure text-11 text-ink-3">{counted(slides.length, "slide")}</span>
      </div>
      <ol ref={list} className="mt-2" onPointerDown={onPointerDown}>
        {parts.map((part, at) => {
          const count = slides.filter(({ partId }) => partId === part.id).length;
          return (
            <li
              key={part.id}
              data-part={part.id}
              className={classNames(
                "relative flex items-center gap-1 rounded-2 border-t-2 border-transparent",
                part.id === chosen ? "bg-selected" : "hover:bg-hover",
                dragged?.id === part.id && "opacity-50",
                dragged && dragged.to === at && "border-t-focus",
              )}
            >
              {mayEdit && (
                <span
                  data-handle
                  aria-hidden
                  className="flex h-9 w-5 shrink-0 cursor-grab touch-none items-center justify-center text-ink-3 max-sm:h-11 max-sm:w-8"
                >
                  <GripVertical size={14} />
                </span>
              )}
              <button
                type="button"
                data-choose={part.id}
                aria-current={part.id === chosen ? "true" : undefined}
                onClick={() => onChoose(part.id)}
                onKeyDown={(event) => onKeyDown(event, at)}
                className="flex min-h-9 min-w-0 flex-1 items-baseline justify-between gap-2 px-1 py-1.5 text-left max-sm:min-h-11"
              >
                <span className="min-w-0">
                  {partWords[part.part].name}
                  {part.title !== null && (
                    <span className="block text-11 text-ink-3 wrap-anywhere">“{part.title}”</span>
                  )}
                </span>
                <span className="figure shrink-0 text-11 text-ink-3">
                  {count === 0 ? "nothing to show" : counted(count, "slide")}
                </span>
              </button>
              {mayEdit && (
                <IconButton
                  label={`Move or take out ${partWords[part.part].name}`}
                  aria-haspopup="menu"
                  onClick={(event) => setMenu({ id: part.id, anchor: event.currentTarget })}
                >
                  <MoreHorizontal aria-hidden size={14} />
                </IconButton>
              )}
            </li>
          );
        })}
        <li aria-hidden className={classNames("h-0.5", dragged?.to === parts.length && "bg-focus")} />
      </ol>
      {mayEdit && (
        <div className="mt-3 grid gap-2 px-2">
          <Button onClick={onAdd} disabledBecause={parts.length >= 60 ? "A deck has 60 parts at most." : null}>
            Add a part
          </Button>
          <p className="text-11 text-ink-3">Drag by the handle, or press Alt with ↑ or ↓.</p>
        </div>
      )}
      {opened && opened.at >= 0 && (
        <AnchoredMenu
          anchor={opened.anchor}
          label="This part"
          onClose={() => setMenu(null)}
          entries={[
            ...(opened.at > 0
              ? [{ label: "Move up", hint: "Alt ↑", onSelect: () => move(opened.id, opened.at - 1) }]
              : []),
            ...(opened.at < parts.length - 1
              ? [{ label: "Move down", hint: "Alt ↓", onSelect: () => move(opened.id, opened.at + 1) }]
              : []),
            ...(parts.length > 1 ? [{ label: "Take it out", onSelect: () => takeOut(opened.at) }] : []),
          ]}
        />
      )}
    </>
  );
}
