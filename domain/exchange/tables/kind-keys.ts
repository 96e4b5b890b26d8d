/** Tables that can be imported, and exported in the same words. */
export const importableKinds = ["use-cases", "audiences", "channels"] as const;
export type ImportableKind = (typeof importableKinds)[number];

/** Tables that are computed or decided elsewhere: they go out only. */
export const exportableKinds = [...importableKinds, "ranking", "round-answers"] as const;
export type ExportableKind = (typeof exportableKinds)[number];
