import { printData } from '../../../dominio/valori/data.ts'
import type { SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import type { MieSchede } from '../../../servizi/compilazione/mie.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import {
  INDIRIZZO_COMPILAZIONE,
  INDIRIZZO_PASSAGGI,
  indirizzoCompila,
  indirizzoGriglia,
} from './indirizzi.ts'
import { Giorni, StatoScheda } from './stato.tsx'
import { Esito, type EsitoPagina } from './una.tsx'

/** The cards of a round that one page shows. */
export interface CampagnaMostrata extends Omit<MieSchede, 'schede'> {
  readonly schede: readonly SchedaDaCompilare[]
  /** Of all pages. */
  readonly quante: number
}

export interface DatiElenco {
  readonly campagne: readonly CampagnaMostrata[]
  readonly tutte: boolean
  readonly conteggi: { readonly daFare: number; readonly tutte: number }
  readonly pagina: number
  readonly pagine: number
  readonly esito: EsitoPagina | null
  /** The cards that were ticked, to be ticked again when nothing was done. */
  readonly scelte: readonly string[]
}

/** "12|2031_S01_01": a card of a round, in a form. */
export const toScelta = (campagnaId: number, codice: string): string => `${campagnaId}|${codice}`

export const indirizzoElencoMie = (tutte: boolean, pagina = 1): string => {
  const q = new URLSearchParams()
  if (tutte) q.set('mostra', 'tutte')
  if (pagina > 1) q.set('pagina', String(pagina))
  return q.size === 0 ? INDIRIZZO_COMPILAZIONE : `${INDIRIZZO_COMPILAZIONE}?${q}`
}

const AVANTI = ['invia', 'valida', 'acquisisci'] as const

const Riga = ({
  campagnaId,
  scheda,
  scelta,
  conScelta,
}: {
  readonly campagnaId: number
  readonly scheda: SchedaDaCompilare
  readonly scelta: boolean
  /** Some card of the table can take a step. */
  readonly conScelta: boolean
}) => {
  const { tabella: p, azioni } = useParole().compilazione
  const { codice, mancano } = scheda
  const valore = toScelta(campagnaId, codice)
  const avanti = AVANTI.filter((a) => scheda.azioni.includes(a) && (a !== 'invia' || mancano.length === 0))
  return (
    <tr {...RUOLO.riga}>
      {conScelta ? (
        <Cella nome={p.scegli} classe={scheda.azioni.length === 0 ? 'vuota' : ''}>
          {scheda.azioni.length === 0 ? null : (
            <label class="oc-scelta-scheda">
              <input
                type="checkbox"
                name="scheda"
                value={valore}
                checked={scelta}
                aria-label={p.scegliScheda(codice)}
              />
            </label>
          )}
        </Cella>
      ) : null}
      <th scope="row" {...RUOLO.testa}>
        <a href={indirizzoCompila(campagnaId, codice)}>
          <span class="oc-codice">{codice}</span> {scheda.scheda.descrizione}
        </a>
        <span class="oc-piccolo oc-muto oc-blocco">
          {[scheda.scheda.centro, scheda.scheda.responsabile].filter((t) => t !== null).join(' · ')}
        </span>
      </th>
      <Cella nome={p.stato}>
        <StatoScheda stato={scheda.stato} esonero={scheda.esonero} />
      </Cella>
      <Cella nome={p.manca} classe="oc-piccolo">
        {mancano.length === 0 ? (
          <span>
            {scheda.stato !== 'da-compilare'
              ? p.nienteAltro
              : scheda.azioni.includes('invia')
                ? p.niente
                : p.nienteAltri}
          </span>
        ) : (
          <details class="oc-apri oc-piccolo">
            <summary>{p.cose(mancano.length)}</summary>
            <ul>
              {mancano.map((m) => (
                <li key={m}>{m}</li>
              ))}
            </ul>
          </details>
        )}
      </Cella>
      <Cella nome={p.fai}>
        <span class="oc-pulsanti">
          <a
            class={`btn ${scheda.scrivibile && mancano.length > 0 ? 'btn-primary' : 'btn-outline-primary'}`}
            href={indirizzoCompila(campagnaId, codice)}
            aria-label={`${scheda.scrivibile ? p.compila : p.apri} ${codice}`}
          >
            {scheda.scrivibile ? p.compila : p.apri}
          </a>
          {avanti.map((a) => (
            <button
              key={a}
              type="submit"
              class="btn btn-primary"
              name="uno"
              value={`${a}|${valore}`}
              aria-label={`${azioni[a]} ${codice}`}
            >
              {azioni[a]}
            </button>
          ))}
        </span>
      </Cella>
    </tr>
  )
}

