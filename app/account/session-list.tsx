import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import { SignOutButton } from "@/app/sign-out-button";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { instantInWords, momentInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";

type Sessions = inferRouterOutputs<AppRouter>["account"]["sessions"];

export function SessionList({ sessions }: { sessions: Sessions }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const refresh = { onSettled: () => cache.invalidateQueries(trpc.account.pathFilter()) };
  const end = useMutation(trpc.account.endSession.mutationOptions(refresh));
  const endOthers = useMutation(trpc.account.endOtherSessions.mutationOptions(refresh));
  const problem = end.error ?? endOthers.error;
  const others = sessions.filter((session) => !session.isThis).length;
  return (
    <Section title="Where you are signed in" aside="Times in UTC">
      {problem && <Notice tone="harm">{problem.message}</Notice>}
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {session.device}
                {session.isThis && <span className="font-normal text-ink-3"> · this one</span>}
              </p>
              <p className="text-12 text-ink-3">
                from {session.address ?? "an address not known"}, signed in {momentInWords(session.createdAt)}, last
                seen {instantInWords(session.seenAt)}, ends {momentInWords(session.expiresAt)}
              </p>
            </div>
            {session.isThis ? (
              <SignOutButton />
            ) : (
              <Button
                look="quiet"
                aria-label={`Sign out ${session.device}, last seen ${instantInWords(session.seenAt)}`}
                busy={end.isPending && end.variables.sessionId === session.id}
                onClick={() =>
                  end.mutate({ sessionId: session.id }, { onSuccess: () => tell(`${session.device} is signed out`) })
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <Button
          className="mt-2"
          busy={endOthers.isPending}
          onClick={() => endOthers.mutate({}, { onSuccess: () => tell("You are signed out everywhere else") })}
        >
          Sign out everywhere else
        </Button>
      ) : (
        <p className="mt-1 text-12 text-ink-3">
          Nowhere else. Something you do not know here means that somebody has your password: change it.
        </p>
      )}
    </Section>
  );
}
