import { useEffect } from "react";

const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** Whoever knows better where the focus belongs has had time to put it there. */
const othersFirstMs = 120;

type Place = { parent: Element; before: Node | null };

const canTake = (element: HTMLElement) =>
  element.tabIndex >= 0 && !element.hasAttribute("disabled") && element.checkVisibility({ visibilityProperty: true });

/** What stands in its place now, else what stood before it, else what it stood in. */
function nearest({ parent, before }: Place, top: HTMLElement): HTMLElement {
  for (let around: Element | null = parent; around && around !== top; around = around.parentElement) {
    const all = [...around.querySelectorAll<HTMLElement>(reachable)].filter(canTake);
    const follows = (element: HTMLElement) =>
      before === null || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = all.find((each) => follows(each) && !before?.contains(each)) ?? all.at(-1);
    if (found) return found;
  }
  return top;
}

/**
 * What has the focus may go by its own act: a row that is taken away, "Show more". The focus then goes to what stands in
 * its place, and not to the beginning of the page. Another screen decides for itself.
 */
export function useFocusKept(mainId: string) {
  useEffect(() => {
    let focused: HTMLElement | null = null;
    let lost: Place | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const main = () => document.getElementById(mainId);
    const nobody = () => document.activeElement === document.body || document.activeElement === null;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (main()?.contains(target)) [focused, lost] = [target, null];
      // What opens over the page gives the focus back; everything else beside it takes it away.
      else if (!target.closest("[data-base-ui-portal]")) [focused, lost] = [null, null];
    };
    // A finger needs no focus, and a field that gets it would bring up the keyboard. Who clicks beside everything has left.
    const onPointerDown = ({ pointerType }: PointerEvent) =>
      setTimeout(() => {
        if (pointerType === "touch" || (nobody() && focused?.isConnected)) [focused, lost] = [null, null];
      });
    const restore = () => {
      const top = main();
      if (!lost?.parent.isConnected || !top || !nobody()) return;
      const place = nearest(lost, top);
      [focused, lost] = [null, null];
      place.focus({ preventScroll: true });
      if (place !== top) place.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const seen = new MutationObserver((records) => {
      if (focused && !focused.isConnected)
        for (const { target, removedNodes, previousSibling } of records)
          if ([...removedNodes].some((node) => node.contains(focused)) && target.isConnected && target !== main())
            lost = { parent: target as Element, before: previousSibling?.isConnected ? previousSibling : null };
      if (!lost || !nobody()) return;
      clearTimeout(timer);
      timer = setTimeout(restore, othersFirstMs);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("pointerdown", onPointerDown);
    return () => {
      clearTimeout(timer);
      seen.disconnect();
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("pointerdown", onPointerDown);
    };
  }, [mainId]);
}
