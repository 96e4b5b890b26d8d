import "server-only";
import { contextOf } from "./context";
import { toldError } from "./exchange/responses";
import type { Context } from "./trpc";

/** Answers what is not asked by tRPC; that nobody can be looked up, as without a database, is told as a sentence too. */
export async function withContext(
  request: Request,
  place: string,
  answer: (context: Context) => Promise<Response>,
): Promise<Response> {
  try {
    return await answer(await contextOf(request.headers));
  } catch (error) {
    return toldError(error, place);
  }
}
