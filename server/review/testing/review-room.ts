import type { Engine } from "@/db/engine";
import type { Role } from "@/domain/access";
import { createCaller } from "../../root";

type Room = { readonly engine: Engine; readonly workspaceId: string; readonly idOf: Readonly<Record<Role, string>> };

/** What tests of reviews do again and again in a workspace with somebody of every role. */
export function reviewRoom({ engine, workspaceId, idOf }: Room) {
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const add = (more: Partial<typeof facts> = {}) => as("editor").review.add({ workspaceId, ...facts, ...more });
  const read = (meetingId: string, since: string | null = null) =>
    as("viewer").review.meeting({ workspaceId, meetingId, since });
  const decide = (given: Partial<Given> & Pick<Given, "useCaseId" | "decision">, role: Role = "editor") =>
    as(role).review.decide({ workspaceId, ...nothing, ...given });
  return { engine, workspaceId, idOf, as, add, read, decide };
}
export const facts = {
  name: "Review of November",
  heldOn: "2026-11-21",
  since: null,
  attendees: ["Ines", "", "Ines"],
  note: null,
};
export const unsaid = { reason: null, note: null, deciderId: null };
const nothing = { meetingId: null, ...unsaid };
type Given = {
  meetingId: string | null;
  useCaseId: string;
  decision: "scale" | "continue" | "redesign" | "stop" | "pause" | "narrow";
  reason: "cx_harm" | "no_roi_by_horizon" | null;
  note: string | null;
  deciderId: string | null;
};
export type Told = Awaited<ReturnType<ReturnType<typeof reviewRoom>["read"]>>;
export const part = (told: Told, name: string) => told.parts.find((each) => each.part === name)!;
export const point = (told: Told, name: string, object: string) =>
  part(told, name).points.find((each) => each.object === object);
