import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const distDir = process.env.NEXT_DIST ?? ".next";

/** @type {import('next').NextConfig} */
export default {
  distDir,
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  // Types are checked once, by `npm run check`; somebody who only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Keeping what a next build could start from takes a sixth of a build: worth it from the second one on.
    turbopackFileSystemCacheForBuild: existsSync(join(distDir, "BUILD_ID")),
    // A screen asked for without a connection waits for it; else the browser's own error takes the place of everything.
    useOffline: true,
  },
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
