import type { Metadata } from "next";
import Link from "next/link";
import { caller } from "@/app/_trpc/prefetch";
import { buttonClass } from "@/ui/button";
import { Told } from "../told";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetUpPage() {
  const { isSetUp } = await (await caller()).account.entrance({});
  if (!isSetUp) return <SetUpForm />;
  return (
    <>
      <Told title="Attune is set up already">
        The owner’s account was made. Whoever has an account signs in; everybody else comes in by invitation.
      </Told>
      <Link href="/sign-in" className={buttonClass("primary")}>
        Sign in
      </Link>
    </>
  );
}
