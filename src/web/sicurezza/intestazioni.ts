import type { FastifyHelmetOptions } from '@fastify/helmet'

const DIRETTIVE = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
}

/**
 * What the browser may do with our pages: load only our own files, run no inline script or style, be framed by
 * nobody. `same-origin` as referrer policy, since `no-referrer` makes Chromium send "Origin: null" with forms.
 * No upgrade to https and no HSTS: the program speaks plain http on the machine itself.
 */
const INTESTAZIONI: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: DIRETTIVE },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
}

/** Where people reach the program over https: half a year in which the browser won't try without. */
const HSTS = { maxAge: 15_552_000, includeSubDomains: false }

export const toIntestazioni = (https: boolean): FastifyHelmetOptions =>
  (https ? { ...INTESTAZIONI, strictTransportSecurity: HSTS } : INTESTAZIONI) as FastifyHelmetOptions

/** The same protection for the only answers that no hook precedes: those to an address that isn't one. */
export const INTESTAZIONI_MINIME: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(DIRETTIVE)
    .map(([nome, valori]) => `${nome} ${valori.join(' ')}`)
    .join(';'),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
