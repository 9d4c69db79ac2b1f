import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Fatti, type VoceFatti } from '../../componenti/fatti.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { printConteggio } from '../../numeri.ts'
import type { StampaPronta } from './lavori.ts'

export interface DatiPronta {
  readonly indirizzo: string
  readonly pronta: StampaPronta
  readonly parametri: readonly VoceFatti[]
}

/** The finished print: one file, or its volumes; and what of the texts could not be printed as written. */
export const PaginaPronta = ({ indirizzo, pronta, parametri }: DatiPronta) => {
  const { lavoro } = useParole().stampe
  const { volumi, avvisi } = pronta
  const titolo = volumi.length > 1 ? lavoro.pronti(volumi.length) : lavoro.pronto
  const frasi = [...new Set(avvisi)]
  return (
    <Cornice titolo={titolo} sezione="stampe" fascia={<h1>{titolo}</h1>}>
      <div class="oc-largo oc-corpo">
        <Fatti voci={parametri} />
        <ul class="oc-volumi">
          {volumi.map((v, i) => (
            <li key={v.file}>
              <a class="btn btn-primary" href={`${indirizzo}/${i + 1}/${encodeURIComponent(v.nomeFile)}`}>
                <Icona nome="scarica" />
                {lavoro.scarica}
              </a>
              <span>{lavoro.volume(v.nome, printConteggio(v.pagine), printConteggio(v.schede))}</span>
            </li>
          ))}
        </ul>
        {frasi.length > 0 ? (
          <Avviso tono="attenzione" titolo={lavoro.avvisi(avvisi.length)}>
            <ul>
              {frasi.slice(0, 50).map((f) => (
                <li key={f}>{f}</li>
              ))}
            </ul>
          </Avviso>
        ) : null}
        <p>
          <a href="/stampe">{lavoro.altra}</a>
        </p>
      </div>
    </Cornice>
  )
}
