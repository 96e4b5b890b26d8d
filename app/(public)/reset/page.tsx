import type { Metadata } from "next";
import { caller } from "@/app/_trpc/prefetch";
import { Reset } from "./reset";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

export default async function ResetPage() {
  const { mail } = await (await caller()).account.entrance({});
  return <Reset mail={mail} />;
}
