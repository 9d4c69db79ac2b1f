import type { LinkAperto } from '../../../servizi/accesso/link.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { CampoAccesso } from './campo.tsx'
import { Soglia } from './soglia.tsx'

export interface DatiEntra {
  readonly poi: string
  readonly email: string
  readonly errore: string | null
  /** What was just done ("password", "esci"); null when nothing was. */
  readonly fatto: string | null
  /** Name of the identity provider; null when there is none. */
  readonly esterno: string | null
}

/** E-mail and password. */
export const PaginaEntra = ({ poi, email, errore, fatto, esterno }: DatiEntra) => {
  const { entra: p } = useParole().accesso
  return (
    <Soglia titolo={p.titolo} apertura={p.apertura}>
      {fatto === null ? null : <Avviso tono="bene" titolo={fatto} subito />}
      {errore === null ? null : (
        <Avviso tono="errore" titolo={p.nonEntrato} subito>
          <p>{errore}</p>
        </Avviso>
      )}
      {esterno === null ? null : (
        <>
          <a
            class="btn btn-primary oc-intero"
            href={`/accedi/esterno${poi === '/' ? '' : `?poi=${encodeURIComponent(poi)}`}`}
          >
            {p.esterno(esterno)}
          </a>
          <p class="oc-oppure">{p.oppure}</p>
        </>
      )}
      <Modulo azione="/accedi">
        <input type="hidden" name="poi" value={poi} />
        <CampoAccesso nome="email" etichetta={p.email} tipo="email" completa="username" valore={email} />
        <CampoAccesso nome="password" etichetta={p.password} tipo="password" completa="current-password" />
        <div class="oc-pulsanti">
          <button type="submit" class="btn btn-primary">
            {p.pulsante}
          </button>
          <a href="/accedi/dimenticata">{p.dimenticata}</a>
        </div>
      </Modulo>
      <p class="oc-aiuto">{p.senzaAccount}</p>
    </Soglia>
  )
}

/** The code of the second factor. */
export const PaginaCodice = ({ poi, errore }: { readonly poi: string; readonly errore: string | null }) => {
  const { codice: p } = useParole().accesso
  return (
    <Soglia titolo={p.titolo} apertura={p.apertura}>
      <Modulo azione="/accedi/codice">
        <input type="hidden" name="poi" value={poi} />
        <CampoAccesso
          nome="codice"
          etichetta={p.codice}
          tipo="text"
          completa="one-time-code"
          aiuto={p.aiuto}
          errore={errore}
        />
        <div class="oc-pulsanti">
          <button type="submit" class="btn btn-primary">
            {p.pulsante}
          </button>
          <a href="/accedi">{p.daCapo}</a>
        </div>
      </Modulo>
    </Soglia>
  )
}

/** Asks for a letter; the answer is the same whether or not the address is anybody's. */
export const PaginaDimenticata = ({
  inviata,
  conPosta,
}: {
  readonly inviata: boolean
  readonly conPosta: boolean
}) => {
  const { dimenticata: p, entra } = useParole().accesso
  const torna = (
    <p class="oc-stacco">
      <a href="/accedi">{p.torna}</a>
    </p>
  )
  if (!conPosta)
    return (
      <Soglia titolo={p.titolo} apertura={null}>
        <Avviso tono="nota" titolo={p.senzaPosta}>
          <p>{p.senzaPostaTesto}</p>
        </Avviso>
        {torna}
      </Soglia>
    )
  return (
    <Soglia titolo={p.titolo} apertura={inviata ? null : p.apertura}>
      {inviata ? (
        <Avviso tono="bene" titolo={p.inviata} subito>
          <p>{p.inviataTesto}</p>
        </Avviso>
      ) : (
        <Modulo azione="/accedi/dimenticata">
          <CampoAccesso nome="email" etichetta={entra.email} tipo="email" completa="username" />
          <button type="submit" class="btn btn-primary oc-stacco">
            {p.pulsante}
          </button>
        </Modulo>
      )}
      {torna}
    </Soglia>
  )
}

export interface DatiLink {
  readonly codice: string
  /** Null: good for nothing any more. */
  readonly link: LinkAperto | null
  readonly nome: string
  readonly email: string
  readonly controllo: boolean
  readonly errore: { readonly campo: string; readonly messaggio: string } | null
}

/** Where a one-time link leads: to choose a password, and for the first administrator to say who they are. */
export const PaginaLink = ({ codice, link, nome, email, controllo, errore }: DatiLink) => {
  const { link: p } = useParole().accesso
  if (link === null)
    return (
      <Cornice titolo={p.scaduto} sezione={null}>
        <div class="oc-largo oc-corpo oc-soglia">
          <h1>{p.scaduto}</h1>
          <p class="oc-apertura">{p.scadutoTesto}</p>
          <a class="btn btn-primary" href="/accedi">
            {p.vai}
          </a>
        </div>
      </Cornice>
    )
  const { account, scopo } = link
  const di = (campo: string) => (errore?.campo === campo ? errore.messaggio : null)
  const titolo = account === null ? p.primo : scopo === 'invito' ? p.invito : p.reimposta
  const apertura =
    account === null
      ? p.primoApertura
      : scopo === 'invito'
        ? p.invitoApertura(account.nome, account.email)
        : p.reimpostaApertura(account.email)
  return (
    <Soglia titolo={titolo} apertura={apertura}>
      {errore === null ? null : (
        <Avviso tono="errore" titolo={p.nonFatto} subito>
          <p>{errore.messaggio}</p>
        </Avviso>
      )}
      <Modulo azione={`/link/${codice}`}>
        {account === null ? (
          <>
            <CampoAccesso
              nome="nome"
              etichetta={p.nome}
              tipo="text"
              completa="name"
              valore={nome}
              errore={di('nome')}
            />
            <CampoAccesso
              nome="email"
              etichetta={p.email}
              tipo="email"
              completa="username"
              valore={email}
              errore={di('email')}
            />
          </>
        ) : (
          // For password managers: which account this password is of.
          <input type="hidden" autocomplete="username" value={account.email} />
        )}
        <CampoAccesso
          nome="password"
          etichetta={p.password}
          tipo="password"
          completa="new-password"
          aiuto={p.passwordAiuto}
          errore={di('password')}
        />
        {account === null ? (
          <>
            <div class="oc-spunta">
              <input type="checkbox" id="c-controllo" name="controllo" value="1" checked={controllo} />
              <label for="c-controllo">{p.controllo}</label>
            </div>
            <p class="oc-aiuto">{p.controlloAiuto}</p>
          </>
        ) : null}
        <button type="submit" class="btn btn-primary oc-stacco">
          {account === null ? p.pulsantePrimo : p.pulsante}
        </button>
      </Modulo>
    </Soglia>
  )
}
