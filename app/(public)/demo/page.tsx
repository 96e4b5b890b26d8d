import type { Metadata } from "next";
import { DemoEntrance } from "./demo-entrance";

export const metadata: Metadata = { title: "Demonstration", referrer: "no-referrer" };

export default function DemoPage() {
  return <DemoEntrance />;
}
