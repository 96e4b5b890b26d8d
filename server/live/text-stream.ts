import type { Listener } from "./live-watch";

/** What somebody may leave unread; more, and they are let go: they come again and are told what they missed. */
const mostUnreadBytes = 64 * 1024;

/** Server-sent events as a body, which the other side may leave at any time. */
export function textStream(onLeave: () => void, unread = mostUnreadBytes) {
  const encoder = new TextEncoder();
  let open: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        open = controller;
      },
      cancel: () => {
        open = null;
        onLeave();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: unread }),
  );
  const tell: Listener["tell"] = (event, told, seq) => {
    if (open === null || (open.desiredSize ?? 0) <= 0) return false;
    const number = seq === undefined ? "" : `id: ${seq}\n`;
    open.enqueue(encoder.encode(`${number}event: ${event}\ndata: ${told}\n\n`));
    return true;
  };
  const end = () => {
    open?.enqueue(encoder.encode("event: end\ndata: \n\n"));
    open?.close();
    open = null;
  };
  return { body, tell, end };
}
