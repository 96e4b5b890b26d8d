import type { inferRouterOutputs } from "@trpc/server";
import type { MatrixItem } from "@/domain/scoring/matrix/matrix-items";
import type { AppRouter } from "@/server/root";

export type Listing = inferRouterOutputs<AppRouter>["useCase"]["list"];
export type ListedRow = Listing["rows"][number];
export type Item = MatrixItem<ListedRow>;
