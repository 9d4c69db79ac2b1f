import type { EsitoRicerca } from '../../../servizi/ricerca/ricerca.ts'
import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { printConteggio } from '../../numeri.ts'
import { indirizzoCerca } from './indirizzi.ts'
import { Consigli, DaSole } from './nulla.tsx'
import { TrovataCerca } from './risultato.tsx'

export interface DatiCerca {
  readonly testo: string
  /** The view the search is narrowed to; "" is all. */
  readonly vista: string
  /** The names of the views, the most recent first. */
  readonly viste: readonly { readonly codice: string; readonly titolo: string }[]
  readonly esito: EsitoRicerca
}

/** Cards by their words: where the words are, narrowed to a view if one likes. */
export const PaginaCerca = (d: DatiCerca) => {
  const { cerca } = useParole()
  return (
    <Cornice
      titolo={d.esito.chiesto ? cerca.titoloPer(d.testo) : cerca.titolo}
      sezione={null}
      senzaCerca
      fascia={
        <>
          <h1>{cerca.titolo}</h1>
          <Modulo {...d} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {d.viste.length === 0 ? (
          <>
            <p>{cerca.vuoto}</p>
            <p>
              <a class="btn btn-primary" href="/importa">
                {cerca.importa}
              </a>
            </p>
          </>
        ) : d.esito.chiesto ? (
          <Esito {...d} />
        ) : (
          <Consigli />
        )}
      </div>
    </Cornice>
  )
}

const Modulo = ({ testo, vista }: DatiCerca) => {
  const { cerca } = useParole()
  return (
    <search class="oc-cerca-modulo" aria-label={cerca.titolo}>
      <form method="get" action="/cerca">
        <label for="c-testo">{cerca.campo}</label>
        <div class="riga">
          <input
            class="form-control"
            type="search"
            id="c-testo"
            name="testo"
            value={testo}
            aria-describedby="a-testo"
          />
          {vista === '' ? null : <input type="hidden" name="vista" value={vista} />}
          <button type="submit" class="btn btn-primary">
            <Icona nome="cerca" />
            {cerca.pulsante}
          </button>
        </div>
        <p class="oc-aiuto" id="a-testo">
          {cerca.dove}
        </p>
      </form>
    </search>
  )
}

const Esito = (d: DatiCerca) => {
  const { cerca } = useParole()
  const { esito, testo, vista } = d
  const nomi = new Map(d.viste.map((v) => [v.codice, v.titolo || v.codice]))
  const altrove = esito.viste.reduce((n, v) => n + v.schede, 0)
  if (esito.totale === 0)
    return (
      <>
        <div role="status" class="oc-nulla">
          <p>
            <strong>
              {vista === '' ? cerca.nessuna(testo) : cerca.nessunaQui(testo, nomi.get(vista) ?? vista)}
            </strong>
          </p>
          {vista !== '' && altrove > 0 ? (
            <p>
              <a href={indirizzoCerca(testo)}>{cerca.altrove(printConteggio(altrove), altrove === 1)}</a>
            </p>
          ) : null}
        </div>
        {esito.daSole.some((p) => p.schede > 0) ? <DaSole {...d} /> : null}
        <Consigli />
      </>
    )
  const da = (esito.pagina - 1) * esito.perPagina + 1
  return (
    <>
      <div class="oc-cerca-testa">
        <p role="status">
          <strong>
            {esito.pagine > 1
              ? cerca.mostrate(da, da + esito.risultati.length - 1, printConteggio(esito.totale), testo)
              : cerca.trovate(printConteggio(esito.totale), esito.totale === 1, testo)}
          </strong>
        </p>
        {d.viste.length > 1 ? <Viste {...d} nomi={nomi} totale={altrove} /> : null}
      </div>
      <ol class="oc-trovate" start={da}>
        {esito.risultati.map((r) => (
          <TrovataCerca
            key={`${r.vista}|${r.codice}`}
            risultato={r}
            vista={vista === '' && d.viste.length > 1 ? (nomi.get(r.vista) ?? r.vista) : null}
          />
        ))}
      </ol>
      <Paginazione
        pagina={esito.pagina}
        pagine={esito.pagine}
        indirizzo={(n) => indirizzoCerca(testo, vista, n)}
      />
    </>
  )
}

interface VisteProps extends DatiCerca {
  readonly nomi: ReadonlyMap<string, string>
  readonly totale: number
}

/** All the views, and each that has some of the cards found. */
const Viste = ({ esito, testo, vista, nomi, totale }: VisteProps) => {
  const { cerca } = useParole()
  const voci = [
    { codice: '', nome: cerca.tutteLeViste, schede: totale },
    ...esito.viste.map((v) => ({ codice: v.vista, nome: nomi.get(v.vista) ?? v.vista, schede: v.schede })),
  ]
  return (
    <nav class="oc-cerca-viste" aria-label={cerca.viste}>
      <ul>
        {voci.map((v) => (
          <li key={v.codice}>
            <a href={indirizzoCerca(testo, v.codice)} aria-current={v.codice === vista ? 'true' : undefined}>
              {v.nome} <span class="conto">({printConteggio(v.schede)})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
