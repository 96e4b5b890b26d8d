import { commit } from "@/db/commit";
import { audienceRows } from "@/db/customers";
import {
  addStrategyVersion,
  currentStrategy,
  findStrategyVersion,
  readStrategyVersions,
  strategyRows,
} from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { answerQuestion } from "@/domain/strategy/answer";
import { type Strategy, strategy } from "@/domain/strategy/strategy";

const bare = ({ id: _id, version: _version, ...page }: Strategy & { id: string; version: number }): Strategy => page;

/** Refuses an audience that this workspace does not have: no backup with it could be restored. */
async function requireAudiences(ws: EditableWorkspace, { focusAudiences }: Strategy): Promise<void> {
  const known = new Set((await audienceRows.readSome(ws, focusAudiences)).map(({ id }) => id));
  const missing = focusAudiences.find((id) => !known.has(id));
  if (missing !== undefined) throw new AttuneError("not_found", "One of these audiences is not here any more.");
}

/** Stores one answer. The first answer of a workspace makes the page. */
export async function saveAnswer(
  ws: EditableWorkspace,
  { field, value, version }: { field: keyof Strategy; value: unknown; version: number },
) {
  const stored = await strategyRows.find(ws, currentStrategy);
  const action = "answered strategy question";
  if (!stored) {
    if (version !== 0) throw new AttuneError("stale", "The strategy page is not there any more.");
    const page = answerQuestion(strategy.parse({}), field, value);
    await requireAudiences(ws, page);
    return commit(ws, [strategyRows.add(ws, { ...page, id: currentStrategy })], {
      action,
      answer: { version: 1, signedOffAt: page.signedOffAt },
    });
  }
  const page = answerQuestion(bare(stored), field, value);
  if (field === "focusAudiences") await requireAudiences(ws, page);
  const write = strategyRows.put(ws, { ...stored, version }, { ...page, id: currentStrategy });
  return commit(ws, [write], { action, answer: { version: version + 1, signedOffAt: page.signedOffAt } });
}

async function storedPage(ws: EditableWorkspace) {
  const stored = await strategyRows.find(ws, currentStrategy);
  if (!stored) throw new AttuneError("invalid", "Answer the first question before keeping a version.");
  return stored;
}

/** Keeps the page as it is now, with a number and a note. */
export async function keepVersion(ws: EditableWorkspace, note: string | null) {
  const stored = await storedPage(ws);
  const [latest] = await readStrategyVersions(ws);
  const version = {
    id: crypto.randomUUID(),
    number: (latest?.number ?? 0) + 1,
    note,
    savedAt: Date.now(),
    page: bare(stored),
  };
  return commit(ws, [addStrategyVersion(ws, version)], {
    action: "kept strategy version",
    reason: note,
    answer: { number: version.number },
  });
}

/** Puts a kept version back as the present page; what is there now is kept first, so that nothing is lost. */
export async function restoreVersion(
  ws: EditableWorkspace,
  { versionId, version }: { versionId: string; version: number },
) {
  const page = await findStrategyVersion(ws, versionId);
  if (!page) throw new AttuneError("not_found", "This version is not here any more.");
  const stored = await storedPage(ws);
  const known = new Set((await audienceRows.read(ws)).map(({ id }) => id));
  const focusAudiences = page.focusAudiences.filter((id) => known.has(id));
  const [latest] = await readStrategyVersions(ws);
  const kept = {
    id: crypto.randomUUID(),
    number: (latest?.number ?? 0) + 1,
    note: "Before a version was put back",
    savedAt: Date.now(),
    page: bare(stored),
  };
  const writes = [
    addStrategyVersion(ws, kept),
    strategyRows.put(
      ws,
      { ...stored, version },
      { ...strategy.parse({ ...page, focusAudiences }), signedOffAt: null, id: currentStrategy },
    ),
  ];
  return commit(ws, writes, { action: "put back strategy version", answer: { version: version + 1 } });
}
