import { onFilledServer } from "./filled-server";
import { type ListSpeed, measureList } from "./list-speed";

/** The list of 2,000 use cases, each answered by ten people, on a database of its own. */
export async function measureLargeList(port: number): Promise<ListSpeed> {
  return onFilledServer(port, ["bench/fill-database.ts", "2000", "10"], (page, workspaceId) =>
    measureList(page, `/${workspaceId}/use-cases`),
  );
}
