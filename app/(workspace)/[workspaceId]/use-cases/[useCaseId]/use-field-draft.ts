import { useState } from "react";
import type { EditableField } from "@/domain/scoring/editable-fields";
import type { Fields, SomeFields } from "./use-save-fields";

type Draft = { basis: SomeFields; value: SomeFields };

/**
 * Some fields while they are being changed, with what was stored when that began; what was changed survives reload, sign-out and
 * restart.
 */
export function useFieldDraft(key: string, fields: readonly EditableField[], stored: Fields) {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = localStorage.getItem(key);
    if (kept) return JSON.parse(kept) as Draft;
    const picked = Object.fromEntries(fields.map((field) => [field, stored[field]])) as SomeFields;
    return { basis: picked, value: picked };
  });
  const changed = fields.filter((field) => JSON.stringify(draft.value[field]) !== JSON.stringify(draft.basis[field]));
  return {
    basis: draft.basis,
    value: { ...stored, ...draft.value },
    /** Only what was changed. */
    set: Object.fromEntries(changed.map((field) => [field, draft.value[field]])) as SomeFields,
    changed,
    change: (change: SomeFields) => {
      const next = { ...draft, value: { ...draft.value, ...change } };
      setDraft(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    drop: () => localStorage.removeItem(key),
  };
}
