import type { Workspace } from "@/db/workspace";
import { takeTurns } from "../files/tables/take-turns";

const mostWaiting = 20;
const rooms = new Map<string, { inTurn: ReturnType<typeof takeTurns>; asked: number }>();

/**
 * Lays out one deck of a workspace at a time: however long those of one take, another's turn comes.
 *
 * @throws AttuneError `too_many` when many of the same workspace are before it
 */
export async function inTurnOfWorkspace<T>({ id }: Workspace, work: () => Promise<T>): Promise<T> {
  const room = rooms.get(id) ?? {
    inTurn: takeTurns(1, mostWaiting, "Many slides are being laid out just now. Try again in a minute."),
    asked: 0,
  };
  rooms.set(id, room);
  room.asked++;
  try {
    return await room.inTurn(work);
  } finally {
    room.asked--;
    if (room.asked === 0) rooms.delete(id);
  }
}
