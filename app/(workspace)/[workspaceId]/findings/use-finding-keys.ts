import { useRouter } from "next/navigation";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useBeside } from "../scored/use-beside";
import type { ListItem } from "./use-arranged";

type Setting = {
  frame: RefObject<HTMLElement | null>;
  items: readonly ListItem[];
  workspaceId: string;
  onChoose: (key: string) => void;
  onOpen: () => void;
  onAcknowledge: ((key: string) => void) | null;
  acknowledged: number;
};

const page = 8;

/**
 * One row holds the focus: arrows, Home, End and the page keys move it, Enter goes to where the finding is put
 * right, the space bar explains it, A acknowledges it.
 */
export function useFindingKeys(setting: Setting) {
  const { frame, items, workspaceId, onChoose, onOpen, onAcknowledge, acknowledged } = setting;
  const router = useRouter();
  const beside = useBeside();
  const [at, setAt] = useState<string | null>(null);
  const takesFocus = useRef(false);
  const show = useRef<(row: number) => void>(() => {});
  const found = items.findIndex(({ key }) => key === at);
  const firstFinding = items.findIndex((item) => "finding" in item);
  const active = found >= 0 ? found : Math.max(0, firstFinding);

  const goTo = (index: number) => {
    const item = items[Math.max(0, Math.min(index, items.length - 1))];
    if (!item) return;
    takesFocus.current = true;
    setAt(item.key);
    if ("finding" in item) onChoose(item.key);
  };
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    show.current(active);
    frame.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  });

  // What was acknowledged goes down the list; whoever works through it stays where they were.
  const passOn = useRef(() => {});
  passOn.current = () => {
    const next = items.findIndex((item, index) => index > active && "finding" in item);
    if (next >= 0) goTo(next);
  };
  useEffect(() => {
    if (acknowledged === 0) return;
    // After the dialog has given the focus back.
    const timer = setTimeout(() => passOn.current(), 0);
    return () => clearTimeout(timer);
  }, [acknowledged]);

  const latest = useRef({ items, onChoose, onOpen, beside });
  latest.current = { items, onChoose, onOpen, beside };
  /** Somebody pointed at a row: it is chosen, and explained over the list where there is no room beside it. */
  const pick = useCallback((index: number) => {
    const now = latest.current;
    const item = now.items[index];
    if (!item) return;
    setAt(item.key);
    now.onChoose(item.key);
    if (now.beside === false) now.onOpen();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
    const row = Number(target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? active);
    const moves: Record<string, number> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: row + page,
      PageUp: row - page,
      Home: 0,
      End: items.length - 1,
    };
    const to = moves[key];
    const item = items[row];
    if (to !== undefined) goTo(to);
    // Heads of groups and links answer Enter and space themselves.
    else if (!item || !("finding" in item) || target.tagName === "A") return;
    else if (key === "Enter") {
      const place = item.finding.fixAt?.to ?? item.finding.to;
      if (place !== null) router.push(`/${workspaceId}/${place}`);
    } else if (key === " ") {
      setAt(item.key);
      onChoose(item.key);
      onOpen();
    } else if (key.toLowerCase() === "a" && onAcknowledge) {
      onChoose(item.key);
      onAcknowledge(item.key);
    } else return;
    event.preventDefault();
  };
  const showWith = (row: (index: number) => void) => {
    show.current = row;
  };
  return { active, onKeyDown, pick, showWith };
}
