import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { constants, deflateRaw } from "node:zlib";
import { packedJson, packedPart } from "@/domain/packed-json";
import { packedHeader } from "./door/response-headers";
import { adlerOf, type ZlibPart, zlibOf } from "./zlib-parts";

type Text = { readonly text: string; packed: Promise<ZlibPart> | null };
/* Pages and route handlers are bundled apart but share one process, and so the texts of what was worked out. */
const shared = globalThis as {
  attuneTexts?: WeakMap<object, Text | null>;
  attuneColumns?: WeakMap<object, string | null>;
};
/** Shorter ones are written anew each time. */
const shortest = 2_000;

const textsOfAll = () => (shared.attuneTexts ??= new WeakMap());
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Says of an answer that is handed out to many that nobody will change it: its parts are written as text only once. */
export function keepText<Answer>(answer: Answer): Answer {
  if (!isObject(answer)) return answer;
  const texts = textsOfAll();
  for (const part of Array.isArray(answer) ? [answer] : Object.values(answer))
    if (isObject(part) && !texts.has(part)) texts.set(part, null);
  return answer;
}

/** The text of a part that was kept; null of one that was not, or that is short. */
function keptText(part: unknown): Text | null {
  if (!isObject(part)) return null;
  const texts = textsOfAll();
  const known = texts.get(part);
  if (known === undefined) return null;
  const kept = known ?? { text: JSON.stringify(part), packed: null };
  texts.set(part, kept);
  return kept.text.length < shortest ? null : kept;
}

/** What a page is sent of an answer, see `packedJson`; of kept parts, written once. */
export function packedKept(answer: unknown): string {
  shared.attuneColumns ??= new WeakMap();
  const columns = shared.attuneColumns;
  return packedJson(answer, (part) => {
    if (!isObject(part) || !textsOfAll().has(part)) return packedPart(part);
    const known = columns.get(part);
    if (known !== undefined) return known;
    const text = packedPart(part);
    columns.set(part, text);
    return text;
  });
}

/** What stands for a kept part until the answer is sent: nobody can know it, and so nobody can write it. */
const mark = `kept ${randomUUID()} `;
const marks = new RegExp(`"${mark}(\\d+)"`);
const sending = new AsyncLocalStorage<Text[]>();

function marked(part: unknown): unknown {
  const parts = sending.getStore();
  const text = parts && keptText(part);
  return text ? `${mark}${parts.push(text) - 1}` : part;
}

/** Leaves kept parts out of what a procedure answered, as far as it is to be sent by {@link sendKept}. */
export function withoutKept(answer: unknown): unknown {
  if (!isObject(answer) || !sending.getStore()) return answer;
  if (Array.isArray(answer)) return marked(answer);
  return Object.fromEntries(Object.entries(answer).map(([key, part]) => [key, marked(part)]));
}

const takesDeflate = (request: Request) => /(^|,)\s*deflate\s*(,|$)/.test(request.headers.get("accept-encoding") ?? "");

/** Answers a request with kept parts put back in: their text, or what it was packed to once, is only copied. */
export function sendKept(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return sending.run([], async () => {
    const response = await answer();
    const texts = sending.getStore() ?? [];
    if (texts.length === 0) return response;
    const pieces = (await response.text())
      .split(marks)
      .map((piece, at) => (at % 2 === 1 ? texts[Number(piece)] : piece));
    const { headers, status } = response;
    headers.append("vary", "accept-encoding");
    if (!takesDeflate(request)) {
      const whole = pieces.map((piece) => (typeof piece === "object" ? piece.text : piece)).join("");
      return new Response(whole, { status, headers });
    }
    headers.set(packedHeader, "deflate");
    const parts = pieces.map((piece) =>
      typeof piece === "object" ? (piece.packed ??= packed(piece.text)) : packed(piece),
    );
    return new Response(zlibOf(await Promise.all(parts)), { status, headers });
  });
}

/** Text as a part of a packed stream; packed in a thread of its own. */
function packed(text = ""): Promise<ZlibPart> {
  const bytes = Buffer.from(text);
  const told = { adler: adlerOf(bytes), length: bytes.length };
  return new Promise((done, fail) =>
    deflateRaw(bytes, { level: 4, finishFlush: constants.Z_FULL_FLUSH }, (error, part) =>
      error ? fail(error) : done({ bytes: part, ...told }),
    ),
  );
}
