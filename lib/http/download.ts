export type Download = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

/** A file to keep: never run or sniffed by a browser on our address, never cached between people. */
export function download({ name, type, content }: Download): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
