import { printData } from '../../../dominio/valori/data.ts'
import type { AnteprimaImport } from '../../../servizi/importa/tipi.ts'
import { useParole } from '../../ambiente.ts'
import { Aiuto } from '../../componenti/aiuto.tsx'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Fatti } from '../../componenti/fatti.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { printConteggio } from '../../numeri.ts'
import { DifferenzeFile } from './differenze.tsx'
import { toDigest } from './lavori.ts'
import { Segnalazioni } from './segnalazioni.tsx'

export interface DatiAnteprima {
  readonly anteprime: readonly AnteprimaImport[]
  /** Sentences about the files of the same sending that were not read at all. */
  readonly saltati: readonly string[]
}

const Testata = ({ a }: { readonly a: AnteprimaImport }) => {
  const { importa } = useParole()
  const { fatti } = importa.anteprima
  const f = a.frontespizio
  return (
    <Fatti
      voci={[
        [
          fatti.ente,
          a.ente ? (a.ente.nuovo ? importa.anteprima.enteNuovo(a.ente.nome) : a.ente.nome) : f.ente,
        ],
        [fatti.vista, f.vista?.codice ?? null],
        [fatti.centro, f.centro ? `${f.centro.codice} ${f.centro.nome}` : null],
        [fatti.elaborazione, f.dataElaborazione ? printData(f.dataElaborazione) : null],
        [fatti.al, f.al ? printData(f.al) : null],
        [
          fatti.letto,
          (a.formato === 'foglio' ? importa.anteprima.lettoFogli : importa.anteprima.letto)(
            printConteggio(a.pagine),
            printConteggio(a.lette.schede),
            printConteggio(a.lette.fasi),
            printConteggio(a.lette.indicatori),
          ),
        ],
      ]}
    />
  )
}

const Conti = ({ a }: { readonly a: AnteprimaImport }) => {
  const { conti } = useParole().importa.anteprima
  const d = a.differenze
  const voci: readonly (readonly [number, string])[] = [
    [d.aggiunte.length, conti.aggiunte],
    [d.cambiate.length, conti.cambiate],
    [d.invariate.length, conti.invariate],
    [d.mancanti.length, conti.mancanti],
    [a.segnalazioni.length, conti.dubbi],
  ]
  return (
    <ul class="oc-riepilogo">
      {voci.map(([n, nome]) => (
        <li key={nome}>
          <b>{printConteggio(n)}</b> {nome}
        </li>
      ))}
    </ul>
  )
}

/** One file: what it is, what it would change, what could not be read; or why it can't be brought in. */
const UnFile = ({ a, i }: { readonly a: AnteprimaImport; readonly i: number }) => {
  const { importa } = useParole()
  const p = importa.anteprima
  const rifiuto = a.puoImportare.ok ? null : a.puoImportare
  const perEnte = rifiuto?.motivo.startsWith('ente-') === true
  return (
    <section class="oc-sezione" aria-labelledby={`file-${i}`}>
      <h2 id={`file-${i}`}>
        {a.formato === 'foglio' && a.frontespizio.vista !== null
          ? p.fileVista(a.nomeFile, a.frontespizio.vista.codice)
          : a.nomeFile}
      </h2>
      {rifiuto ? (
        <Avviso tono="errore" titolo={p.rifiutata}>
          <p>{rifiuto.messaggio}</p>
          <p>
            <a href={perEnte ? '/importa?ente=1' : '/importa'}>{perEnte ? p.riprovaConEnte : p.riprova}</a>
          </p>
        </Avviso>
      ) : (
        <>
          <Testata a={a} />
          {a.senzaDifferenze ? <Avviso tono="bene" titolo={p.senzaDifferenze} /> : <Conti a={a} />}
          <DifferenzeFile differenze={a.differenze} />
        </>
      )}
      <Segnalazioni
        segnalazioni={a.segnalazioni.filter((s) => s.messaggio !== rifiuto?.messaggio)}
        diFoglio={a.formato === 'foglio'}
      />
    </section>
  )
}

/** Step two: look at what would change, then say yes or no. */
export const PaginaAnteprima = ({ anteprime, saltati }: DatiAnteprima) => {
  const { importa } = useParole()
  const p = importa.anteprima
  const daScrivere = anteprime.filter((a) => a.puoImportare.ok && !a.senzaDifferenze)
  const titolo = daScrivere.length > 0 ? p.titolo : p.titoloNulla
  return (
    <Cornice
      titolo={titolo}
      sezione="importa"
      fascia={
        <>
          <h1>{titolo}</h1>
          <Passi nome={importa.nomePassi} passi={importa.passi} attuale={1} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {saltati.length > 0 ? (
          <Avviso tono="errore" titolo={importa.saltati}>
            <ul>
              {saltati.map((s) => (
                <li key={s}>{s}</li>
              ))}
            </ul>
          </Avviso>
        ) : null}
        {daScrivere.length > 0 ? (
          <>
            <p class="oc-apertura">{p.apertura}</p>
            <Aiuto {...p.aiuto} />
          </>
        ) : null}
        {anteprime.map((a, i) => (
          <UnFile key={a.importazioneId ?? a.nomeFile} a={a} i={i} />
        ))}
        <div class="oc-conferma">
          {daScrivere.length > 0 ? (
            <Modulo azione="/importa/conferma">
              {daScrivere.map((a) => (
                <input
                  key={a.importazioneId}
                  type="hidden"
                  name="anteprima"
                  value={`${a.importazioneId}.${toDigest(a.differenze)}`}
                />
              ))}
              <button type="submit" class="btn btn-primary" data-attesa={p.confermaAttesa}>
                {p.conferma(daScrivere.length)}
              </button>
            </Modulo>
          ) : (
            <a class="btn btn-primary" href="/importa">
              {p.riprova}
            </a>
          )}
          <Modulo azione="/importa/annulla">
            {anteprime.map((a) => (
              <input key={a.importazioneId} type="hidden" name="id" value={String(a.importazioneId)} />
            ))}
            <button type="submit" class="btn btn-outline-primary">
              {p.annulla}
            </button>
          </Modulo>
        </div>
      </div>
    </Cornice>
  )
}
