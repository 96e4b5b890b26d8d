import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Whose each address is. Whatever stands in `app` and is not named here fails the suite. */
export type Whose = "members" | "anybody" | "signedIn";

const routes: Readonly<Record<string, Whose>> = {
  "api/auth/[...path]": "anybody",
  "api/trpc/[trpc]": "anybody",
  "api/health": "anybody",
  "api/[...rest]": "anybody",
  "api/import/[workspaceId]": "members",
  "api/results/[workspaceId]": "members",
  "api/live/[workspaceId]": "members",
  "api/download/[workspaceId]/audit": "members",
  "api/download/[workspaceId]/deck": "members",
  "api/download/[workspaceId]/whole/[format]": "members",
  "api/download/[workspaceId]/table/[kind]": "members",
};

const outside: Readonly<Record<string, Whose>> = {
  "": "anybody",
  "sign-in": "anybody",
  "set-up": "anybody",
  invitation: "anybody",
  reset: "anybody",
  demo: "anybody",
  "shared/[secret]": "anybody",
  account: "signedIn",
};

export type Place = { address: string; file: string; isRoute: boolean; whose: Whose | null };

/** Every page and every route handler there is, from the files that make them. */
export function places(): Place[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)(page\.tsx|route\.ts)$/.test(file),
  );
  return files.map((file) => {
    const isRoute = file.endsWith("route.ts");
    const address = file
      .split("/")
      .slice(0, -1)
      .filter((part) => !part.startsWith("("))
      .join("/");
    const whose = address.startsWith("[workspaceId]") ? "members" : ((isRoute ? routes : outside)[address] ?? null);
    return { address, file: join("app", file), isRoute, whose };
  });
}

const given: Readonly<Record<string, string>> = {
  ...{ useCaseId: "W01", experimentId: "T1", roundId: "SR1", subjectId: "W01", deckId: "DK1", metricId: "M-CX-01" },
  ...{ meetingId: "RM1", scenarioId: "SC1", instrumentId: "Q-CSAT", format: "json", kind: "useCases" },
};

/** An address as one types it, for one workspace. */
export const addressIn = (address: string, workspaceId: string): string =>
  `/${address.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name: string) => (name === "workspaceId" ? workspaceId : (given[name] ?? "x")))}`;
