import { useEffect, useRef, useState, useSyncExternalStore } from "react";

function onHash(tell: () => void) {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;
const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

const firstFieldOf = (place: HTMLElement | null) =>
  place?.querySelector<HTMLElement>("textarea, input, select") ?? place;

type Given = { ids: readonly string[]; first: string; active: boolean };

/**
 * The question that has the page to itself, in the address so that it can be linked and gone back to. Ctrl or ⌘ with
 * Enter goes on, with Shift back; outside of fields the arrow keys do.
 */
export function useCurrentQuestion({ ids, first, active }: Given) {
  const hash = useSyncExternalStore(
    onHash,
    () => window.location.hash.slice(1),
    () => "",
  );
  const [start] = useState(first);
  const current = ids.includes(hash) ? hash : start;
  const at = ids.indexOf(current);
  const moved = useRef(false);
  const go = (id: string | undefined) => {
    if (!id) return;
    moved.current = true;
    window.location.hash = id;
  };
  const [previous, next] = [ids[at - 1], ids[at + 1]];
  const steps = useRef({ previous: () => {}, next: () => {} });
  steps.current = { previous: () => go(previous), next: () => go(next) };

  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (inDialog(event.target) || event.altKey) return;
      const enter = event.key === "Enter" && (event.ctrlKey || event.metaKey);
      const arrow = !inField(event.target) && !event.ctrlKey && !event.metaKey && !event.shiftKey ? event.key : "";
      const step = enter
        ? event.shiftKey
          ? steps.current.previous
          : steps.current.next
        : arrow === "ArrowRight"
          ? steps.current.next
          : arrow === "ArrowLeft"
            ? steps.current.previous
            : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);

  // Whoever comes by an address that names a question is taken to it: what changes the page in place scrolls nowhere.
  const named = hash !== "" && current === hash;
  useEffect(() => {
    if (!named || moved.current) return;
    const place = document.getElementById(current);
    place?.scrollIntoView({ block: "start" });
    firstFieldOf(place)?.focus({ preventScroll: true });
  }, [named, current]);

  // Whoever goes on wants to write: the first field of the question, else the question itself.
  useEffect(() => {
    if (!active || !moved.current) return;
    moved.current = false;
    const place = document.getElementById(current);
    firstFieldOf(place)?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [active, current]);

  return { current, at, previous, next, go };
}
