type Typed<Draft> = { draft: Draft; base: Draft };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is stored now with what was typed here put over it; `clashes` where both changed the same to something else. */
export function mergedDraft<Draft extends { version: number }>(stored: Draft, { draft, base }: Typed<Draft>) {
  const merged: Record<string, unknown> = { ...stored };
  let clashes = false;
  for (const field of Object.keys(stored) as (keyof Draft & string)[]) {
    if (field === "version" || isSame(draft[field], base[field])) continue;
    merged[field] = draft[field];
    if (!isSame(stored[field], base[field]) && !isSame(stored[field], draft[field])) clashes = true;
  }
  return { merged: merged as Draft, clashes };
}
