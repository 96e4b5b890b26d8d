import channels from "@/content/channels.json";
import { byCode } from "../ordering";
import { rounded } from "../rounding";
import type { UseCase } from "../scoring/use-case";
import { isLive } from "../scoring/use-case-status";
import type { GenericMessage } from "./audience";

export type MessagePressure = {
  readonly audienceId: string;
  readonly channelId: string;
  /** Touches per person per week, two decimals. */
  readonly weeklyTouches: number;
  readonly cap: number | null;
  /** The unrounded sum is above the cap by more than 1e-9. */
  readonly over: boolean;
};

const defaultCaps: ReadonlyMap<string, number | null> = new Map(
  channels.map((channel) => [channel.id, channel.defaultWeeklyCap]),
);

type Aimed = Pick<UseCase, "status" | "audienceIds" | "weeklyTouches">;

/**
 * How often each audience hears from us in each channel (formula 11): live and testing use cases aimed at
 * it plus generic messages, against the cap of the workspace, else of the channel, else none. One entry
 * per audience and channel with any touches given, by audience id, then channel id.
 */
export function messagePressure(
  useCases: readonly Aimed[],
  generic: readonly GenericMessage[],
  contactCaps: Readonly<Record<string, number | null>>,
): MessagePressure[] {
  const touches = new Map<string, Map<string, number>>();
  const add = (audienceId: string, channelId: string, weekly: number | null) => {
    if (weekly === null) return;
    const byChannel = touches.get(audienceId) ?? new Map<string, number>();
    byChannel.set(channelId, (byChannel.get(channelId) ?? 0) + weekly);
    touches.set(audienceId, byChannel);
  };
  for (const useCase of useCases.filter(isLive))
    for (const audienceId of new Set(useCase.audienceIds))
      for (const [channelId, weekly] of Object.entries(useCase.weeklyTouches)) add(audienceId, channelId, weekly);
  for (const message of generic)
    for (const audienceId of new Set(message.audienceIds)) add(audienceId, message.channelId, message.weeklyTouches);

  return [...touches]
    .flatMap(([audienceId, byChannel]) =>
      [...byChannel].map(([channelId, sum]) => {
        const cap = contactCaps[channelId] ?? defaultCaps.get(channelId) ?? null;
        return { audienceId, channelId, weeklyTouches: rounded(sum, 2), cap, over: cap !== null && sum > cap + 1e-9 };
      }),
    )
    .sort((a, b) => byCode(a.audienceId, b.audienceId) || byCode(a.channelId, b.channelId));
}
