import type { Metadata } from "next";
import { caller } from "@/app/_trpc/prefetch";
import { InvitationForm } from "./invitation-form";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage() {
  const me = await (await caller()).account.me({}).catch(() => null);
  return <InvitationForm here={me?.person.email ?? null} />;
}
