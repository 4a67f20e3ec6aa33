export type Download = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

/** A file to keep: never run or sniffed by a browser on our address, never cached between people. */
export function download({ name, type, content }: Download): Response {
  return fileOf(name, type, typeof content === 'string' ? content : new Uint8Array(content));
}

/**
 * The same of a text that comes in pieces, as fast as they are taken. The first is asked for before the
 * answer begins, so that a refusal is an answer of its own.
 */
export async function downloadInPieces({
  name,
  type,
  pieces,
}: {
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncGenerator<string, void, void>;
}): Promise<Response> {
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(first.value ?? '')),
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(),
  });
  return fileOf(name, type, body);
}

function fileOf(name: string, type: string, body: BodyInit): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
