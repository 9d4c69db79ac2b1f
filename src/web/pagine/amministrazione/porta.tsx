import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_FOGLIO, INDIRIZZO_PORTA, indirizzoOrganigramma } from './indirizzi.ts'

export interface DatiPorta {
  /** Why the last sending was refused, as a whole; null when it was not. */
  readonly rifiuto: string | null
  /** Every point to correct. */
  readonly errori: readonly string[]
  /** A message to give (a preview was discarded). */
  readonly avviso: string | null
}

/** More than these are counted and not listed. */
const ELENCATI = 200

/** Step one of bringing a chart in: the workbook, the file, what is wrong with it. */
export const PaginaPorta = ({ rifiuto, errori, avviso }: DatiPorta) => {
  const { porta: p, organigramma } = useParole().amministrazione
  return (
    <AttornoEnte
      pagina="organigramma"
      titolo={p.titolo}
      briciole={[{ testo: organigramma.nome, indirizzo: indirizzoOrganigramma() }, { testo: p.titolo }]}
      apertura={p.apertura}
      sotto={<Passi nome={p.nomePassi} passi={p.passi} attuale={0} />}
    >
      {avviso === null ? null : <Avviso tono="nota" titolo={avviso} subito />}
      {rifiuto === null ? null : (
        <Avviso tono="errore" titolo={p.nonPortato} subito>
          <p>{rifiuto}</p>
        </Avviso>
      )}
      {errori.length > 0 ? (
        <Sezione id="errori" titolo={p.daCorreggere(errori.length)}>
          <ul class="oc-voci-ente">
            {errori.slice(0, ELENCATI).map((e, i) => (
              <li key={`${i}-${e}`}>{e}</li>
            ))}
          </ul>
          {errori.length > ELENCATI ? <p class="oc-muto">{p.altri(errori.length - ELENCATI)}</p> : null}
        </Sezione>
      ) : null}
      <Sezione id="modello" titolo={p.modello}>
        <p class="oc-testo">{p.modelloTesto}</p>
        <a class="btn btn-outline-primary" href={INDIRIZZO_FOGLIO}>
          <Icona nome="scarica" />
          {p.scarica}
        </a>
      </Sezione>
      <Modulo azione={INDIRIZZO_PORTA} file>
        <div class="oc-deposito oc-campo oc-stacco" data-deposito>
          <label for="c-file">{p.file}</label>
          <input
            type="file"
            id="c-file"
            name="file"
            multiple
            accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
            aria-describedby="a-file"
          />
          <p class="oc-aiuto" id="a-file">
            {p.fileAiuto}
          </p>
          <ul data-elenco />
        </div>
        <button type="submit" class="btn btn-primary" data-attesa={p.attesa}>
          <Icona nome="carica" />
          {p.leggi}
        </button>
      </Modulo>
    </AttornoEnte>
  )
}
