import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { contextOf } from "@/server/context";
import { refuseForeign } from "@/server/refuse-foreign";
import { appRouter } from "@/server/root";

const handler = (request: Request) =>
  refuseForeign(request) ??
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => contextOf(request.headers),
    maxBatchSize: 10,
  });

export { handler as GET, handler as POST };
