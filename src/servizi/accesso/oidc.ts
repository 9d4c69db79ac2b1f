import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { RuoloConferito } from '../../dominio/accesso/ruoli.ts'

/** An identity provider, as whoever installs the program describes it. */
export interface OpzioniOidc {
  /** The issuer's address; the rest is discovered from it. */
  readonly emittente: string
  readonly clientId: string
  readonly segreto: string
  /** What the button says: "Comune di …". */
  readonly nome: string
  /** The claim whose values give roles (a text or a list); null: roles are given here only. */
  readonly attributo: string | null
  /** Value of the claim → the role it gives. */
  readonly ruoli: Readonly<Record<string, Pick<RuoloConferito, 'ruolo' | 'ambito'>>>
}

/** Somebody as the provider vouches for them. */
export interface IdentitaEsterna {
  readonly emittente: string
  readonly soggetto: string
  readonly nome: string | null
  /** Lower case; null unless the provider has verified it. */
  readonly email: string | null
  readonly ruoli: readonly Pick<RuoloConferito, 'ruolo' | 'ambito'>[] | null
}

/** What must come back the same: kept by the browser, sealed, while the person is at the provider. */
export interface AttesaOidc {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly poi: string
}

export interface Oidc {
  readonly nome: string
  /** Where to send the browser, and what to keep until it comes back. */
  readonly begin: (
    ritorno: string,
    poi: string,
  ) => Promise<{ readonly url: string; readonly attesa: AttesaOidc }>
  /** Who came back, with the whole address they came back to. Throws on anything that doesn't match what was kept. */
  readonly complete: (url: string, attesa: AttesaOidc) => Promise<IdentitaEsterna>
}

/** OpenID Connect with PKCE, state and nonce. The provider is asked who it is at the first need, and again if it failed. */
export const createOidc = (opzioni: OpzioniOidc): Oidc => {
  let scoperta: Promise<Configuration> | undefined
  const getConfigurazione = (): Promise<Configuration> => {
    const emittente = new URL(opzioni.emittente)
    // Plain http only for a provider on this machine.
    const locale = emittente.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(emittente.hostname)
    scoperta ??= discovery(emittente, opzioni.clientId, opzioni.segreto, undefined, {
      ...(locale ? { execute: [allowInsecureRequests] } : {}),
      timeout: 10,
    })
    scoperta.catch(() => {
      scoperta = undefined
    })
    return scoperta
  }
  return {
    nome: opzioni.nome,
    begin: async (ritorno, poi) => {
      const attesa = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), poi }
      const url = buildAuthorizationUrl(await getConfigurazione(), {
        redirect_uri: ritorno,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(attesa.verifier),
        code_challenge_method: 'S256',
        state: attesa.state,
        nonce: attesa.nonce,
      })
      return { url: url.href, attesa }
    },
    complete: async (url, { state, nonce, verifier }) => {
      const risposta = await authorizationCodeGrant(await getConfigurazione(), new URL(url), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const detti = risposta.claims()
      if (detti === undefined) throw new Error('Il sistema di identità non ha detto chi è')
      return toIdentita(opzioni, detti)
    },
  }
}

const toIdentita = (
  { attributo, ruoli }: OpzioniOidc,
  detti: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
): IdentitaEsterna => {
  const { email, email_verified: verificata, name } = detti
  const valori = attributo === null ? null : [detti[attributo] ?? []].flat().map(String)
  return {
    emittente: detti.iss,
    soggetto: detti.sub,
    nome: typeof name === 'string' && name.trim() !== '' ? name.trim() : null,
    email: verificata === true && typeof email === 'string' ? email.trim().toLowerCase() : null,
    ruoli:
      valori === null
        ? null
        : valori.flatMap((v) => (Object.hasOwn(ruoli, v) ? [ruoli[v]] : [])).filter((r) => r !== undefined),
  }
}
