/** "12 removed again, 3 as before." */
export function takenBackWords(removed: number, restored: number): string {
  const parts = [
    removed > 0 ? `${removed.toLocaleString("en-GB")} removed again` : null,
    restored > 0 ? `${restored.toLocaleString("en-GB")} as before` : null,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}.` : "All is as before.";
}
