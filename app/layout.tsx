import "./globals.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { ToastRegion } from "@/ui/toast";
import { Providers } from "./_trpc/providers";

export const metadata: Metadata = {
  title: { default: "Attune", template: "%s · Attune" },
  description: "Plan personalization that customers are glad of.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

const themes = ["light", "dark"] as const;

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const chosen = (await cookies()).get("theme")?.value;
  const theme = themes.find((each) => each === chosen);
  return (
    <html lang="en" data-theme={theme}>
      <body className="min-h-dvh">
        <CSPProvider nonce={nonce}>
          <Providers>
            <ToastRegion>{children}</ToastRegion>
          </Providers>
        </CSPProvider>
      </body>
    </html>
  );
}
