import { useEffect, useRef } from "react";
import type { SectionName } from "./field-forms";

/** An address that names a section (?change=purpose) opens it to be changed, once: the way a finding leads here. */
export function useAskedSection(
  isSection: (name: string) => name is SectionName,
  onAsked: (name: SectionName) => void,
) {
  const open = useRef(onAsked);
  const known = useRef(isSection);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("change");
    if (asked === null || !known.current(asked)) return;
    open.current(asked);
    window.history.replaceState(null, "", `${window.location.pathname}#${asked}`);
  }, []);
}
