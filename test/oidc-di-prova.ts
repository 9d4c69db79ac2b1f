import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody the provider knows. */
export interface PersonaEsterna {
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
  readonly gruppi: readonly string[]
}

export interface OidcDiProva {
  readonly emittente: string
  /** Who signs in next, by the provider's own name for them. */
  readonly persone: Record<string, PersonaEsterna>
  chi: string
  /** Follows the provider's pages from our redirect back to ours, as a browser would; answers the last address. */
  readonly attraversa: (url: string) => Promise<string>
  readonly remove: () => Promise<void>
}

/** A real OpenID Connect provider that asks for PKCE and signs in whoever `chi` says. */
export const startOidc = async (ritorno: string): Promise<OidcDiProva> => {
  let gestisci: ReturnType<Provider['callback']> | undefined
  const server = createServer((richiesta, risposta) => {
    if (richiesta.url?.startsWith('/interazione/'))
      void provider.interactionFinished(richiesta, risposta, { login: { accountId: prova.chi } })
    else void gestisci?.(richiesta, risposta)
  })
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto))
  const emittente = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(emittente, {
    clients: [{ client_id: 'obiettivo', client_secret: 'segreto-di-prova', redirect_uris: [ritorno] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'gruppi'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['di-prova'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, i) => `/interazione/${i.uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...prova.persone[sub] }),
    }),
    loadExistingGrant: async (ctx) => {
      const concesso = new provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      concesso.addOIDCScope('openid email profile')
      await concesso.save()
      return concesso
    },
  })
  gestisci = provider.callback()
  const prova: OidcDiProva = {
    emittente,
    persone: {},
    chi: '',
    attraversa: async (inizio) => {
      const biscotti = new Map<string, string>()
      let url = inizio
      for (let passi = 0; passi < 10; passi += 1) {
        const risposta = await fetch(url, {
          redirect: 'manual',
          headers: { cookie: [...biscotti].map(([n, v]) => `${n}=${v}`).join('; ') },
        })
        for (const b of risposta.headers.getSetCookie()) {
          const [nome = '', valore = ''] = (b.split(';')[0] ?? '').split(/=(.*)/s)
          biscotti.set(nome, valore)
        }
        const dove = risposta.headers.get('location')
        if (dove === null) throw new Error(`Fermo su ${url}: ${risposta.status} ${await risposta.text()}`)
        url = new URL(dove, url).href
        if (url.startsWith(ritorno)) return url
      }
      throw new Error('Troppi passaggi')
    },
    remove: () =>
      new Promise<void>((chiuso) => {
        server.closeAllConnections()
        server.close(() => chiuso())
      }),
  }
  return prova
}
