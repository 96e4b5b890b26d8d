"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { WhenSignedOut } from "@/app/when-signed-out";
import { shortestPassword, shortestWithSecondFactor } from "@/domain/accounts-password";
import { buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { EventList } from "./event-list";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactor } from "./second-factor";
import { SessionList } from "./session-list";
import { WorkspaceList } from "./workspace-list";

type Props = { personId: string; to: string; needsSecondFactor: boolean };

export function AccountScreen({ personId, to, needsSecondFactor }: Props) {
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.account.me.queryOptions({}));
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions({}));
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} email={me.person.email} onKept={() => setCodes(null)} />;

  const places = sessions.length === 1 ? "only on this device" : `in ${sessions.length} places`;
  return (
    <>
      <PageHeader
        above={
          <Link href={to} className="underline underline-offset-3 hover:text-ink">
            {to === "/" ? "Back to your workspaces" : "Back to where you were"}
          </Link>
        }
        title="Your account"
        sentence={
          me.secondFactor.on
            ? `Your password and a second factor protect it; you are signed in ${places}.`
            : `Only your password protects it: whoever learns that gets in. You are signed in ${places}.`
        }
      />
      <div className="grid gap-10 px-7 pt-4 max-lg:px-4">
        {needsSecondFactor && (
          <Notice>
            {me.secondFactor.on ? (
              <span className="flex flex-wrap items-center gap-3">
                Your second factor is on.
                <Link href={to} className={buttonClass("primary")}>
                  Go on to the workspace
                </Link>
              </span>
            ) : (
              "The workspace you want to open asks everybody for a second factor, because what is in it is confidential. Set yours up below, in about two minutes; then you go on to where you were."
            )}
          </Notice>
        )}
        <SecondFactor {...me.secondFactor} onCodes={setCodes} />
        <PasswordForm
          email={me.person.email}
          least={me.secondFactor.on ? shortestWithSecondFactor : shortestPassword}
        />
        <SessionList sessions={sessions} />
        <NameForm person={me.person} />
        <WorkspaceList workspaces={me.workspaces} />
        <EventList />
      </div>
      <WhenSignedOut personId={personId} />
    </>
  );
}
