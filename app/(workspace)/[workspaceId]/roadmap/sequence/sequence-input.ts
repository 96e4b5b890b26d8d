import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

/** The plan is asked for without a scenario, in the page and in the screen alike. */
export const sequenceInput = (workspaceId: string, scenarioId: string | null) =>
  scenarioId === null ? { workspaceId } : { workspaceId, scenarioId };

type Answers = inferRouterOutputs<AppRouter>["sequence"];
export type Sequence = Answers["read"];
export type Run = NonNullable<Sequence["run"]>;
export type Found = NonNullable<Run["found"]>;
export type Placement = Found["rows"][number];
export type OrderEffect = NonNullable<Answers["consequences"]>;
export type Asked = Run["options"];
