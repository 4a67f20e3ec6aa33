import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '@/lib/http/route';
import { checkReadiness } from '@/lib/services/check-readiness';

/** The database answers and has this build's migrations. */
export async function GET(): Promise<Response> {
  try {
    await checkReadiness(migrationNames());
    return new Response('ready\n', { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problem(error);
  }
}

function migrationNames(): string[] {
  return readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
