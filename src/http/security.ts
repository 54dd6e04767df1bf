import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { problem } from './problem.ts';

/** Everything comes from this server; no inline scripts or styles; in nobody's frame. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Loopback speaks plain HTTP.
  strictTransportSecurity: false,
});

/** What is sent as a file, other people's HTML among it, runs nothing and loads nothing, even where a browser shows it. */
export const filesRunNothing: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.has('content-disposition')) c.header('content-security-policy', "default-src 'none'; sandbox");
};

/**
 * Refuses names that are not this machine's own: a page of another site that makes its name point at
 * loopback (DNS rebinding) still sends that name. The port says nothing, as a proxy in front may have its own.
 */
export const ownHostOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (OWN_HOST.test(host)) return await next();
  return problem(c, 421, 'refused-address', `This server answers at localhost, 127.0.0.1 and [::1], not at "${host}".`);
};

const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
