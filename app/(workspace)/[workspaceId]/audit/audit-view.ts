import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Outputs = inferRouterOutputs<AppRouter>["audit"];
export type AuditPage = Outputs["entries"];
export type Entry = AuditPage["entries"][number];
export type AuditChoices = Outputs["choices"];
export type EntryDetail = Outputs["entry"];
export type AskedAudit = Required<Omit<inferRouterInputs<AppRouter>["audit"]["entries"], "workspaceId" | "requestKey">>;

export const everyEntry = {
  ...{ userId: null, area: null, objectId: null, from: null, to: null, text: null, cursor: null },
} satisfies AskedAudit;

/** The two views of the history; sign-ins are for whoever manages members. */
export const auditViews = [
  { path: "", name: "Changes" },
  { path: "/sign-ins", name: "Sign-ins" },
] as const;
