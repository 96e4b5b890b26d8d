import { type RefObject, useEffect } from "react";

const writable =
  "textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file]), [contenteditable=true]";

/** `/` goes to the search of the list on screen, unless something is being typed. */
export function useSlash(field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches(writable);
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [field]);
}
