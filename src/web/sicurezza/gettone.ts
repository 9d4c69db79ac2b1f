import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The anti-forgery token of the forms: a random value in a cookie that scripts can't read, and in the form its
 * HMAC under a secret kept with the store. Another site can send the cookie but can't know the HMAC.
 */
export const NOME_BISCOTTO = 'oc_modulo'
export const NOME_CAMPO = '_gettone'

const CASUALE = /^[A-Za-z0-9_-]{22}$/

export interface Gettoni {
  /** The cookie value to use (the one sent, when well formed, else a new one) and the token for the forms. */
  readonly create: (biscotto: string | undefined) => {
    readonly biscotto: string
    readonly gettone: string
    readonly nuovo: boolean
  }
  /** Does the form's token belong to the cookie? */
  readonly canGettone: (biscotto: string | undefined, gettone: unknown) => boolean
}

/** Of one secret: as long as it is the same, forms are good after a restart too. By default it is born with the process. */
export const createGettoni = (segreto: Uint8Array = randomBytes(32)): Gettoni => {
  const firma = (biscotto: string): Buffer => createHmac('sha256', segreto).update(biscotto).digest()
  return {
    create: (inviato) => {
      const valido = inviato !== undefined && CASUALE.test(inviato)
      const biscotto = valido ? inviato : randomBytes(16).toString('base64url')
      return { biscotto, gettone: firma(biscotto).toString('base64url'), nuovo: !valido }
    },
    canGettone: (biscotto, gettone) => {
      if (biscotto === undefined || !CASUALE.test(biscotto) || typeof gettone !== 'string') return false
      const dato = Buffer.from(gettone, 'base64url')
      const atteso = firma(biscotto)
      return dato.length === atteso.length && timingSafeEqual(dato, atteso)
    },
  }
}

/** The value of one cookie in a Cookie header. */
export const readBiscotto = (intestazione: string | undefined, nome: string): string | undefined => {
  for (const parte of intestazione?.split(';') ?? []) {
    const uguale = parte.indexOf('=')
    if (uguale > 0 && parte.slice(0, uguale).trim() === nome) return parte.slice(uguale + 1).trim()
  }
  return undefined
}
