import { defineConfig } from 'prisma/config';

// For `prisma generate`, and for `prisma migrate deploy` where its engine can be downloaded; the
// project's own migrations run through scripts/migrate.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
