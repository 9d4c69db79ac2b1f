import type { RuoloRivestito } from '../../../dominio/permessi/attore.ts'
import type { Profilo } from '../../../servizi/accesso/profilo.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { CampoAccesso } from '../accesso/campo.tsx'
import { wordRuolo } from '../persone/ruolo.tsx'
import { Fattore, type FattoreProps } from './fattore.tsx'
import { Gettoni, type GettoniProps } from './gettoni.tsx'
import { type SessioneMostrata, Sessioni } from './sessioni.tsx'

export interface DatiProfilo {
  readonly profilo: Profilo
  readonly ruoli: readonly RuoloRivestito[]
  readonly sessioni: readonly SessioneMostrata[]
  readonly fattore: FattoreProps
  readonly gettoni: GettoniProps
  /** A good message about what was just done. */
  readonly avviso: string | null
  /** A refusal: the form it is of, and why. */
  readonly errore: {
    readonly modulo: 'password' | 'fattore' | 'gettoni'
    readonly campo: string
    readonly messaggio: string
  } | null
}

/** One's own account: who one is here, password, second factor, where one is signed in. */
export const PaginaProfilo = (d: DatiProfilo) => {
  const { profilo: p, persone } = useParole().accesso
  const errore = (campo: string) =>
    d.errore?.modulo === 'password' && d.errore.campo === campo ? d.errore.messaggio : null
  return (
    <Cornice
      titolo={p.titolo}
      sezione={null}
      fascia={
        <>
          <h1>{d.profilo.nome}</h1>
          <p class="oc-apertura">{p.titolo}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {d.avviso === null ? null : <Avviso tono="bene" titolo={d.avviso} subito />}
        {d.errore === null ? null : (
          <Avviso tono="errore" titolo={persone.nonFatto} subito>
            <p>{d.errore.messaggio}</p>
          </Avviso>
        )}
        <dl class="oc-dati-account">
          <dt>{p.email}</dt>
          <dd>{d.profilo.email}</dd>
          <dt>{p.persona}</dt>
          <dd>{d.profilo.persona ?? p.personaIgnota}</dd>
          <dt>{p.ruoli}</dt>
          <dd>
            {d.ruoli.length === 0 ? (
              p.nessunRuolo
            ) : (
              <ul class="oc-elenco-semplice">
                {d.ruoli.map((r) => {
                  const testo = wordRuolo(r, persone.campi.titoli)
                  return <li key={testo}>{testo}</li>
                })}
              </ul>
            )}
          </dd>
        </dl>
        {d.ruoli.length === 0 ? null : (
          <p>
            <a href="/permessi">{p.permessi}</a>
          </p>
        )}
        <Sezione id="password" titolo={p.password.titolo}>
          {d.profilo.conPassword ? (
            <Modulo azione="/profilo/password">
              <input type="hidden" autocomplete="username" value={d.profilo.email} />
              <div class="oc-colonne-modulo">
                <CampoAccesso
                  nome="attuale"
                  etichetta={p.password.attuale}
                  tipo="password"
                  completa="current-password"
                  errore={errore('password-sbagliata')}
                />
                <CampoAccesso
                  nome="nuova"
                  etichetta={p.password.nuova}
                  tipo="password"
                  completa="new-password"
                  errore={errore('password')}
                />
              </div>
              <button type="submit" class="btn btn-primary">
                {p.password.pulsante}
              </button>
            </Modulo>
          ) : (
            <p>{p.password.esterna}</p>
          )}
        </Sezione>
        <Fattore {...d.fattore} errore={d.errore?.modulo === 'fattore' ? d.errore.messaggio : null} />
        <Gettoni {...d.gettoni} />
        <Sessioni sessioni={d.sessioni} />
      </div>
    </Cornice>
  )
}
