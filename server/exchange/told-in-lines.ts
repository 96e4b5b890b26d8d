import { setImmediate } from "node:timers/promises";

/** How far something long has come: rows of a file, and then what is being stored. */
export type Progress = { readonly rows: number; readonly of: number } | { readonly storing: number };
export type Tell = (progress: Progress) => Promise<void>;

/** A line of the answer: any number of the first, and then one of the others. */
export type ToldLine =
  | { readonly progress: Progress }
  | { readonly answer: unknown }
  | { readonly error: { readonly message: string; readonly reason: string | null } };

export const untold: Tell = async () => {};

const lines = "application/x-ndjson";
const everyMs = 100;

export const asksForLines = (request: Request): boolean => request.headers.get("accept") === lines;

/** Answers while it works: how far it has come, now and then, and in the last line what it came to or what went wrong. */
export function toldInLines(act: (tell: Tell) => Promise<unknown>, toldError: (error: unknown) => Response): Response {
  let isHeard = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder();
      const say = (line: ToldLine) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      let last = 0;
      const tell: Tell = async (progress) => {
        const now = performance.now();
        if ("rows" in progress && now - last < everyMs) return;
        last = now;
        say({ progress });
        // What is stored holds up everything else: the line is sent before.
        await setImmediate();
      };
      try {
        say({ answer: await act(tell) });
      } catch (error) {
        say((await toldError(error).json()) as ToldLine);
      }
      if (isHeard) controller.close();
    },
    // Nobody listens any more; what was begun is finished, as it is for an answer in one piece.
    cancel() {
      isHeard = false;
    },
  });
  // Not packed on the way: packing would hold the lines back until there are many.
  return new Response(body, { headers: { "content-type": lines, "cache-control": "no-store, no-transform" } });
}
