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

/** Messages a week: those of the workspace by channel id; what is missing or null falls back to our default. */
export type ContactCaps = Readonly<Record<string, number | null>>;
export type ContactCap = { readonly cap: number | null; readonly source: "own" | "default" | "none" };

const defaultCaps: ReadonlyMap<string, number | null> = new Map(
  channels.map((channel) => [channel.id, channel.defaultWeeklyCap]),
);

/** How many messages a week a person may get in a channel, and who says so: the workspace, our default, nobody. */
export function contactCapOf(channelId: string, contactCaps: ContactCaps): ContactCap {
  const own = contactCaps[channelId] ?? null;
  if (own !== null) return { cap: own, source: "own" };
  const cap = defaultCaps.get(channelId) ?? null;
  return { cap, source: cap === null ? "none" : "default" };
}

/** The sum is above the cap by more than the dust of adding decimals. */
export const isOverCap = (sum: number, cap: number | null): boolean => cap !== null && sum > cap + 1e-9;

type Aimed = Pick<UseCase, "audienceIds" | "weeklyTouches">;

/** One sender's messages to one audience in one channel, in touches per person per week. */
export type Touch<Sender> = {
  readonly audienceId: string;
  readonly channelId: string;
  readonly weekly: number;
  readonly sender: Sender;
};

/** Every message aimed at an audience in a channel: those of the use cases, then the generic ones, in their order. */
export function touchesOf<UC extends Aimed, Message extends GenericMessage>(
  useCases: readonly UC[],
  generic: readonly Message[],
): Touch<{ useCase: UC; message: null } | { useCase: null; message: Message }>[] {
  return [
    ...useCases.flatMap((useCase) =>
      [...new Set(useCase.audienceIds)].flatMap((audienceId) =>
        Object.entries(useCase.weeklyTouches).flatMap(([channelId, weekly]) =>
          weekly === null ? [] : [{ audienceId, channelId, weekly, sender: { useCase, message: null } }],
        ),
      ),
    ),
    ...generic.flatMap((message) =>
      [...new Set(message.audienceIds)].flatMap((audienceId) =>
        message.weeklyTouches === null
          ? []
          : [
              {
                audienceId,
                channelId: message.channelId,
                weekly: message.weeklyTouches,
                sender: { useCase: null, message },
              },
            ],
      ),
    ),
  ];
}

/**
 * How often each audience hears from us in each channel (formula 11): live and testing use cases aimed at
 * it plus generic messages, against the cap of the workspace, else of the channel, else none. One entry
 * per audience and channel with any touches given, by audience id, then channel id.
 */
export function messagePressure(
  useCases: readonly (Aimed & Pick<UseCase, "status">)[],
  generic: readonly GenericMessage[],
  contactCaps: ContactCaps,
): MessagePressure[] {
  const sums = new Map<string, { audienceId: string; channelId: string; sum: number }>();
  for (const { audienceId, channelId, weekly } of touchesOf(useCases.filter(isLive), generic)) {
    const key = `${audienceId} ${channelId}`;
    sums.set(key, { audienceId, channelId, sum: (sums.get(key)?.sum ?? 0) + weekly });
  }
  return [...sums.values()]
    .map(({ audienceId, channelId, sum }) => {
      const { cap } = contactCapOf(channelId, contactCaps);
      return { audienceId, channelId, weeklyTouches: rounded(sum, 2), cap, over: isOverCap(sum, cap) };
    })
    .sort((a, b) => byCode(a.audienceId, b.audienceId) || byCode(a.channelId, b.channelId));
}
