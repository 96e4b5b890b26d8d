import type { SubjectKind } from "@/domain/scoring/rounds/round";

export const kindWords: Record<SubjectKind, { one: string; many: string }> = {
  useCase: { one: "use case", many: "use cases" },
  audience: { one: "audience", many: "audiences" },
  channel: { one: "channel", many: "channels" },
};

export const modeWords = { blind: "Blind", live: "Live" } as const;

/** "3 use cases" */
export function subjectsWords(kind: SubjectKind, count: number): string {
  return `${count} ${count === 1 ? kindWords[kind].one : kindWords[kind].many}`;
}
