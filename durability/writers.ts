import type { Random } from "../security/random";
import type { RunningServer } from "../security/start-server";
import { type Author, authorOf, type Deed, isAcknowledged, ownUseCase, send } from "./deed";
import type { Stage } from "./stage";

export type Load = {
  deeds: Deed[];
  /** Resolves when everybody has had a change acknowledged, or when no more can come. */
  begun: Promise<void>;
  /** Resolves when everybody has stopped: because they were told to, or because no answer came. */
  ended: Promise<void>;
  stop: () => void;
  /** Sentences for answers that no client may get. */
  misses: string[];
};

type Manner = {
  /** So many are sent in all; without end until stopped where it is not said. */
  most?: number;
  /** How often each is sent at the same moment. */
  copies?: () => number;
  /** Called as soon as the answer is there. */
  acknowledged?: (deed: Deed) => void;
};

/** People who write one change after the other, over as many servers and restarts as there are. */
export type Writers = {
  /** Everybody writes, each over the server that is theirs, until stopped or cut off. */
  write: (servers: readonly RunningServer[], manner?: Manner) => Load;
  /** Sends again what was not acknowledged, with the same key, as a browser would. Sentences for what is not taken. */
  replay: (servers: readonly RunningServer[], deeds: readonly Deed[]) => Promise<string[]>;
};

export async function newWriters(stage: Stage, random: Random, first: RunningServer): Promise<Writers> {
  const { workspaceId } = stage.room;
  const authors: Author[] = [];
  for (const who of stage.actors.keys()) {
    const useCaseId = await ownUseCase(stage.caller(first, who), workspaceId, `Of writer ${who + 1}`);
    authors.push(authorOf(random, { who, workspaceId, useCaseId }));
  }
  const of = (servers: readonly RunningServer[], who: number) => servers[who % servers.length] as RunningServer;

  const write: Writers["write"] = (servers, manner = {}) => {
    const { most = Number.POSITIVE_INFINITY, copies = () => 1, acknowledged } = manner;
    const deeds: Deed[] = [];
    const misses: string[] = [];
    let isOver = false;
    let begin = () => {};
    const allBegun = new Promise<void>((done) => (begin = done));
    const begunBy = new Set<number>();
    const writeAs = async (author: Author, who: number) => {
      while (!isOver && deeds.length < most) {
        const deed = author.next();
        deeds.push(deed);
        misses.push(...(await send(stage.caller(of(servers, who), who), deed, copies())));
        // Whoever got no answer does not know where their own use case stands, and waits.
        if (!isAcknowledged(deed)) return;
        acknowledged?.(deed);
        author.done(deed);
        if (begunBy.add(who).size === authors.length) begin();
      }
    };
    const ended = Promise.all(authors.map(writeAs)).then(() => undefined);
    return { deeds, misses, begun: Promise.race([allBegun, ended]), ended, stop: () => void (isOver = true) };
  };

  const replay: Writers["replay"] = async (servers, deeds) => {
    const misses: string[] = [];
    for (const deed of deeds) {
      misses.push(...(await send(stage.caller(of(servers, deed.who), deed.who), deed)));
      if (isAcknowledged(deed)) authors[deed.who]?.done(deed);
      else misses.push(`${deed.path} sent again: no answer`);
    }
    return misses;
  };
  return { write, replay };
}
