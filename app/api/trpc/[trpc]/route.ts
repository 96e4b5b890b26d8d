import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { AttuneError } from "@/domain/errors";
import { sendKept } from "@/server/answer-text";
import { contextOf } from "@/server/context";
import { refuseForeign } from "@/server/refuse-foreign";
import { appRouter } from "@/server/root";
import { contextOrRefusal } from "@/server/trpc";

const handler = (request: Request) =>
  refuseForeign(request) ??
  sendKept(request, () =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: request,
      router: appRouter,
      createContext: () => contextOrRefusal(contextOf(request.headers)),
      maxBatchSize: 10,
      responseMeta: ({ errors }) => {
        const waits = errors.flatMap(({ cause }) =>
          cause instanceof AttuneError ? [cause.retryAfterSeconds ?? 0] : [],
        );
        const longest = Math.max(0, ...waits);
        return longest > 0 ? { headers: { "retry-after": String(Math.ceil(longest)) } } : {};
      },
    }),
  );

export { handler as GET, handler as POST };
