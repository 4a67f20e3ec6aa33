import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server that takes every letter and keeps the last. */
export class Postbox {
  private readonly server: Server = createServer((socket) => this.serve(socket));
  letters: string[] = [];

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    let letter: string | undefined;
    socket.write('220 postbox\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      if (letter !== undefined) {
        letter += text;
        if (!letter.endsWith('\r\n.\r\n')) return;
        this.letters.push(letter);
        letter = undefined;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(text)) {
        letter = '';
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(text)) {
        socket.end('221 bye\r\n');
      } else {
        socket.write('250 yes\r\n');
      }
    });
  }

  /** The address in the last letter, whatever its line breaks and encoding. */
  link(): URL {
    const letter = this.letters.at(-1) ?? '';
    const plain = letter.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    return new URL(/http:\/\/localhost:3000\/\S*/.exec(plain)?.[0] ?? 'about:blank');
  }

  /** Whom the last letter went to, and what it is about. */
  head(): { readonly to: string; readonly subject: string } {
    const letter = this.letters.at(-1) ?? '';
    return { to: field('To', letter), subject: field('Subject', letter) };
  }
}

/** A header of a letter, unfolded. */
function field(name: string, letter: string): string {
  const found = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'm').exec(letter)?.[1] ?? '';
  return found.replace(/\r\n[ \t]/g, ' ').trim();
}
