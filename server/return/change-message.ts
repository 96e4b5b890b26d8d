import { commit } from "@/db/commit";
import { campaignCheckRows } from "@/db/returns";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { checkMessage } from "@/domain/returns/check-message";
import type { CampaignCheck } from "@/domain/returns/returns";
import { findMessage } from "./find-return";

/** The key of the one there is: two that are written at once cannot both be kept. */
const currentMessage = "current";

/** Writes down the message whose reaction is expected, over the one before; `back` is what that was. */
export async function putMessage(
  ws: EditableWorkspace,
  { version, ...message }: CampaignCheck & { version: number | null },
) {
  checkMessage(message);
  const before = await findMessage(ws);
  if (!before && version !== null)
    throw new AttuneError("stale", "This message was removed meanwhile. Nothing of yours was stored.");
  if (before && version === null)
    throw new AttuneError("stale", "Somebody wrote down a message meanwhile. Nothing of yours was stored.");
  const deed = { action: "wrote down expected reaction to message" };
  if (!before || version === null) {
    return commit(ws, [campaignCheckRows.add(ws, { id: currentMessage, ...message })], {
      ...deed,
      answer: { version: 1, back: null as CampaignCheck | null },
    });
  }
  const { id: _id, version: _v, ...back } = before;
  return commit(ws, [campaignCheckRows.put(ws, { ...before, version }, { ...before, ...message })], {
    ...deed,
    answer: { version: version + 1, back: back as CampaignCheck | null },
  });
}

export async function removeMessage(ws: EditableWorkspace, version: number) {
  const before = await findMessage(ws);
  if (!before) throw new AttuneError("not_found", "This message is not here any more.");
  const { id: _id, version: _v, ...back } = before;
  return commit(ws, [campaignCheckRows.remove(ws, { ...before, version })], {
    action: "removed expected reaction to message",
    answer: { back },
  });
}
