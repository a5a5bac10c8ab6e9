// Loaded before everything else in a process that must not use the network (`node --import`): a connection to any host
// fails, and is written down in the file that PALABRE_CONNECTIONS names.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

Socket.prototype.connect = function refuse(...args) {
  appendFileSync(process.env.PALABRE_CONNECTIONS, `${JSON.stringify(args[0])}\n`);
  throw new Error('This process may not use the network.');
};
