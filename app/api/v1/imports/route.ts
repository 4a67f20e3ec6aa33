import { currentUser } from '@/lib/auth/auth';
import { json, readBytes, readJson, route, upload, validOrThrow } from '@/lib/http/route';
import { broughtSchema, importOptionsSchema } from '@/lib/schema/import';
import { listImports } from '@/lib/services/imports/open-import';
import { bytesOfPaste } from '@/lib/services/imports/pasted-file';
import { type Brought, startImport } from '@/lib/services/imports/start-import';

/** A file that a person brings may weigh as much. */
const MOST_BYTES = 20_000_000;
const MOST_PASTED = 12_000_000;

/** The caller's open imports, newest first. */
export const GET = route(async () => json({ imports: await listImports(await currentUser()) }));

/**
 * Takes in a file (its bytes as the body, its name in the header `X-File-Name`, percent-encoded), an
 * address or a paste (as JSON), and begins to read it. An archive of files begins an import of each.
 */
export const POST = upload(async (request) => {
  const user = await currentUser();
  const imports = await startImport(user, await broughtBy(request));
  const [first] = imports;
  return json(
    { id: first?.id, imports },
    { status: 201, ...(first && { location: `/api/v1/imports/${first.id}` }) },
  );
});

async function broughtBy(request: Request): Promise<Brought> {
  const name = request.headers.get('x-file-name');
  if (name !== null) {
    const options = validOrThrow(
      importOptionsSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams)),
    );
    const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim();
    return {
      name: decoded(name).slice(0, 300) || 'file',
      ...(mediaType && { mediaType }),
      bytes: await readBytes(request, MOST_BYTES),
      options,
    };
  }
  const brought = validOrThrow(broughtSchema.safeParse(await readJson(request, MOST_PASTED)));
  if ('address' in brought) {
    const { address, options } = brought;
    return { name: address, address, bytes: new Uint8Array(), options };
  }
  return bytesOfPaste(brought);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
