import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { RigaElenco } from '../../../servizi/elenco/elenco.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import type { Opzione } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Tabella } from '../../componenti/tabella.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { type FiltroElenco, indirizzoElenco, indirizzoEsporta } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { Filtri } from './filtri.tsx'
import { RigaObiettivo } from './riga.tsx'

export interface DatiElenco {
  readonly vista: { readonly codice: string; readonly titolo: string }
  readonly viste: readonly Opzione[]
  readonly filtro: FiltroElenco
  readonly opzioni: Readonly<Record<Exclude<keyof FiltroElenco, 'testo'>, readonly Opzione[]>>
  readonly righe: readonly RigaElenco[]
  readonly totale: number
  readonly pagina: number
  readonly pagine: number
  readonly perPagina: number
  /** Findings about the whole view. */
  readonly insieme: readonly Rilievo[]
}

/** The list of cards of a view: search, filters, one row per objective, and the same in open formats. */
export const PaginaElenco = (d: DatiElenco) => {
  const { comuni, elenco } = useParole()
  const filtrato = Object.values(d.filtro).some(Boolean)
  return (
    <Cornice
      titolo={elenco.titolo}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole voci={[{ testo: elenco.titoloVista(d.vista.titolo) }]} />
          <h1>{elenco.titolo}</h1>
          <Filtri vista={d.vista.codice} viste={d.viste} filtro={d.filtro} opzioni={d.opzioni} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Tratteggi />
        {d.totale === 0 ? (
          <div role="status">
            <h2>{filtrato ? elenco.nessuno : elenco.vistaVuota}</h2>
            {filtrato ? <p>{elenco.nessunoRimedio}</p> : null}
          </div>
        ) : (
          <>
            <div class="oc-risultati">
              <p>
                <strong>
                  {d.totale === 1
                    ? elenco.uno
                    : d.pagine > 1
                      ? elenco.mostrati(
                          (d.pagina - 1) * d.perPagina + 1,
                          Math.min(d.pagina * d.perPagina, d.totale),
                          printConteggio(d.totale),
                        )
                      : comuni.obiettivi(printConteggio(d.totale), false)}
                </strong>
              </p>
              <p class="esporta">
                <span class="oc-muto">{elenco.scarica}</span>
                <a href={indirizzoEsporta(d.vista.codice, d.filtro, 'csv')}>{elenco.scaricaCsv}</a>
                <a href={indirizzoEsporta(d.vista.codice, d.filtro, 'json')}>{elenco.scaricaJson}</a>
              </p>
            </div>
            {d.insieme.length > 0 && d.pagina === 1 ? (
              <details class="oc-scatola">
                <summary>{elenco.insieme(d.insieme.length)}</summary>
                <div class="dentro">
                  <Domande rilievi={d.insieme} />
                </div>
              </details>
            ) : null}
            <Tabella
              nome={elenco.tabella}
              classe="oc-elenco"
              schede
              colonne={[
                { chiave: 'obiettivo', testo: elenco.colonne.obiettivo },
                { chiave: 'chi', testo: elenco.colonne.chi },
                { chiave: 'avanzamento', testo: elenco.colonne.avanzamento },
                { chiave: 'indicatori', testo: elenco.colonne.indicatori },
                { chiave: 'rilievi', testo: elenco.colonne.rilievi },
              ]}
            >
              {d.righe.map((r) => (
                <RigaObiettivo key={r.codice} riga={r} />
              ))}
            </Tabella>
            <Paginazione
              pagina={d.pagina}
              pagine={d.pagine}
              indirizzo={(n) => indirizzoElenco(d.vista.codice, d.filtro, n)}
            />
          </>
        )}
      </div>
    </Cornice>
  )
}
