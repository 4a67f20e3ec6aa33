import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadError } from '@/lib/formats/read/read-result';
import { type FetchOptions, fetchAddress } from './fetch-address';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on this machine, and the address of its root. */
async function serve(answer: RequestListener): Promise<{ root: string; host: string }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { root: `http://${host}`, host };
}

const CLOSED: FetchOptions = { allowedHosts: [] };
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The sentence with which an address is refused. */
async function refusal(address: string, options: FetchOptions = CLOSED): Promise<string> {
  const error = await fetchAddress(address, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReadError);
  return (error as ReadError).message;
}

describe('fetchAddress', () => {
  it('brings a document with its type and name, and says nothing of who asks', async () => {
    let asked: Record<string, unknown> = {};
    const { root, host } = await serve(({ headers }, response) => {
      asked = headers;
      response.setHeader('content-type', 'text/HTML; charset=utf-8').end('<p>Article 1</p>');
    });
    const found = await fetchAddress(`${root}/lake%20treaty.html?x=1#art_1`, {
      allowedHosts: [host],
    });
    expect({ ...found, bytes: words(found.bytes) }).toEqual({
      bytes: '<p>Article 1</p>',
      mediaType: 'text/html',
      name: 'lake treaty.html',
      finalUrl: `${root}/lake%20treaty.html?x=1`,
    });
    expect(asked).toMatchObject({ host, 'user-agent': expect.stringContaining('Concordat') });
    expect(Object.keys(asked)).not.toContain('cookie');
  });

  it('connects to the address that was checked, by the name that was asked for', async () => {
    let asked = '';
    const { host } = await serve(({ headers }, response) => {
      asked = headers.host ?? '';
      response.end('Article 1');
    });
    const name = `lake.example:${host.split(':')[1]}`;
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    };
    const { bytes } = await fetchAddress(`http://${name}/`, { allowedHosts: [name], resolve });
    expect([words(bytes), asked, times]).toEqual(['Article 1', name, 1]);
  });

  it('opens this machine by no spelling of its address', async () => {
    let asked = 0;
    const { host } = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    const port = host.split(':')[1];
    for (const spelling of [
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '0177.0.0.1',
      '2130706433',
      '0x7f000001',
      '0',
      '127.0.0.1.',
      '①②⑦.0.0.1',
      'localhost',
      'LOCALHOST.',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::127.0.0.1]',
      '[2002:7f00:1::]',
    ]) {
      expect(await refusal(`http://${spelling}/`), spelling).toMatch(/not public|name was found/);
      expect(await refusal(`http://${spelling}:${port}/`), spelling).toMatch(/with a port/);
    }
    expect(asked).toBe(0);
  });

  it('refuses a name of which one address is not public', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: 'fd00::1', family: 6 },
    ];
    expect(await refusal('https://lake.example/', { ...CLOSED, resolve })).toMatch(/not public/);
    expect(await refusal('https://lake.example/', { ...CLOSED, resolve: async () => [] })).toMatch(
      /No server of this name/,
    );
  });

  it('refuses what is no address of the web', async () => {
    expect(await refusal('file:///etc/passwd')).toMatch(/http/);
    expect(await refusal('gopher://lake.example/')).toMatch(/http/);
    expect(await refusal('lake treaty')).toMatch(/no address/);
    expect(await refusal('https://someone:word@lake.example/')).toMatch(/password/);
    expect(await refusal('https://lake.example:22/')).toMatch(/port/);
  });

  it('checks every redirect anew', async () => {
    const { root, host } = await serve(({ url }, response) => {
      const to = decodeURIComponent(url?.slice(1) ?? '');
      if (to === 'end') response.end('Article 1');
      else response.writeHead(302, { location: to, 'set-cookie': 'a=b' }).end();
    });
    const allowed = { allowedHosts: [host] };
    const through = (address: string) => `${root}/${encodeURIComponent(address)}`;
    expect(await fetchAddress(through('/end'), allowed)).toMatchObject({
      finalUrl: `${root}/end`,
      name: 'end',
    });
    expect(await refusal(through('http://127.0.0.1/'), allowed)).toMatch(/not public/);
    expect(await refusal(through('http://169.254.169.254/latest'), allowed)).toMatch(/not public/);
    expect(await refusal(through('http://[::1]:8080/'), allowed)).toMatch(/not public/);
    expect(await refusal(through('//localhost/'), allowed)).toMatch(/not public/);
    expect(await refusal(through('ftp://lake.example/'), allowed)).toMatch(/http/);
    expect(await refusal(through('http://a:b@lake.example/'), allowed)).toMatch(/password/);
  });

  it('follows no more than five redirects', async () => {
    let asked = 0;
    const { root, host } = await serve(({ url }, response) => {
      asked += 1;
      const left = Number(url?.slice(1));
      if (left === 0) response.end('Article 1');
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    const allowed = { allowedHosts: [host] };
    expect((await fetchAddress(`${root}/5`, allowed)).finalUrl).toBe(`${root}/0`);
    asked = 0;
    expect(await refusal(`${root}/1000`, allowed)).toMatch(/more than 5 times/);
    expect(asked).toBe(6);
  });

  it('counts bytes as they come and as they unpack', async () => {
    const { root, host } = await serve(({ url }, response) => {
      if (url === '/said') response.writeHead(200, { 'content-length': '5000' }).write('x');
      else if (url === '/endless') {
        const more = () => {
          while (response.write('x'.repeat(1000)));
          response.once('drain', more);
        };
        more();
      } else {
        const pack = url === '/br' ? brotliCompressSync : gzipSync;
        response.setHeader('content-encoding', url?.slice(1) ?? '');
        response.end(pack(Buffer.alloc(3_000_000)));
      }
    });
    const small = { allowedHosts: [host], sizeLimit: 4000 };
    for (const path of ['said', 'endless', 'gzip', 'br']) {
      expect(await refusal(`${root}/${path}`, small), path).toMatch(/larger/);
    }
    const { bytes } = await fetchAddress(`${root}/gzip`, { allowedHosts: [host] });
    expect(bytes).toHaveLength(3_000_000);
  });

  it('waits no longer than the limit, for a name, an answer or a document', async () => {
    const { root, host } = await serve(({ url }, response) => {
      if (url === '/slow') response.writeHead(200).write('Article 1');
    });
    const short = { allowedHosts: [host], timeLimit: 100 };
    expect(await refusal(`${root}/slow`, short)).toMatch(/within 1 seconds/);
    expect(await refusal(`${root}/silent`, short)).toMatch(/within 1 seconds/);
    const resolve = () => new Promise<never>(() => {});
    expect(await refusal('http://lake.example/', { ...short, resolve })).toMatch(/within/);
  });

  it('stops when the caller does', async () => {
    const stop = new AbortController();
    const { root, host } = await serve(() => stop.abort(new Error('closed')));
    const going = fetchAddress(root, { allowedHosts: [host], signal: stop.signal });
    await expect(going).rejects.toThrow('closed');
  });

  it.each([
    ['image/png', /picture/],
    ['video/mp4', /recording/],
    ['text/css', /no document/],
    ['application/javascript', /no document/],
  ])('refuses %s with a sentence', async (type, sentence) => {
    const { root, host } = await serve((_, response) => {
      response.setHeader('content-type', type).end('x');
    });
    expect(await refusal(root, { allowedHosts: [host] })).toMatch(sentence);
  });

  it('says what an answer without a document means', async () => {
    const { root, host } = await serve(({ url, socket }, response) => {
      const status = Number(url?.slice(1));
      if (status === 0) socket.destroy();
      else if (status === 1) response.setHeader('content-encoding', 'gzip').end('not packed');
      else if (status === 2) {
        response.writeHead(200, { 'content-length': '100' }).write('Art', () => socket.destroy());
      } else if (status === 3) response.setHeader('content-encoding', 'lake').end('x');
      else response.writeHead(status).end();
    });
    const allowed = { allowedHosts: [host] };
    expect(await refusal(`${root}/404`, allowed)).toMatch(/Nothing is at this address/);
    expect(await refusal(`${root}/403`, allowed)).toMatch(/to programs/);
    expect(await refusal(`${root}/500`, allowed)).toMatch(/answered 500/);
    expect(await refusal(`${root}/302`, allowed)).toMatch(/answered 302/);
    expect(await refusal(`${root}/0`, allowed)).toMatch(/did not answer/);
    expect(await refusal(`${root}/1`, allowed)).toMatch(/damaged/);
    expect(await refusal(`${root}/2`, allowed)).toMatch(/did not answer|damaged/);
    expect(await refusal(`${root}/3`, allowed)).toMatch(/packed/);
  });

  it.each([
    ['attachment; filename="Lake Treaty.pdf"', 'Lake Treaty.pdf'],
    [
      "attachment; filename=x.pdf; filename*=UTF-8''%D0%9E%D0%B7%D0%B5%D1%80%D0%BE.pdf",
      'Озеро.pdf',
    ],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename=".."', 'get'],
    ['inline', 'get'],
  ])('names a document by %s', async (disposition, name) => {
    const { root, host } = await serve((_, response) => {
      response.setHeader('content-disposition', disposition).end('Article 1');
    });
    expect((await fetchAddress(`${root}/get/`, { allowedHosts: [host] })).name).toBe(name);
  });
});
