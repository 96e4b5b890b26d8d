import { type Access, allows, type Role } from "@/domain/access";
import type { Procedure } from "../procedures";

/** Who asks: nobody, the holder of a share link, each role, one who was removed, the owner of another workspace. */
export const principals = [
  "anonymous",
  "share",
  "viewer",
  "contributor",
  "editor",
  "admin",
  "owner",
  "removed",
  "otherOwner",
] as const;
export type Principal = (typeof principals)[number];

export type Verdict = "enters" | "signed out" | "no such workspace" | "not allowed";

/** In the rooms of these tests the owner alone is a reviewer. */
const reaches = (role: Role, access: Access) => (access === "review" ? role === "owner" : allows(role, access));

/** What the table of permissions says, independently of how the doors are built. */
export function expectedOf({ permission }: Procedure, principal: Principal): Verdict {
  if (permission === "public" || permission === "share") return "enters";
  const isNobody = principal === "anonymous" || principal === "share";
  if (isNobody) return "signed out";
  if (permission === "signedIn") return "enters";
  if (principal === "removed" || principal === "otherOwner") return "no such workspace";
  return reaches(principal, permission) ? "enters" : "not allowed";
}

const whatDoorsSay: readonly [Verdict, RegExp][] = [
  ["signed out", /^Sign in to go on\.$/],
  ["no such workspace", /^There is no such workspace\. Choose one of yours/],
  ["not allowed", /^(Your role |Only an owner can do this\. The members page|Only reviewers for privacy)/],
];

/** What a door said; whatever else was answered came from behind it. */
export const verdictOf = (message: string | null): Verdict =>
  whatDoorsSay.find(([, words]) => message !== null && words.test(message))?.[0] ?? "enters";
