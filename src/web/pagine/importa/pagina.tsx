import type { ImportazioneRecente } from '../../../servizi/stato-archivio.ts'
import { useParole } from '../../ambiente.ts'
import { Aiuto } from '../../componenti/aiuto.tsx'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printConteggio, printMomento } from '../../numeri.ts'
import { ModuloFile } from './modulo-file.tsx'

export interface DatiImporta {
  readonly limite: string
  /** What was wrong with the last sending. */
  readonly errori: readonly string[]
  readonly senzaFile: boolean
  /** The entity's name to propose, when a print was refused for it. */
  readonly ente: string
  /** A good message to give (a preview was discarded). */
  readonly avviso: string | null
  readonly recenti: readonly ImportazioneRecente[]
  /** There are cards to take away. */
  readonly conSchede: boolean
}

const Recenti = ({ recenti }: { readonly recenti: readonly ImportazioneRecente[] }) => {
  const { recenti: p } = useParole().importa
  return (
    <section class="oc-sezione oc-recenti" aria-labelledby="t-recenti">
      <h2 id="t-recenti">{p.titolo}</h2>
      <Tabella
        nome={p.titolo}
        schede
        colonne={[
          { chiave: 'file', testo: p.file },
          { chiave: 'quando', testo: p.quando },
          { chiave: 'chi', testo: p.chi },
          { chiave: 'pagine', testo: p.pagine, numero: true },
        ]}
      >
        {recenti.map((r) => (
          <tr key={r.importazioneId} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              {r.nomeFile}
            </th>
            <Cella nome={p.quando}>{printMomento(r.quando)}</Cella>
            <Cella nome={p.chi}>{r.chi}</Cella>
            <Cella nome={p.pagine} numero>
              {printConteggio(r.pagine)}
            </Cella>
          </tr>
        ))}
      </Tabella>
    </section>
  )
}

/** The workbook: empty, to start from, or with what is stored, to correct and bring back. */
const Fogli = ({ conSchede }: { readonly conSchede: boolean }) => {
  const { fogli: p } = useParole().importa
  return (
    <section class="oc-sezione oc-recenti" aria-labelledby="t-fogli">
      <h2 id="t-fogli">{p.titolo}</h2>
      <p>{p.testo}</p>
      <div class="oc-pulsanti">
        <a class="btn btn-outline-primary" href="/importa/modello.xlsx" download>
          <Icona nome="scarica" />
          {p.modello}
        </a>
        {conSchede ? (
          <a class="btn btn-outline-primary" href="/importa/schede.xlsx" download>
            <Icona nome="scarica" />
            {p.schede}
          </a>
        ) : null}
      </div>
      <Aiuto titolo={p.aiuto} testi={p.aiutoTesti} />
    </section>
  )
}

/** Step one: choose the files. */
export const PaginaImporta = ({
  limite,
  errori,
  senzaFile,
  ente,
  avviso,
  recenti,
  conSchede,
}: DatiImporta) => {
  const { importa } = useParole()
  return (
    <Cornice
      titolo={importa.titolo}
      sezione="importa"
      fascia={
        <>
          <h1>{importa.titolo}</h1>
          <Passi nome={importa.nomePassi} passi={importa.passi} attuale={0} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {avviso ? <Avviso tono="nota" titolo={avviso} subito /> : null}
        {senzaFile ? (
          <Avviso tono="errore" titolo={importa.nessunFile} subito>
            <p>{importa.nessunFileRimedio}</p>
          </Avviso>
        ) : null}
        {errori.length > 0 ? (
          <Avviso tono="errore" titolo={importa.saltati} subito>
            <ul>
              {errori.map((e) => (
                <li key={e}>{e}</li>
              ))}
            </ul>
          </Avviso>
        ) : null}
        <p class="oc-apertura oc-stacco">{importa.apertura}</p>
        <ModuloFile limite={limite} ente={ente} />
        <Fogli conSchede={conSchede} />
        {recenti.length > 0 ? <Recenti recenti={recenti} /> : null}
      </div>
    </Cornice>
  )
}
