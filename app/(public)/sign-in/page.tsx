import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { caller } from "@/app/_trpc/prefetch";
import { ownPath } from "@/domain/own-path";
import { Told } from "../told";
import { SignInPageForm } from "./sign-in-page-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const to = ownPath((await searchParams).to);
  const { account } = await caller();
  const { isSetUp } = await account.entrance({});
  if (!isSetUp) {
    return (
      <Told title="Attune is not set up yet">
        Open the one-time link that the server printed in its terminal. A restart prints a new one.
      </Told>
    );
  }
  const me = await account.me({}).catch(() => null);
  if (me) redirect(to);
  return (
    <>
      <Told title="Sign in">
        {to === "/"
          ? "Plan personalization that customers are glad of."
          : "Then you go on where you were. What you typed there and had not stored is kept in this browser."}
      </Told>
      <SignInPageForm to={to} />
      <p className="text-12 text-ink-3">No account? People come in by invitation: ask an owner or admin for a link.</p>
    </>
  );
}
