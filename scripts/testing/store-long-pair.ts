/** Stores the long pair in the database of DATABASE_URL and prints where its texts come from. */
import { disconnect } from '../../lib/store/database';
import { storeLongPair } from './long-pair';

process.stdout.write(`${await storeLongPair()}\n`);
await disconnect();
