import { fileURLToPath } from "node:url";

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  // Types are checked once, by `npm run check`; somebody who only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
