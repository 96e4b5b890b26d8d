import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { concernedBy, isConcerned } from "@/domain/live/concerned-queries";
import type { ChangesTold } from "@/domain/live/live-words";
import { ask } from "@/security/ask";
import { type Caller, call, headersOf, resultOf } from "@/security/call";
import type { Tally } from "./tally";

type Ask = readonly [path: string, input: object];
type Screen = { path: string; asks: readonly Ask[] };

/** The frame around every screen asks for this. */
const frame: Ask = ["workspace.shell", {}];

/** Where people are, and what each of these screens asks for. */
const screens: readonly Screen[] = [
  { path: "brief", asks: [["brief.read", {}]] },
  {
    path: "use-cases",
    asks: [
      ["useCase.list", {}],
      ["view.list", { screen: "useCases" }],
      ["signOff.blocked", {}],
    ],
  },
  { path: "roadmap", asks: [["roadmap.board", { scenarioId: null }]] },
  {
    path: "experiments",
    asks: [
      ["experiment.list", {}],
      ["experiment.filters", {}],
    ],
  },
  {
    path: "metrics",
    asks: [
      ["metric.scorecard", {}],
      ["metric.alerts", {}],
    ],
  },
];

export type Day = {
  caller: Caller;
  workspaceId: string;
  useCaseIds: readonly string[];
  mayEdit: boolean;
  random: () => number;
  tally: Tally;
  until: number;
};

/** Somebody at work: looks, moves on, changes something in every fifth act, and sees what others changed. */
export async function work(day: Day): Promise<void> {
  const { random, until, tally } = day;
  let at = screens[Math.floor(random() * screens.length)]!;
  const own = new Set<string>();
  const live = listen(day, () => at, own);
  while (Date.now() < until) {
    await pause(500 + random() * 1_000);
    const dice = random();
    try {
      if (dice < 0.2) await change(day, own);
      else if (dice < 0.4) {
        at = screens[Math.floor(random() * screens.length)]!;
        const path = `/${day.workspaceId}/${at.path}`;
        const answer = await ask(day.caller.port, { path, headers: asBrowser(day.caller) });
        tally.note("page", answer, at.path);
      } else await look(day, at.asks, "read");
    } catch (error) {
      tally.fail(String(error));
    }
  }
  live.stop();
}

/** What a browser sends too: it takes what is packed. */
const asBrowser = (caller: Caller) => ({ ...headersOf(caller), "accept-encoding": "gzip, deflate, br" });

/** What a screen asks for in one request, as its page sends it. */
async function look(
  { caller, workspaceId, tally }: Day,
  asks: readonly Ask[],
  kind: "read" | "follow",
): Promise<number> {
  const input = Object.fromEntries(asks.map(([, given], at) => [at, { workspaceId, ...given }]));
  const names = asks.map(([path]) => path).join(",");
  const answer = await ask(caller.port, {
    path: `/api/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`,
    headers: asBrowser(caller),
  });
  tally.note(kind, answer, names);
  return answer.ms;
}

async function change(day: Day, own: Set<string>): Promise<void> {
  const { caller, workspaceId, useCaseIds, mayEdit, random, tally } = day;
  const useCaseId = useCaseIds[Math.floor(random() * useCaseIds.length)]!;
  const act = (path: string, input: object) => {
    const requestKey = crypto.randomUUID();
    own.add(requestKey);
    return call(caller, { path, type: "mutation" }, JSON.stringify({ workspaceId, requestKey, ...input }));
  };
  if (mayEdit && random() < 0.5) {
    const seen = await call(
      caller,
      { path: "useCase.detail", type: "query" },
      JSON.stringify({ workspaceId, useCaseId }),
    );
    tally.note("read", seen, "useCase.detail");
    const { useCase } = resultOf<{ useCase: { version: number; name: string } }>(seen);
    const name = `${useCase.name.replace(/ \(.*\)$/, "")} (${Math.floor(random() * 1e6)})`;
    const answer = await act("useCase.editFields", { useCaseId, version: useCase.version, set: { name } });
    // Somebody was faster: that is an answer.
    tally.note("write", answer.status === 409 ? { ...answer, status: 200 } : answer, "useCase.editFields");
    return;
  }
  const said = { subjectKind: "useCase", subjectId: useCaseId, place: null, parentId: null, mentions: [] };
  const answer = await act("talk.comment", { ...said, body: `Seen, number ${Math.floor(random() * 1e9)}.` });
  tally.note("write", answer, "talk.comment");
}

/** The stream of changes, and what a page does on one: asks anew for what it concerns, at most once a second, and less often where that takes long. */
function listen(day: Day, at: () => Screen, own: ReadonlySet<string>): { stop: () => void } {
  const { caller, workspaceId, tally } = day;
  let next = 0;
  let waiting: NodeJS.Timeout | null = null;
  let changed = new Set<string>();
  const follow = () => {
    waiting ??= setTimeout(
      async () => {
        waiting = null;
        const concerned = concernedBy([...changed]);
        changed = new Set();
        const asks = [...at().asks, frame].filter(([path]) => isConcerned(concerned, path.split(".")));
        const ms = asks.length === 0 ? 0 : await look(day, asks, "follow").catch(() => 0);
        next = Date.now() + Math.max(1_000, Math.min(4_000, 9 * ms));
      },
      Math.max(150, next - Date.now()),
    );
  };
  const hear = (event: string) => {
    const [, data] = /^event: change\ndata: (.*)$/m.exec(event) ?? [];
    if (data === undefined) return;
    const others = (JSON.parse(data) as ChangesTold).changes.filter(({ key }) => key === null || !own.has(key));
    for (const { kinds } of others) for (const kind of kinds) changed.add(kind);
    if (others.length > 0) follow();
  };
  let unread = "";
  const stream = request(
    {
      host: "127.0.0.1",
      port: caller.port,
      agent: false,
      path: `/api/live/${workspaceId}`,
      headers: { ...headersOf(caller), accept: "text/event-stream" },
    },
    (response) => {
      if (response.statusCode !== 200) tally.fail(`The stream was answered with ${response.statusCode}.`);
      response.on("data", (part: Buffer) => {
        const events = (unread + part.toString()).split("\n\n");
        unread = events.pop() ?? "";
        for (const event of events) hear(event);
      });
      response.on("error", () => {});
    },
  );
  stream.on("error", () => {});
  stream.end();
  return {
    stop: () => {
      stream.destroy();
      if (waiting) clearTimeout(waiting);
    },
  };
}
