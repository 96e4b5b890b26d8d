import { useEffect, useRef } from "react";

/** For the button that opens a form in its own place: when the form goes, the focus comes back to it. */
export function useFocusBack(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}