/** What can be done with the ticked cards: only what some card of the page allows. */
const ConLeScelte = ({ schede }: { readonly schede: readonly SchedaDaCompilare[] }) => {
  const { compilazione: p } = useParole()
  const possibili = AVANTI.filter((a) => schede.some((s) => s.azioni.includes(a)))
  const rimanda = schede.some((s) => s.azioni.includes('rimanda'))
  if (possibili.length === 0 && !rimanda) return null
  return (
    <fieldset class="oc-con-scelte">
      <legend>{p.scelte.titolo}</legend>
      <div class="oc-pulsanti">
        {possibili.map((a) => (
          <button key={a} type="submit" class="btn btn-outline-primary" name="azione" value={a}>
            {p.scelte[a]}
          </button>
        ))}
      </div>
      {rimanda ? (
        <details class="oc-apri">
          <summary>{p.scelte.rimanda}</summary>
          <CampoControllato
            nome="motivo"
            etichetta={p.motivo}
            aiuto={p.motivoAiuto}
            valore=""
            errore={null}
            lungo
          />
          <button type="submit" class="btn btn-outline-primary oc-sopra" name="azione" value="rimanda">
            {p.scelte.rimanda}
          </button>
        </details>
      ) : null}
    </fieldset>
  )
}

const Campagna = ({ c, scelte }: { readonly c: CampagnaMostrata; readonly scelte: readonly string[] }) => {
  const { compilazione: p } = useParole()
  const { campagnaId, al, scadenza } = c.campagna
  const titolo = p.campagna(printData(al))
  const conScelta = c.schede.some((s) => s.azioni.length > 0)
  return (
    <section class="oc-sezione" aria-labelledby={`t-campagna-${campagnaId}`}>
      <h2 id={`t-campagna-${campagnaId}`}>{titolo}</h2>
      <p class="oc-testa-compila">
        <span>{p.entro(printData(scadenza))}</span>
        <Giorni giorni={c.giorni} />
        {c.schede.some((s) => s.scrivibile) ? (
          <a href={indirizzoGriglia(campagnaId)}>{p.griglia.vai}</a>
        ) : null}
      </p>
      <Tabella
        nome={p.tabella.nome(printData(al))}
        classe="oc-mie-schede"
        schede
        colonne={[
          ...(conScelta ? [{ chiave: 'scegli', testo: p.tabella.scegli }] : []),
          { chiave: 'scheda', testo: p.tabella.scheda },
          { chiave: 'stato', testo: p.tabella.stato },
          { chiave: 'manca', testo: p.tabella.manca },
          { chiave: 'fai', testo: p.tabella.fai },
        ]}
      >
        {c.schede.map((s) => (
          <Riga
            key={s.codice}
            campagnaId={campagnaId}
            scheda={s}
            conScelta={conScelta}
            scelta={scelte.includes(toScelta(campagnaId, s.codice))}
          />
        ))}
      </Tabella>
    </section>
  )
}

/** The open rounds with one's own cards. */
export const PaginaElenco = ({ campagne, tutte, conteggi, pagina, pagine, esito, scelte }: DatiElenco) => {
  const { compilazione: p } = useParole()
  return (
    <Cornice
      titolo={p.titolo}
      sezione="compilazione"
      fascia={
        <>
          <h1>{p.titolo}</h1>
          <p class="oc-apertura">{p.spiega}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Esito esito={esito} />
        {conteggi.tutte === 0 ? (
          <Avviso tono="nota" titolo={p.nessunaCampagna}>
            <p>{p.nessunaCampagnaSpiega}</p>
          </Avviso>
        ) : (
          <>
            <nav class="oc-scelte" aria-label={p.mostra.nome}>
              <ul>
                {[false, true].map((t) => (
                  <li key={String(t)}>
                    <a href={indirizzoElencoMie(t)} aria-current={t === tutte ? 'true' : undefined}>
                      {t ? p.mostra.tutte(conteggi.tutte) : p.mostra.daFare(conteggi.daFare)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {campagne.length === 0 ? (
              <Avviso tono="bene" titolo={p.mostra.fatto}>
                <p>
                  <a href={indirizzoElencoMie(true)}>{p.mostra.vediTutte}</a>
                </p>
              </Avviso>
            ) : (
              <Modulo azione={INDIRIZZO_PASSAGGI}>
                {/* The first button is the one that Enter presses: it does nothing to any card. */}
                <button type="submit" name="azione" value="" hidden>
                  {p.mostra.nome}
                </button>
                <input type="hidden" name="mostra" value={tutte ? 'tutte' : ''} />
                {campagne.map((c) => (
                  <Campagna key={c.campagna.campagnaId} c={c} scelte={scelte} />
                ))}
                <ConLeScelte schede={campagne.flatMap((c) => c.schede)} />
              </Modulo>
            )}
            <Paginazione pagina={pagina} pagine={pagine} indirizzo={(n) => indirizzoElencoMie(tutte, n)} />
          </>
        )}
      </div>
    </Cornice>
  )
}
