import { commit } from "@/db/commit";
import { audienceRows, genericMessageRows } from "@/db/customers";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import type { EditableWorkspace } from "@/db/workspace";
import type { GenericMessage } from "@/domain/customers/audience";
import { AttuneError } from "@/domain/errors";
import { requireChannel } from "./known-channels";

/** Sets how many messages a week a person may get in a channel; null goes back to our default. */
export async function setCap(
  ws: EditableWorkspace,
  { channelId, cap, version }: { channelId: string; cap: number | null; version: number },
) {
  await requireChannel(ws, channelId);
  const before = await readWorkspaceRow(ws);
  const { [channelId]: _was, ...others } = before.contactCaps;
  const contactCaps = cap === null ? others : { ...others, [channelId]: cap };
  return commit(ws, [putWorkspace(ws, { ...before, version }, { contactCaps })], {
    action: "set contact cap",
    answer: { version: version + 1 },
  });
}

async function storedMessage(ws: EditableWorkspace, messageId: string) {
  const message = await genericMessageRows.find(ws, messageId);
  if (!message) throw new AttuneError("not_found", "This message is not here any more.");
  return message;
}

/** Stores a message that everybody of some audiences gets: a new one when none is named, else a change of that version. */
export async function putMessage(
  ws: EditableWorkspace,
  { messageId, version }: { messageId: string | null; version: number | null },
  given: GenericMessage,
) {
  const before = messageId === null ? null : await storedMessage(ws, messageId);
  await requireChannel(ws, given.channelId);
  const audienceIds = [...new Set(given.audienceIds)];
  if ((await audienceRows.readSome(ws, audienceIds)).length < audienceIds.length)
    throw new AttuneError("not_found", "One of these audiences is not here any more.");
  if (before === null) {
    const id = crypto.randomUUID();
    const write = genericMessageRows.add(ws, { ...given, audienceIds, id });
    return commit(ws, [write], { action: "added generic message", answer: { id, version: 1 } });
  }
  if (version === null) throw new AttuneError("invalid", "Say which version this changes.");
  const write = genericMessageRows.put(ws, { ...before, version }, { ...given, audienceIds, id: before.id });
  const answer = { id: before.id, version: version + 1 };
  return commit(ws, [write], { action: "changed generic message", answer });
}

export async function removeMessage(
  ws: EditableWorkspace,
  { messageId, version }: { messageId: string; version: number },
) {
  const before = await storedMessage(ws, messageId);
  return commit(ws, [genericMessageRows.remove(ws, { ...before, version })], {
    action: "removed generic message",
    answer: null,
  });
}
