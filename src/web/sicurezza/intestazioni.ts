import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What the browser may do with our pages: load only our own files, run no inline script or style, be framed by
 * nobody. `same-origin` as referrer policy, since `no-referrer` makes Chromium send "Origin: null" with forms.
 * No upgrade to https and no HSTS: the program speaks plain http on the machine itself.
 */
export const INTESTAZIONI: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
}
