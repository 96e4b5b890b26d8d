import type { inferRouterOutputs } from "@trpc/server";
import type { SubjectKind } from "@/domain/talk/talk";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["talk"];

export type Talk = Answers["threads"];
export type Thread = Talk["threads"][number];
export type Said = Thread["answers"][number];
export type Person = Talk["people"][number];
export type Approvals = Answers["approvals"];
export type ApprovalRow = Approvals["approvals"][number];

/** What is talked about: one thing of the plan. */
export type About = { readonly subjectKind: SubjectKind; readonly subjectId: string };
