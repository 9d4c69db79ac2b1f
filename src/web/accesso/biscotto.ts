import { DURATA_SESSIONE } from '../../dominio/accesso/durate.ts'

/**
 * The session's cookie. Over https its name begins with `__Host-`: the browser itself then refuses it from another
 * name, another path or plain http.
 */
export const nomeSessione = (https: boolean): string => (https ? '__Host-oc_sessione' : 'oc_sessione')

const attributi = (https: boolean): string => `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`

/** Gives the browser its session. */
export const printSessione = (valore: string, https: boolean): string =>
  `${nomeSessione(https)}=${valore}; ${attributi(https)}; Max-Age=${DURATA_SESSIONE.massimaOre * 3600}`

/** Takes it away. */
export const printSenzaSessione = (https: boolean): string =>
  `${nomeSessione(https)}=; ${attributi(https)}; Max-Age=0`
