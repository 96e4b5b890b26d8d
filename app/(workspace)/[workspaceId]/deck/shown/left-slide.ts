/** The slide from which somebody stepped into the plan, kept for this tab until they are back. */
export type LeftSlide = { readonly back: string; readonly name: string };

const key = "attune left slide";
const changed = "attune-left-slide";

export function noteSlide(left: LeftSlide | null): void {
  if (left) sessionStorage.setItem(key, JSON.stringify(left));
  else sessionStorage.removeItem(key);
  window.dispatchEvent(new Event(changed));
}

/** As it is kept; a text, so that it stays the same while nothing changed. */
export const leftSlideText = (): string | null => sessionStorage.getItem(key);

export function onLeftSlide(hear: () => void): () => void {
  window.addEventListener(changed, hear);
  return () => window.removeEventListener(changed, hear);
}
