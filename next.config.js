/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Images are small and made by us; the optimizer would be one more way in.
  images: { unoptimized: true },
  // Native or dynamic modules that must be loaded from node_modules as they are.
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', '@node-rs/argon2'],
  // A file that is imported passes the proxy whole.
  experimental: { proxyClientMaxBodySize: '24mb' },
  // The clone is the whole project, whatever lock files lie above it.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  // proxy.ts sends the headers of everything else; built assets do not pass it.
  headers: async () => [
    {
      source: '/_next/static/:path*',
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    },
  ],
};

export default config;
