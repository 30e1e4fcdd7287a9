import { createServer } from 'node:net';
import { portInUse, portNotAllowed } from './embedded-postgres.errors.js';

/** Binds the loopback port and lets it go again; 0 means any. Answers the port that was free a moment ago. */
export function probePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(portInUse(port));
      else reject(error.code === 'EACCES' ? portNotAllowed(port) : error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : port));
    });
  });
}
