import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { eventWords } from "@/domain/audit/event-words";
import type { SecurityEventKind } from "@/domain/security-events";
import { instantInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";

/** What needs no session of the person's: it may well have been a stranger. */
const byAnybody: readonly SecurityEventKind[] = [
  "sign_in_refused",
  "sign_in_slowed",
  "second_factor_refused",
  "password_reset_asked",
];

export function EventList() {
  const trpc = useTRPC();
  const { data: events } = useSuspenseQuery(trpc.account.events.queryOptions({}));
  return (
    <Section title="What happened to this account" aside="The last 50, in UTC">
      {events.length === 0 && (
        <p className="text-ink-2">
          Nothing yet. Sign-ins, refusals and changes of password or second factor are written here and never removed.
        </p>
      )}
      <ul>
        {events.map(({ seq, at, kind, address, about }) => (
          <li key={seq} className="grid gap-x-4 border-t border-hairline py-1.5 sm:grid-cols-[150px_1fr]">
            <span className="figure text-12 text-ink-3">{instantInWords(at)}</span>
            <span>
              {byAnybody.includes(kind) ? "Somebody" : "You"} {eventWords[kind]}
              <span className="text-ink-3">
                , from {address}
                {about && ` (${about})`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
