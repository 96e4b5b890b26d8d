import type { Metadata } from "next";
import { caller } from "@/app/_trpc/prefetch";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (!(await (await caller()).account.isSetUp({}))) {
    return (
      <div>
        <h1 className="text-28 leading-tight">Attune is not set up yet</h1>
        <p className="mt-2 text-ink-2">
          Open the one-time link that the server printed in its terminal. A restart prints a new one.
        </p>
      </div>
    );
  }
  return <SignInForm />;
}
