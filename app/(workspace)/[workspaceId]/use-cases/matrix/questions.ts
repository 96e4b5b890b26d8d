import type { AimedGroup } from "@/domain/scoring/matrix/answers-toward";

/** What is asked, and what each of the five answers means. */
export type Question = { readonly id: string; readonly label: string; readonly anchors: readonly string[] };
export type Questions = Record<AimedGroup, { readonly label: string; readonly criteria: readonly Question[] }>;
