"use client";

import { SignInForm } from "@/app/sign-in-form";

/** Goes on to where somebody was sent away from. */
export function SignInPageForm({ to }: { to: string }) {
  return <SignInForm onSignedIn={() => window.location.assign(to)} />;
}
