/**
 * Which names may call this server. A page of another site can make the browser resolve its own name to
 * 127.0.0.1 (DNS rebinding): the connection then looks local, but the Host header still carries that name.
 */

const NOMI_LOCALI = new Set(['127.0.0.1', 'localhost'])
const NESSUN_ALTRO = { pubblico: null, ascolto: null }

export type EsitoHost =
  | { readonly ok: true }
  | { readonly ok: false; readonly motivo: 'host-assente' | 'host-non-ammesso' | 'porta-diversa' }

/**
 * May a request with this Host header be answered? `porta` is the port the connection arrived on; null when
 * unknown (a request injected by a test), and then only the name is checked. Where people sign in, the address the
 * program is published at, and the one it listens on, are names of its too.
 */
export const canHost = (
  host: string | undefined,
  porta: number | null,
  altri: { readonly pubblico: string | null; readonly ascolto: string | null } = NESSUN_ALTRO,
): EsitoHost => {
  if (!host) return { ok: false, motivo: 'host-assente' }
  if (host.toLowerCase() === altri.pubblico) return { ok: true }
  const m = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(host)
  const nome = (m?.[1] ?? '').toLowerCase()
  if (!m || !(NOMI_LOCALI.has(nome) || nome === altri.ascolto))
    return { ok: false, motivo: 'host-non-ammesso' }
  if (porta !== null && Number(m[2] ?? 80) !== porta) return { ok: false, motivo: 'porta-diversa' }
  return { ok: true }
}
